/// What the journal says of the acts in this folder.
func tellOfProviders(_ entry: ToldEntry, in reading: Reading) throws -> ToldSentence? {
    let facts = entry.facts
    func home() throws -> String {
        try facts.id("location", of: Location.self).flatMap { try reading.find($0)?.name } ?? "a home"
    }
    func day(_ name: String, _ preposition: String) -> String {
        facts.date(name).map { " \(preposition) \($0.long)" } ?? ""
    }
    switch entry.action {
    case AddContact.name:
        return ToldSentence("Contact added at \(try home())\(day("starts-on", "from"))")
    case EndContact.name:
        return ToldSentence("Contact ended at \(try home())\(day("ends-on", "on"))")
    case RaiseConcern.name:
        let kind = facts.code("kind", as: Concern.Kind.self)?.name ?? "A"
        return ToldSentence("\(kind) concern about \(try home()) raised\(day("raised-on", "on"))")
    case CloseConcern.name:
        return ToldSentence("Concern about \(try home()) closed\(day("closed-on", "on"))")
    case SetRating.name:
        let rating = facts.code("rating", as: Rating.self)?.text ?? "Not rated"
        return ToldSentence("Rating of \(try home()): \(rating)\(day("reported-on", "of"))")
    case SuspendPlacements.name:
        return ToldSentence("Placements at \(try home()) suspended\(day("starts-on", "from"))")
    case LiftSuspension.name:
        return ToldSentence("Placements at \(try home()) open again\(day("placements-from", "from"))")
    default: return nil
    }
}
