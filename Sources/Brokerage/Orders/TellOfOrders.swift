/// What is said on the timeline of the acts in this folder.
func tellOfOrders(_ entry: ToldEntry, in reading: Reading) throws -> ToldSentence? {
    let facts = entry.facts
    let reference = "PA-\(facts.number("number") ?? 0)/\(facts.number("version") ?? 0)"
    func home() throws -> String {
        try facts.id("home", of: Location.self).flatMap { try reading.find($0)?.name } ?? "the home"
    }
    switch entry.action {
    case IssueOrder.name:
        let start = facts.date("start").map { "Starting on \($0.long)" }
        let move = facts.list("discharges-cancelled").isEmpty ? nil : "The move is to be arranged again"
        let isFirst = facts.number("version") == 1
        return ToldSentence(
            isFirst
                ? "Placement agreement \(reference) issued"
                : "Placement agreement issued again as \(reference)",
            note: [start, move].compactMap(\.self).joined(separator: ". ")
        )
    case SendOrder.name:
        return ToldSentence(
            "\(reference) sent to \(try home())",
            note: facts.flag("by-email") == true ? nil : "No e-mail address is known: to be read out or posted"
        )
    case RecordSignedOrder.name:
        let signed = try entry.subject(SignedOrder.self).flatMap { try reading.find($0) }
        return ToldSentence(
            "\(reference) came back signed by \(try home())",
            note: signed.map { "Signed by \($0.signedBy) on \($0.signedOn.long)" }
        )
    default: return nil
    }
}
