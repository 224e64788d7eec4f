/// What the journal says of the acts in this folder.
func tellOfMarket(_ entry: ToldEntry, in reading: Reading) throws -> ToldSentence? {
    let facts = entry.facts
    func home() throws -> String {
        try facts.id("location", of: Location.self).flatMap { try reading.find($0)?.name } ?? "a home"
    }
    let care = facts.code("category", as: CareCategory.self)?.name ?? "care"
    let weekly = facts.money("weekly").map { "\($0) a week" } ?? "a price"
    let nursing = facts.flag("includes-fnc") == true ? " with FNC in it" : ""
    let starts = facts.date("starts-on").map { ", from \($0.long)" } ?? ""
    let ends = facts.date("ends-on").map { " until \($0.long)" } ?? ""
    let payer = facts.code("commissioner").map { " of \($0)" } ?? ""
    switch entry.action {
    case ImportDirectory.name:
        let counts = ["new", "changed", "gone", "refused"].compactMap { name in
            facts.number(name).map { "\($0) \(name)" }
        }
        let day = facts.date("file-date").map { " of \($0.long)" } ?? ""
        return ToldSentence("Directory\(day) taken in", note: counts.isEmpty ? nil : counts.joined(separator: ", "))
    case AcceptOnFramework.name:
        let framework = facts.code("framework", as: Framework.self)?.name ?? "Framework"
        let tier = facts.number("tier").map { ", tier \($0)" } ?? ""
        return ToldSentence("\(framework): \(try home()) accepted\(tier)\(starts)\(ends)")
    case EndFrameworkMembership.name:
        return ToldSentence("On the framework\(ends) only: \(try home())")
    case AddRateCard.name:
        return ToldSentence("Rate\(payer) for \(care): \(weekly)\(nursing)\(starts)\(ends)")
    case EndRateCard.name:
        let card = try entry.subject(RateCard.self).flatMap { try reading.find($0) }
        return ToldSentence("Rate for \(card?.category.name ?? "care") ends\(ends)")
    case AddBlockContract.name:
        let beds = facts.number("beds").map { "\($0) \($0 == 1 ? "block bed" : "block beds")" } ?? "Block beds"
        return ToldSentence("\(beds)\(payer) at \(try home()): \(care), \(weekly)\(nursing)\(starts)\(ends)")
    case EndBlockContract.name:
        return ToldSentence("Block contract at \(try home()) ends\(ends)")
    case RecordPrice.name:
        return ToldSentence("\(try home()) charges \(weekly)\(nursing) for \(care)\(starts)")
    case RecordVacancy.name:
        let beds = facts.number("beds") ?? 0
        let said = facts.at("said-at").map { ", said on \($0.london.shortText)" } ?? ""
        return ToldSentence("\(beds) \(beds == 1 ? "bed" : "beds") free at \(try home()): \(care)\(said)")
    default: return nil
    }
}
