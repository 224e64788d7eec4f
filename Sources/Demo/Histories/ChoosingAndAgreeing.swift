import Brokerage

/// Cases in which somebody chooses, a home assesses, or the money is decided on.
extension History {
    static let choosing = History(
        "the family decides",
        last: .workingDay(2, hour: 15),
        Way.shown
    )
    static let assessing = History(
        "the chosen home assesses",
        last: .workingDay(1, hour: 14, minute: 20),
        Way.chosen(0, reserve: 1) + [Beat(.holdsBed, after: .working(15))]
    )
    static let reserveTaken = History(
        "the chosen home couldn’t, and the reserve assesses",
        last: .workingDay(1, hour: 12),
        Way.chosen(0, reserve: 1) + [
            Beat(.assesses(canMeet: false), after: .workingDay(1, hour: 10)), Beat(.takesReserve, after: .working(35)),
        ]
    )
    static let priceNegotiated = History(
        "the price is agreed and its parts are waited for",
        category: .residential,
        last: .workingDay(1, hour: 15, minute: 40),
        Way.chosen(1) + [
            Beat(.assesses(canMeet: true), after: .workingDay(1, hour: 10)),
            Beat(.negotiates([1, 6, 3, 5, 4]), after: .working(90)),
        ]
    )
    static let waitingForPanel = History(
        "the panel has it",
        category: .nursing,
        last: .workingDay(3, hour: 11, minute: 15),
        Way.agreed(1, saying: [3, 7, 6]) + [Beat(.asksForFunding, after: .working(40))]
    )
    static let deferredByPanel = History(
        "the panel wants more",
        category: .residential,
        last: .workingDay(1, hour: 11),
        Way.agreed(3) + [
            Beat(.asksForFunding, after: .working(40)),
            Beat(.panelDecides(.deferred), after: .workingDay(3, hour: 10, minute: 30)),
        ]
    )
    static let askedAgainAfterRefusal = History(
        "the panel refused, the price came down, and it is asked again",
        category: .nursing,
        last: .workingDay(1, hour: 13, minute: 30),
        Way.agreed(3) + [
            Beat(.asksForFunding, after: .working(40)),
            Beat(.panelDecides(.refused), after: .workingDay(2, hour: 10, minute: 45)),
            Beat(.negotiates([5, 12, 8]), after: .working(100)), Beat(.breaksDown, after: .working(150)),
            Beat(.asksForFunding, after: .working(50)),
        ]
    )
    static let waitingForApprover = History(
        "an approver has it",
        last: .workingDay(1, hour: 13, minute: 45),
        Way.agreed(0) + [Beat(.asksForFunding, after: .working(30))]
    )
}
