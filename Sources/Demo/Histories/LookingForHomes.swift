import Brokerage

/// Cases for which homes are looked for.
extension History {
    static let startedOnly = History(
        "the broker has started and not ranked",
        last: .workingDay(1, hour: 15, minute: 10),
        Way.started
    )
    static let rankedOnly = History(
        "homes are ranked and none is asked",
        .urgent,
        last: .workingDay(1, hour: 14, minute: 30),
        Way.ranked
    )
    static let askedAndWaiting = History(
        "four homes were asked and one has answered",
        last: .workingDay(1, hour: 14),
        Way.asked + [Beat(.offers(1, Quote(3)), after: .working(65))]
    )
    static let answersLate = History(
        "the answers are late",
        .urgent,
        last: .workingDay(3, hour: 11),
        Way.asked + [Beat(.declines(0, .needsTooHigh, nil), after: .working(90))]
    )
    static let offersGone = History(
        "one offer was taken back and another has run out",
        last: .workingDay(1, hour: 11, minute: 30),
        Way.asked + [
            Beat(.offers(0, Quote(2)), after: .working(70)), Beat(.offers(2, Quote(5, stands: 1)), after: .working(40)),
            Beat(.declines(3, .compatibility, nil), after: .working(60)),
            Beat(.withdraws(0), after: .workingDay(2, hour: 10, minute: 40)),
        ]
    )
    static let offFramework = History(
        "a home off the framework was discussed and asked",
        category: .nursing,
        last: .workingDay(1, hour: 15, minute: 30),
        Way.asked + [
            Beat(.declines(0, .needsTooHigh, "Cannot give this much nursing at night."), after: .working(60)),
            Beat(.declines(1, .equipment, nil), after: .working(45)),
            Beat(.declines(2, .noVacancy, nil), after: .working(70)),
            Beat(.offers(3, Quote(21)), after: .working(50)), Beat(.discussesAndAsks, after: .working(120)),
        ]
    )
    static let waitingForPractitioner = History(
        "the practitioner has the options",
        last: .workingDay(1, hour: 14, minute: 45),
        Way.sent
    )
    static let confirmedNotShown = History(
        "the practitioner has confirmed, and nobody has shown the person yet",
        last: .workingDay(1, hour: 16),
        Way.sent + [Beat(.confirms(unsuitable: [3]), after: .working(120))]
    )
}
