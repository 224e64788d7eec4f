/// The time to answer passed without one. An answer that comes after all still counts.
struct LapseEnquiry: Action {
    let timerID: Identifier<Timer>

    static let permission = Permission.passTime

    func perform(in work: Work) throws -> Acted<Done> {
        let (timer, found) = try work.finish(timerID, about: Enquiry.self)
        guard let enquiry = found, enquiry.state == .asked else { return Acted(on: timer) }
        var lapsed = enquiry
        lapsed.state = .lapsed
        try work.move(lapsed, from: enquiry.state)
        try work.stopCollatingWhenNobodyIsLeft(in: enquiry.roundID, of: enquiry.caseID)
        return Acted(on: lapsed, of: enquiry.caseID, ["home": .id(enquiry.locationID)])
    }
}
