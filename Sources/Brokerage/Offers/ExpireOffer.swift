/// An offer that stood until now stands no longer.
struct ExpireOffer: Action {
    let timerID: Identifier<Timer>

    static let permission = Permission.passTime

    func perform(in work: Work) throws -> Acted<Done> {
        let (timer, found) = try work.finish(timerID, about: Offer.self)
        guard let offer = found, offer.state == .standing else { return Acted(on: timer) }
        var expired = offer
        expired.state = .expired
        expired.endedAt = work.now
        try work.move(expired, from: offer.state)
        return Acted(on: expired, of: offer.caseID)
    }
}
