import Brokerage

/// Cases whose money is agreed, up to those that are closed.
extension History {
    static let agreementToSend = History(
        "the money is agreed and the agreement is to be sent",
        category: .residential,
        last: .workingDay(1, hour: 15, minute: 25),
        Way.passedByPanel
    )
    static let agreementOut = History(
        "the agreement is out and not back",
        last: .workingDay(2, hour: 10, minute: 30),
        Way.approved + Way.ordering
    )
    static let toBeArranged = History(
        "the agreement is signed and the move is to be arranged",
        last: .workingDay(1, hour: 11, minute: 20),
        Way.approved + Way.signing
    )
    static let movingToday = History(
        "the move is planned for today",
        last: .workingDay(1, hour: 12, minute: 15),
        Way.approved + Way.arranging
    )
    static let followUpDue = History(
        "the follow-up call is due today",
        last: .workingDay(1, hour: 13),
        Way.approved + Way.moving
    )
    static let followUpLate = History(
        "the follow-up call is late",
        category: .nursing,
        last: .workingDay(3, hour: 12, minute: 40),
        Way.passedByPanel + Way.moving
    )
    static let followUpDone = History(
        "the call was made and the survey will go",
        last: .workingDay(1, hour: 12),
        Way.approved + Way.moving
            + [Beat(.calls(allWell: false), after: .workingDay(1, hour: 11, minute: 15))]
    )
    static let closed = History("placed, followed up and closed", last: .past, Way.approved + Way.surveyed)
    static let closedWithoutSurvey = History(
        "placed and closed; nobody answered the survey",
        .urgent,
        last: .past,
        Way.approved + Way.following
    )
    static let closedAfterPanel = History(
        "over the rate, placed and closed",
        category: .residential,
        last: .past,
        Way.passedByPanel + Way.surveyed
    )
    static let closedInBlockBed = History(
        "placed in a block bed and closed",
        category: .nursingDementia,
        last: .past,
        Way.approved + Way.following
    )
    static let closedEmergency = History(
        "an emergency, placed the next day and closed",
        .emergency,
        last: .past,
        [
            Beat(.ringsIn, after: .working(0)), Beat(.completes, after: .working(40)),
            Beat(.ranks, after: .working(4)), Beat(.asksByTelephone(4), after: .working(8)),
            Beat(.offers(0, Quote(-2)), after: .working(20)), Beat(.offers(1, Quote(9)), after: .working(10)),
            Beat(.sendsOptions, after: .working(5)), Beat(.confirms(unsuitable: []), after: .working(35)),
            Beat(.shows, after: .working(15)), Beat(.chooses(0), after: .working(60)),
            Beat(.assesses(canMeet: true), after: .working(90)), Beat(.breaksDown, after: .working(30)),
            Beat(.asksForFunding, after: .working(10)), Beat(.approves, after: .working(40)),
        ] + Way.following
    )
}
