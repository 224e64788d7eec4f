import Brokerage

/// The stretches of the way from a referral to a placement that many histories have in common, each up to the deed it
/// is named for.
enum Way {
    static let started = [
        Beat(.refers, after: .working(0)), Beat(.allocates, after: .working(40)),
        Beat(.startsWork, after: .working(30)),
    ]
    static let ranked = started + [Beat(.ranks, after: .working(8))]
    static let asked = ranked + [Beat(.asks(4), after: .working(20))]

    /// Four were asked; three can. The first is at the rate, the others are over it.
    static let answered =
        asked + [
            Beat(.offers(0, Quote(-1)), after: .working(75)),
            Beat(.offers(1, Quote(7, stands: 9)), after: .working(50)),
            Beat(.declines(2, .staffing, "Two carers have left. Ask again in a month."), after: .working(95)),
            Beat(.offers(3, Quote(14, includesFNC: true)), after: .working(40)),
        ]
    static let sent = answered + [Beat(.sendsOptions, after: .working(25))]
    static let confirmed = sent + [Beat(.confirms(unsuitable: []), after: .working(150))]
    static let shown = confirmed + [Beat(.shows, after: .working(45))]

    static func chosen(_ home: Int, reserve: Int? = nil) -> [Beat] {
        shown + [Beat(.chooses(home, reserve: reserve), after: .workingDay(1, hour: 14))]
    }

    /// Assessed, and the price broken down. What is said of the price in between is in per cent over the rate.
    static func agreed(_ home: Int, reserve: Int? = nil, saying prices: [Int] = []) -> [Beat] {
        var beats = chosen(home, reserve: reserve)
        beats.append(Beat(.holdsBed, after: .working(12)))
        beats.append(Beat(.assesses(canMeet: true), after: .workingDay(1, hour: 10)))
        if !prices.isEmpty { beats.append(Beat(.negotiates(prices), after: .working(55))) }
        beats.append(Beat(.breaksDown, after: .working(130)))
        return beats
    }

    /// The first home, at the rate, so that an approver agrees.
    static let approved =
        agreed(0) + [
            Beat(.asksForFunding, after: .working(45)), Beat(.approves, after: .working(170)),
        ]
    /// The second home, over the rate, so that the panel does.
    static let passedByPanel =
        agreed(1, saying: [2, 6, 4]) + [
            Beat(.asksForFunding, after: .working(45)),
            Beat(.panelDecides(.agreed), after: .workingDay(2, hour: 10, minute: 30)),
        ]
    static let ordering = [Beat(.issuesOrder, after: .working(35))]
    static let signing = ordering + [Beat(.signsOrder, after: .workingDay(1, hour: 9, minute: 30))]
    static let arranging = signing + [Beat(.arranges, after: .working(60))]
    static let moving = arranging + [Beat(.moves, after: .workingDay(1, hour: 12, minute: 5))]
    static let following = moving + [Beat(.calls(allWell: true), after: .workingDay(1, hour: 11, minute: 15))]
    static let surveyed = following + [Beat(.answersSurvey, after: .days(9))]
}
