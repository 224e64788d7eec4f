import Brokerage

/// Cases that went back to sourcing (B&NES 2.2.11).
extension History {
    private static let again = [
        Beat(.ranks, after: .working(15)), Beat(.asks(3), after: .working(20)),
        Beat(.offers(0, Quote(-2)), after: .working(80)), Beat(.offers(1, Quote(6)), after: .working(45)),
    ]
    private static let turnedBack =
        Way.chosen(0) + [
            Beat(.assesses(canMeet: false), after: .workingDay(1, hour: 10)),
            Beat(
                .turnsBack(.homeCannotMeetNeed, "The home’s manager came to the ward and cannot staff the nights."),
                after: .working(30)
            ),
        ]

    static let backInSourcing = History(
        "turned back this morning",
        last: .workingDay(1, hour: 10, minute: 50),
        turnedBack
    )
    static let secondRound = History(
        "a second round has offers",
        last: .workingDay(1, hour: 15, minute: 5),
        turnedBack + again
    )
    static let closedAfterTwoRounds = History(
        "placed in the second round and closed",
        last: .past,
        turnedBack + again + [
            Beat(.sendsOptions, after: .working(20)), Beat(.confirms(unsuitable: []), after: .working(120)),
            Beat(.shows, after: .working(40)), Beat(.chooses(0), after: .workingDay(1, hour: 14)),
            Beat(.holdsBed, after: .working(10)), Beat(.assesses(canMeet: true), after: .workingDay(1, hour: 10)),
            Beat(.breaksDown, after: .working(140)), Beat(.asksForFunding, after: .working(30)),
            Beat(.approves, after: .working(200)),
        ] + Way.surveyed
    )
    static let closedAfterChangedMind = History(
        "turned back when the move was arranged, then placed and closed",
        .urgent,
        last: .past,
        Way.approved + Way.arranging + [
            Beat(.turnsBack(.personChangedMind, "Would rather be nearer to a friend who drives."), after: .working(90))
        ] + again + [
            Beat(.sendsOptions, after: .working(20)), Beat(.confirms(unsuitable: []), after: .working(90)),
            Beat(.shows, after: .working(40)), Beat(.chooses(0), after: .workingDay(1, hour: 13)),
            Beat(.assesses(canMeet: true), after: .workingDay(1, hour: 10)), Beat(.breaksDown, after: .working(90)),
            Beat(.asksForFunding, after: .working(30)), Beat(.approves, after: .working(150)),
        ] + Way.following
    )
}
