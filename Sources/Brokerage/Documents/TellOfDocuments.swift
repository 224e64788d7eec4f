/// What is said on the timeline of the acts in this folder.
func tellOfDocuments(_ entry: ToldEntry, in reading: Reading) throws -> ToldSentence? {
    guard entry.action == AddAttachment.name else { return nil }
    let kind: Attachment.Kind? = entry.facts.code("kind")
    let attachment = try entry.subject(Attachment.self).flatMap { try reading.find($0) }
    let name = attachment.flatMap { reading.mayRead($0.kind) ? $0.name : nil }
    return ToldSentence("\(kind?.inWords ?? "File") added", note: name)
}
