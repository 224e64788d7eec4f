/// A bed kept until this hour is kept no longer.
struct LapseHold: Action {
    let timerID: Identifier<Timer>

    static let permission = Permission.passTime

    func perform(in work: Work) throws -> Acted<Done> {
        let (timer, found) = try work.finish(timerID, about: BedHold.self)
        guard let hold = found, hold.state == .held else { return Acted(on: timer) }
        var lapsed = hold
        lapsed.state = .lapsed
        try work.move(lapsed, from: hold.state)
        return Acted(on: lapsed, of: hold.caseID)
    }
}
