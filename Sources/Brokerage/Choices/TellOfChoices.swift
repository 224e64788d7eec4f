/// What is said on the timeline of the acts in this folder.
func tellOfChoices(_ entry: ToldEntry, in reading: Reading) throws -> ToldSentence? {
    let facts = entry.facts
    func home(_ name: String = "home") throws -> String {
        try facts.id(name, of: Location.self).flatMap { try reading.find($0)?.name } ?? "the home"
    }
    func homes(_ name: String) throws -> String {
        let names = try facts.list(name).compactMap { Identifier<Offer>($0) }
            .compactMap { try reading.find($0) }.compactMap { try reading.find($0.locationID)?.name }
        return names.joined(separator: ", ")
    }
    // A ward sees that there was talk of the price, and not how much it is.
    let seesPrices = reading.standing.may(.seeMarket)
    func price() -> String {
        guard seesPrices else { return "a price" }
        let amount = facts.money("weekly")?.description ?? "a price"
        return amount + " a week" + (facts.flag("includes-fnc") == true ? " with FNC in it" : "")
    }
    switch entry.action {
    case ConfirmSuitability.name:
        let suitable = facts.list("suitable").count
        guard suitable > 0 else { return ToldSentence("None of the homes confirmed as suitable") }
        return ToldSentence(
            "\(suitable) of \(facts.list("looked-at").count) homes confirmed as suitable",
            note: try homes("suitable")
        )
    case PresentOptions.name:
        let by = facts.date("decide-by").map { ", to decide by \($0.shortWithWeekday)" } ?? ""
        let count = facts.list("shown").count
        return ToldSentence(
            "\(count) \(count == 1 ? "home" : "homes") shown to the person\(by)",
            note: try homes("shown")
        )
    case RecordChoice.name:
        let capacity: Choice.Capacity? = facts.code("capacity")
        let reserve = facts.code("reserve") == nil ? nil : "Reserve: \(try home("reserve"))"
        let reason = facts.code("out-of-order", as: OutOfOrderReason.self).map(\.inWords)
        let notes = [capacity.map { "Chosen by \($0.inWords)" }, reserve, reason].compactMap(\.self)
        return ToldSentence("\(try home()) chosen", note: notes.isEmpty ? nil : notes.joined(separator: ". "))
    case TakeReserve.name:
        return ToldSentence("The reserve, \(try home()), taken instead")
    case HoldBed.name:
        let until = facts.at("held-until").map { " until \($0.london.shortText)" } ?? ""
        return ToldSentence("\(facts.code("bed") == nil ? "A bed" : "A block bed") held at \(try home())\(until)")
    case ReleaseBed.name:
        return ToldSentence("The bed at \(try home()) released")
    case LapseHold.name:
        return ToldSentence("The hour until which a bed was held has passed")
    case RecordAssessment.name:
        let can = facts.flag("can-meet") == true
        return ToldSentence("\(try home()) assessed: it \(can ? "can" : "can’t") meet the need")
    case Negotiate.name:
        let side: NegotiationRound.Side? = facts.code("side")
        let who = side == .brokerage ? "We offered" : "\(try home()) asked for"
        return ToldSentence("\(who) \(price())", note: facts.flag("accepted") == true ? "Accepted" : nil)
    case RecordCostBreakdown.name:
        return ToldSentence("Cost breakdown of \(try home())\(seesPrices ? ": \(price())" : "")")
    default: return nil
    }
}

extension Choice.Capacity {
    /// To follow "chosen by": "the person".
    package var inWords: String {
        switch self {
        case .person: "the person"
        case .attorney: "their attorney"
        case .deputy: "their deputy"
        case .advocate: "their advocate with them"
        case .bestInterests: "a decision in their best interests"
        }
    }
}
