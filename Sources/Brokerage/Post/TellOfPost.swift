/// What is said on the timeline of the acts in this folder.
func tellOfPost(_ entry: ToldEntry, in reading: Reading) throws -> ToldSentence? {
    switch entry.action {
    case SendAgain.name:
        let letter = try entry.subject(Message.self).flatMap { try reading.find($0) }
        return ToldSentence(
            "Letter to \(letter?.addressee ?? "a reader") sent again",
            note: entry.facts.flag("new-address") == true ? "To another e-mail address than before" : nil
        )
    case SettleLetter.name:
        let letter = try entry.subject(Message.self).flatMap { try reading.find($0) }
        return ToldSentence(
            "\(letter?.addressee ?? "The reader of a letter") told in another way than by e-mail",
            note: letter?.subject
        )
    default: return nil
    }
}
