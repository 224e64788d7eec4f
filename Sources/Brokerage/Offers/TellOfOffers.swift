/// What is said on the timeline of the acts in this folder.
func tellOfOffers(_ entry: ToldEntry, in reading: Reading) throws -> ToldSentence? {
    let facts = entry.facts
    func home() throws -> String {
        if let offer = try entry.subject(Offer.self).flatMap({ try reading.find($0) }) {
            return try reading.find(offer.locationID)?.name ?? "A home"
        }
        return try facts.id("home", of: Location.self).flatMap { try reading.find($0)?.name } ?? "A home"
    }
    switch entry.action {
    case RecordAnswer.name:
        let offer = try entry.subject(Offer.self).flatMap { try reading.find($0) }
        let how = facts.code("channel", as: Channel.self).map { ", \($0.inWords)" } ?? ""
        let late = facts.flag("late") == true ? ", after the time to answer" : ""
        let who = offer.map { "\($0.answeredBy)\(how)\(late)" }
        if let reason = facts.code("reason", as: DeclineReason.self) {
            return ToldSentence(
                "\(try home()) can’t: \(reason.inWords)",
                note: [who, offer?.words].compactMap(\.self).joined(separator: ". ")
            )
        }
        // A ward sees that a home can, and not for how much.
        let seesPrices = reading.standing.may(.seeMarket)
        let price = facts.money("weekly").flatMap { seesPrices ? ", \($0) a week" : nil } ?? ""
        let nursing = try seesPrices && !price.isEmpty ? fncMark(facts, of: offer, in: reading) : ""
        return ToldSentence(
            "\(try home()) can meet the need\(price)\(nursing)",
            note: [who, offer?.conditions].compactMap(\.self).joined(separator: ". ")
        )
    case WithdrawOffer.name:
        let reason: Offer.Withdrawal? = facts.code("reason")
        let offer = try entry.subject(Offer.self).flatMap { try reading.find($0) }
        return ToldSentence(
            reason == .enteredWrongly
                ? "The answer of \(try home()) was entered wrongly" : "\(try home()) took its offer back",
            note: offer?.withdrawalWords
        )
    case ExpireOffer.name:
        return ToldSentence("The offer of \(try home()) expired")
    case SendForSuitability.name:
        let names = try facts.list("offers").compactMap { try reading.find(Identifier<Offer>(known: $0)) }
            .compactMap { try reading.find($0.locationID)?.name }
        return ToldSentence(
            "Sent \(names.count) \(names.count == 1 ? "option" : "options") to the practitioner",
            note: names.joined(separator: ", ")
        )
    default: return nil
    }
}

/// A nursing price says whether NHS-funded nursing care is in it; any other has none to say so of.
private func fncMark(_ facts: ToldFacts, of offer: Offer?, in reading: Reading) throws -> String {
    if facts.flag("fnc-in") == true { return " with FNC in it" }
    let category = try offer.flatMap { try reading.find($0.caseID)?.category }
    return category?.isNursing == true ? " without FNC" : ""
}
