/// What is said on the timeline of the acts in this folder. The reasons of a decision stay on its own page.
func tellOfFunding(_ entry: ToldEntry, in reading: Reading) throws -> ToldSentence? {
    let facts = entry.facts
    let route: FundingRequest.Route? = facts.code("route")
    // A ward sees that the money was asked for and not how much it is.
    let seesPrices = reading.standing.may(.seeMarket)
    let price = facts.money("weekly").flatMap { seesPrices ? " of \($0) a week" : nil } ?? ""
    switch entry.action {
    case AskForFunding.name:
        let again = facts.flag("again") == true ? " again" : ""
        let note = facts.money("weekly").flatMap { weekly in
            facts.money("rate").map { againstRate(weekly, $0) }
        }
        return ToldSentence(
            "\(route?.name ?? "Somebody") asked\(again) for funding\(price)",
            note: seesPrices ? note : nil
        )
    case DecideFunding.name, ApproveFunding.name:
        let outcome: FundingDecision.Outcome? = facts.code("outcome")
        let what =
            switch outcome {
            case .agreed: "Funding\(price) agreed"
            case .refused: "Funding\(price) refused"
            case .deferred: "Funding\(price) deferred until more is known"
            case nil: "Funding decided"
            }
        let sat = facts.date("sat-on").map { "Single Panel of \($0.long)" }
        return ToldSentence(what, note: sat)
    default: return nil
    }
}

/// "£50.00 over the rate"
private func againstRate(_ weekly: Money, _ rate: Money) -> String {
    if weekly == rate { return "At the rate" }
    return weekly > rate ? "\(weekly - rate) over the rate" : "\(rate - weekly) under the rate"
}
