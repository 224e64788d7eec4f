/// What is said on the timeline of the acts in this folder.
func tellOfSourcing(_ entry: ToldEntry, in reading: Reading) throws -> ToldSentence? {
    let facts = entry.facts
    switch entry.action {
    case RankHomes.name:
        let (ranked, leftOut) = (facts.number("ranked") ?? 0, facts.number("left-out") ?? 0)
        let again = (facts.number("ranking") ?? 1) > 1 ? " again" : ""
        let round = (facts.number("round") ?? 1) > 1 ? ", round \(facts.number("round") ?? 1)" : ""
        let rest = leftOut == 0 ? "" : "; \(leftOut) left out"
        return ToldSentence(
            "Ranked \(ranked) \(ranked == 1 ? "home" : "homes")\(again)\(rest)\(round)",
            note: facts.money("rate").map { "Against the rate of \($0) a week" }
        )
    case RecordCommissionerDiscussion.name, GiveCommissionersWord.name:
        let home = try facts.id("home", of: Location.self).flatMap { try reading.find($0)?.name } ?? "a home"
        let may = facts.code("outcome", as: CommissionerDiscussion.Outcome.self) == .mayBeAsked
        let discussion = try entry.subject(CommissionerDiscussion.self).flatMap { try reading.find($0) }
        let who = discussion.map { "\($0.spokeWith), \($0.heldOn.short)" }
        return ToldSentence(
            "The commissioner said that \(home) \(may ? "may" : "is not to") be asked",
            note: [who, discussion?.words].compactMap(\.self).joined(separator: ": ")
        )
    case TurnBack.name:
        let reason: TurnBackReason? = facts.code("reason")
        let round = try entry.subject(Round.self).flatMap { try reading.find($0) }
        return ToldSentence(
            "Back to sourcing: \(reason?.inWords.decapitalisedFirst ?? "not suitable")",
            note: round?.turnBackWords
        )
    default: return nil
    }
}

extension String {
    /// To follow a colon: "no home was suitable".
    fileprivate var decapitalisedFirst: String { prefix(1).lowercased() + dropFirst() }
}
