import Brokerage

/// Cases that ended without a placement, each for one of the reasons there are.
extension History {
    static let died = History(
        "died while the home assessed",
        last: .past,
        Way.chosen(0) + [
            Beat(.ends(.died, "Died on the ward in the night, the family was there."), after: .workingDay(1, hour: 9))
        ]
    )
    static let readmitted = History(
        "went back into hospital care before the move",
        last: .past,
        Way.approved + Way.arranging + [
            Beat(.ends(.readmitted, "A chest infection; not fit to leave for some weeks."), after: .working(150))
        ]
    )
    static let dischargeCancelled = History(
        "the discharge was cancelled",
        .urgent,
        last: .past,
        Way.approved + Way.ordering + [
            Beat(.ends(.dischargeCancelled, "Goes to rehabilitation first, for six weeks."), after: .working(200))
        ]
    )
    static let declined = History(
        "wants to go home after all",
        last: .past,
        Way.shown + [
            Beat(
                .ends(.declined, "Has decided to go home with visits four times a day."),
                after: .workingDay(1, hour: 15)
            )
        ]
    )
    static let movedAway = History(
        "moves to be near family",
        last: .past,
        Way.asked + [
            Beat(.offers(0, Quote(3)), after: .working(80)),
            Beat(.ends(.movedAway, "Moves to Leeds, where the grandchildren are."), after: .working(120)),
        ]
    )
    static let sentInError = History(
        "was sent in error",
        last: .past,
        [
            Beat(.refers, after: .working(0)),
            Beat(.ends(.sentInError, "Meant for the homecare team."), after: .working(45)),
        ]
    )
}
