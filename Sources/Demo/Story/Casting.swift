import Brokerage

/// Gives each history a person, a practitioner, a broker and its times.
struct Casting {
    private let year: DemoYear
    private let staff: DemoStaff
    private var chance: SeededGenerator
    private var people = MadeUpPeople()
    /// How often each portrait was used.
    private var uses = [Int](repeating: 0, count: Portrait.all.count)

    /// Days after the opening on which the first case of the past can end, and before today on which the last can.
    private static let margins = (first: 52, last: 16)

    init(year: DemoYear, staff: DemoStaff, using generator: SeededGenerator) {
        self.year = year
        self.staff = staff
        chance = generator
    }

    func moments(of histories: [History]) throws -> [Moment] {
        var casting = self
        return try casting.cast(histories)
    }

    private mutating func cast(_ histories: [History]) throws -> [Moment] {
        let past = histories.count { $0.last == .past }
        var passed = 0
        var moments: [Moment] = []
        for (number, history) in histories.enumerated() {
            let book = try book(for: history, number: number)
            let end = end(of: history, passed: passed, of: past)
            if history.last == .past { passed += 1 }
            let beats = history.varied(using: &book.chance)
            let times = History.times(of: beats, lastBy: end, year.working)
            moments += zip(times, beats).map { Moment(at: $0, what: .ofCase(book, $1.deed)) }
        }
        return moments
    }

    private mutating func book(for history: History, number: Int) throws -> CaseBook {
        let index = portrait(for: history)
        let portrait = Portrait.all[index]
        let person = people.person(lacksCapacity: portrait.lacksCapacity, today: year.today, using: &chance)
        let referral = MadeUpReferral(
            portrait,
            of: person,
            priority: history.priority,
            beginning: index * 7 + uses[index] * 5,
            using: &chance
        )
        return CaseBook(
            history: history.name,
            person: person,
            referral: referral,
            broker: try staff.broker(number),
            practitioner: try staff.practitioner(number, inHospital: portrait.place == .hospital),
            chance: chance.split()
        )
    }

    /// The portrait that was used least, of those that fit.
    private mutating func portrait(for history: History) -> Int {
        let needsHospital = history.priority != .routine
        let fitting = Portrait.all.indices.filter { index in
            (history.category == nil || Portrait.all[index].category == history.category)
                && (!needsHospital || Portrait.all[index].place == .hospital || Portrait.all[index].place == .home)
        }
        let index = fitting.min { (uses[$0], $0 * 7 % 20) < (uses[$1], $1 * 7 % 20) } ?? 0
        uses[index] += 1
        return index
    }

    /// When the last thing happens: those of the past are spread over the year.
    private mutating func end(of history: History, passed: Int, of past: Int) -> Instant {
        switch history.last {
        case .workingDay(let count, let hour, let minute):
            return Instant(london: year.workingDay(before: count), hour: hour, minute: minute)
        case .past:
            let first = year.opening.london.date.adding(days: Self.margins.first)
            let days = max(1, first.days(until: year.today.adding(days: -Self.margins.last)))
            let day = first.adding(days: days * (past - passed) / max(1, past))
            return Instant(
                london: year.working.firstWorkingDay(onOrAfter: day.adding(days: -chance.number(in: 0...4))),
                hour: chance.number(in: 10...16),
                minute: chance.number(in: 0...59)
            )
        }
    }
}
