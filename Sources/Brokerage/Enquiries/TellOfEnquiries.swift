/// What is said on the timeline of the acts in this folder.
func tellOfEnquiries(_ entry: ToldEntry, in reading: Reading) throws -> ToldSentence? {
    let facts = entry.facts
    switch entry.action {
    case SendEnquiries.name:
        let names = try facts.list("homes").compactMap { try reading.find(Identifier<Location>(known: $0))?.name }
        let reason: OutOfOrderReason? = facts.code("out-of-order")
        let sent = try entry.subject(SentPenPicture.self).flatMap { try reading.find($0) }
        let saw = sent.map { "What they saw: a pen picture and \($0.outward)" }
        let order = reason.map { "Out of order: \($0.inWords)" }
        return ToldSentence(
            names.count == 1 ? "Asked \(names[0])" : "Asked \(names.count) homes: \(names.joined(separator: ", "))",
            note: [saw, order].compactMap(\.self).joined(separator: ". ")
        )
    case LapseEnquiry.name:
        let home = try facts.id("home", of: Location.self).flatMap { try reading.find($0)?.name } ?? "A home"
        return ToldSentence("\(home) hasn’t answered in time")
    default: return nil
    }
}
