import Brokerage

/// Cases on which nobody has looked for homes yet.
extension History {
    static let emergencyJustTaken = History(
        "an emergency was taken by telephone late in the day",
        .emergency,
        last: .workingDay(1, hour: 16, minute: 40),
        [Beat(.ringsIn, after: .working(0))]
    )
    static let emergencyRungRound = History(
        "homes are rung round for an emergency",
        .emergency,
        last: .workingDay(1, hour: 16, minute: 50),
        [
            Beat(.ringsIn, after: .working(0)), Beat(.completes, after: .working(30)),
            Beat(.ranks, after: .working(5)), Beat(.asksByTelephone(5), after: .working(10)),
            Beat(.declines(0, .noVacancy, nil), after: .working(6)),
            Beat(.declines(1, .cannotStartInTime, "Could take them in three days."), after: .working(9)),
            Beat(.offers(2, Quote(11, stands: 4)), after: .working(14)),
        ]
    )
    static let draft = History(
        "a referral is half written",
        last: .workingDay(1, hour: 15, minute: 20),
        [Beat(.drafts, after: .working(0))]
    )
    static let waitingToBeAllocated = History(
        "a referral waits for the team manager",
        last: .workingDay(1, hour: 15, minute: 45),
        [Beat(.refers, after: .working(0))]
    )
    static let urgentWaitingToBeAllocated = History(
        "an urgent referral waits for the team manager",
        .urgent,
        last: .workingDay(1, hour: 16, minute: 15),
        [Beat(.refers, after: .working(0))]
    )
    static let allocated = History(
        "a case was allocated and not started",
        last: .workingDay(1, hour: 16, minute: 30),
        [Beat(.refers, after: .working(0)), Beat(.allocates, after: .working(50))]
    )
}
