import Brokerage
import BrokerageTesting
import Testing

/// When the first answer is due by `Policies/derbyshire.yaml`, as `carebroker policy due` prints it.
@Suite struct DerbyshireDueTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let priority: Priority
        let received: String
        let due: String

        init(_ priority: Priority, _ received: String, _ due: String) {
            (self.priority, self.received, self.due) = (priority, received, due)
        }

        var testDescription: String { "\(priority.rawValue) \(received)" }
    }

    private static func policy() throws -> Policy {
        try PolicyFile.read(text: try ShippedPolicy.text(of: "derbyshire"), named: "derbyshire.yaml")
    }

    static let routine: [Case] = [
        // Monday 2 March 2026: the morning is from midnight to noon and not a second longer.
        Case(.routine, "2026-03-02 00:00", "2026-03-02 17:00"),
        Case(.routine, "2026-03-02 08:59:59", "2026-03-02 17:00"),
        Case(.routine, "2026-03-02 09:00", "2026-03-02 17:00"),
        Case(.routine, "2026-03-02 11:59:59", "2026-03-02 17:00"),
        Case(.routine, "2026-03-02 12:00", "2026-03-02 17:00"),
        Case(.routine, "2026-03-02 12:00:00", "2026-03-02 17:00"),
        Case(.routine, "2026-03-02 12:00:01", "2026-03-03 12:30"),
        Case(.routine, "2026-03-02 12:01", "2026-03-03 12:30"),
        Case(.routine, "2026-03-02 16:59:59", "2026-03-03 12:30"),
        Case(.routine, "2026-03-02 17:00", "2026-03-03 17:00"),
        Case(.routine, "2026-03-02 23:59:59", "2026-03-03 17:00"),
        // Friday, and the weekend.
        Case(.routine, "2026-03-06 12:00:00", "2026-03-06 17:00"),
        Case(.routine, "2026-03-06 12:00:01", "2026-03-09 12:30"),
        Case(.routine, "2026-03-06 16:59", "2026-03-09 12:30"),
        Case(.routine, "2026-03-06 17:00", "2026-03-09 17:00"),
        Case(.routine, "2026-03-07 10:00", "2026-03-09 17:00"),
        Case(.routine, "2026-03-08 23:00", "2026-03-09 17:00"),
        // Good Friday is 3 April, Easter Monday the 6th.
        Case(.routine, "2026-04-02 11:00", "2026-04-02 17:00"),
        Case(.routine, "2026-04-02 13:00", "2026-04-07 12:30"),
        Case(.routine, "2026-04-02 17:00", "2026-04-07 17:00"),
        Case(.routine, "2026-04-03 10:00", "2026-04-07 17:00"),
        Case(.routine, "2026-04-06 15:00", "2026-04-07 17:00"),
        // Christmas Day is a Friday; Boxing Day's holiday is Monday the 28th. New Year's Day is a Friday too.
        Case(.routine, "2026-12-24 12:00", "2026-12-24 17:00"),
        Case(.routine, "2026-12-24 12:00:01", "2026-12-29 12:30"),
        Case(.routine, "2026-12-25 09:00", "2026-12-29 17:00"),
        Case(.routine, "2026-12-26 12:00", "2026-12-29 17:00"),
        Case(.routine, "2026-12-28 13:00", "2026-12-29 17:00"),
        Case(.routine, "2026-12-31 15:00", "2027-01-04 12:30"),
        Case(.routine, "2027-01-01 12:00", "2027-01-04 17:00"),
        Case(.routine, "2025-12-31 16:00", "2026-01-02 12:30"),
        // The other bank holidays.
        Case(.routine, "2026-05-01 14:00", "2026-05-05 12:30"),
        Case(.routine, "2026-05-04 12:00", "2026-05-05 17:00"),
        Case(.routine, "2026-05-22 14:00", "2026-05-26 12:30"),
        Case(.routine, "2026-08-28 16:00", "2026-09-01 12:30"),
        // The clocks go forward on 29 March, when 01:30 never comes, and back on 25 October, when it comes twice.
        Case(.routine, "2026-03-27 15:00", "2026-03-30 12:30"),
        Case(.routine, "2026-03-28 01:30", "2026-03-30 17:00"),
        Case(.routine, "2026-03-29 01:30", "2026-03-30 17:00"),
        Case(.routine, "2026-03-29 03:00", "2026-03-30 17:00"),
        Case(.routine, "2026-03-30 12:00:00", "2026-03-30 17:00"),
        Case(.routine, "2026-03-30 12:00:01", "2026-03-31 12:30"),
        Case(.routine, "2026-10-23 15:00", "2026-10-26 12:30"),
        Case(.routine, "2026-10-25 01:30", "2026-10-26 17:00"),
        Case(.routine, "2026-10-25 00:59:59", "2026-10-26 17:00"),
        Case(.routine, "2026-10-26 12:00:00", "2026-10-26 17:00"),
        Case(.routine, "2026-10-26 12:00:01", "2026-10-27 12:30"),
        // A leap day.
        Case(.routine, "2028-02-29 14:00", "2028-03-01 12:30"),
    ]

    static let urgent: [Case] = [
        // Four working hours.
        Case(.urgent, "2026-03-02 09:00", "2026-03-02 13:00"),
        Case(.urgent, "2026-03-02 07:00", "2026-03-02 13:00"),
        Case(.urgent, "2026-03-02 12:00", "2026-03-02 16:00"),
        Case(.urgent, "2026-03-02 12:00:01", "2026-03-02 16:00"),
        Case(.urgent, "2026-03-02 12:59:59", "2026-03-02 16:59"),
        // Those that end at the close are due then; a second later they end the next morning, the seconds dropped.
        Case(.urgent, "2026-03-02 13:00", "2026-03-02 17:00"),
        Case(.urgent, "2026-03-02 13:00:01", "2026-03-03 09:00"),
        Case(.urgent, "2026-03-02 13:30", "2026-03-03 09:30"),
        Case(.urgent, "2026-03-02 15:00", "2026-03-03 11:00"),
        // Never later than routine would be.
        Case(.urgent, "2026-03-02 16:30", "2026-03-03 12:30"),
        Case(.urgent, "2026-03-02 16:31", "2026-03-03 12:30"),
        Case(.urgent, "2026-03-02 16:59:59", "2026-03-03 12:30"),
        Case(.urgent, "2026-03-02 17:00", "2026-03-03 13:00"),
        // Friday, the weekend, Easter, Christmas, and the changes of the clocks.
        Case(.urgent, "2026-03-06 13:00", "2026-03-06 17:00"),
        Case(.urgent, "2026-03-06 16:00", "2026-03-09 12:00"),
        Case(.urgent, "2026-03-06 16:45", "2026-03-09 12:30"),
        Case(.urgent, "2026-03-06 17:30", "2026-03-09 13:00"),
        Case(.urgent, "2026-03-07 12:00", "2026-03-09 13:00"),
        Case(.urgent, "2026-04-02 15:00", "2026-04-07 11:00"),
        Case(.urgent, "2026-04-04 12:00", "2026-04-07 13:00"),
        Case(.urgent, "2026-12-24 16:00", "2026-12-29 12:00"),
        Case(.urgent, "2026-12-25 12:00", "2026-12-29 13:00"),
        Case(.urgent, "2026-03-27 16:00", "2026-03-30 12:00"),
        Case(.urgent, "2026-03-29 12:00", "2026-03-30 13:00"),
        Case(.urgent, "2026-10-23 16:40", "2026-10-26 12:30"),
        Case(.urgent, "2026-10-25 01:30", "2026-10-26 13:00"),
    ]

    static let emergency: [Case] = [
        // An hour by the clock from a receipt in working hours, past five too.
        Case(.emergency, "2026-03-02 09:00", "2026-03-02 10:00"),
        Case(.emergency, "2026-03-02 12:00:59", "2026-03-02 13:00"),
        Case(.emergency, "2026-03-02 16:00", "2026-03-02 17:00"),
        Case(.emergency, "2026-03-02 16:30", "2026-03-02 17:30"),
        Case(.emergency, "2026-03-02 16:59:59", "2026-03-02 17:59"),
        Case(.emergency, "2026-03-06 16:59", "2026-03-06 17:59"),
        // Else an hour from the next opening.
        Case(.emergency, "2026-03-02 08:30", "2026-03-02 10:00"),
        Case(.emergency, "2026-03-02 17:00", "2026-03-03 10:00"),
        Case(.emergency, "2026-03-06 17:00", "2026-03-09 10:00"),
        Case(.emergency, "2026-03-07 12:00", "2026-03-09 10:00"),
        Case(.emergency, "2026-04-02 16:45", "2026-04-02 17:45"),
        Case(.emergency, "2026-04-03 12:00", "2026-04-07 10:00"),
        Case(.emergency, "2026-12-24 16:59", "2026-12-24 17:59"),
        Case(.emergency, "2026-12-25 00:00", "2026-12-29 10:00"),
        Case(.emergency, "2026-05-04 12:00", "2026-05-05 10:00"),
        Case(.emergency, "2026-03-27 16:30", "2026-03-27 17:30"),
        Case(.emergency, "2026-03-29 01:30", "2026-03-30 10:00"),
        Case(.emergency, "2026-10-25 01:30", "2026-10-26 10:00"),
    ]

    @Test(arguments: routine + urgent + emergency)
    func `the first answer is due by Derbyshire's usual timescales`(example: Case) throws {
        let received = try #require(LocalDateTime(iso: example.received))
        let answer = try Self.policy().firstAnswer(to: example.priority, received: received)
        #expect(answer.text == example.due)
        #expect(answer.basis.clause == "Usual Timescales")
        #expect(answer.basis.source?.hasPrefix("Derbyshire") == true)
    }

    @Test func `Bath and North East Somerset's clocks are Derbyshire's`() throws {
        let (ours, theirs) = (try ShippedPolicy.policy(), try Self.policy())
        for example in Self.routine + Self.urgent + Self.emergency {
            let received = try #require(LocalDateTime(iso: example.received))
            let due = ours.firstAnswer(to: example.priority, received: received).due
            #expect(due == theirs.firstAnswer(to: example.priority, received: received).due)
        }
    }

    @Test func `generated receipts are due as a slow reading of the guidance has it`() throws {
        let policy = try Self.policy()
        var generator = SeededGenerator.fresh()
        for _ in 0..<SeededGenerator.cases(3_000) {
            let received = try Self.anyReceipt(using: &generator)
            for priority in Priority.allCases {
                let due = policy.firstAnswer(to: priority, received: received).text
                let expected = SlowDue.due(priority, received)
                #expect(due == expected, "\(priority) received \(received.iso), seed \(generator.seed)")
            }
        }
    }

    @Test func `a later receipt of the same priority is never due earlier`() throws {
        let policy = try Self.policy()
        var generator = SeededGenerator.fresh()
        for _ in 0..<SeededGenerator.cases(2_000) {
            let first = try Self.anyReceipt(using: &generator)
            // Near each other, so that they fall about the same noon, close or weekend.
            let seconds = Int.random(in: 0...200_000, using: &generator)
            let later = Instant(london: first).adding(seconds: seconds).london
            for priority in Priority.allCases {
                let dues = [first, later].map { policy.firstAnswer(to: priority, received: $0).due }
                #expect(dues[0] <= dues[1], "\(priority) \(first.iso) \(later.iso), seed \(generator.seed)")
            }
        }
    }

    @Test func `nothing is due outside working hours but an emergency, nor urgent later than routine`() throws {
        let policy = try Self.policy()
        let working = policy.workingTime.time
        var generator = SeededGenerator.fresh()
        for _ in 0..<SeededGenerator.cases(3_000) {
            let received = try Self.anyReceipt(using: &generator)
            let (routine, urgent, emergency) = (
                policy.firstAnswer(to: .routine, received: received).due,
                policy.firstAnswer(to: .urgent, received: received).due,
                policy.firstAnswer(to: .emergency, received: received).due
            )
            let comment: Comment = "\(received.iso), seed \(generator.seed)"
            for due in [routine, urgent] {
                // Up to the very close of a working day.
                #expect(working.isWorkingDay(due.date), comment)
                #expect((9 * 3_600...17 * 3_600).contains(due.hour * 3_600 + due.minute * 60 + due.second), comment)
            }
            #expect(urgent <= routine && emergency <= urgent, comment)
            #expect(emergency > received || !working.isWorking(Instant(london: received)), comment)
        }
    }

    /// Any second of 2026, drawn to where the rules turn.
    private static func anyReceipt(using generator: inout SeededGenerator) throws -> LocalDateTime {
        let date = LocalDate(iso: "2026-01-01")?.adding(days: Int.random(in: 0..<365, using: &generator)) ?? .earliest
        let turns = [0, 3_600, 7_200, 32_400, 43_200, 46_800, 59_400, 61_200, 86_399]
        let near = turns[Int.random(in: turns.indices, using: &generator)] + Int.random(in: -2...2, using: &generator)
        let any = Int.random(in: 0..<86_400, using: &generator)
        let second = min(max(Bool.random(using: &generator) ? near : any, 0), 86_399)
        return try #require(
            LocalDateTime(date: date, hour: second / 3_600, minute: second / 60 % 60, second: second % 60)
        )
    }
}

/// The guidance read slowly: a day and its seconds by the clock on the wall, one working second after another where it
/// must be. It shares no rule with the program, and knows the bank holidays of 2026 by heart.
private enum SlowDue {
    private static let daysOff: Set<String> = [
        "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28",
        "2027-01-01",
    ]
    private static let (nine, noon, five) = (9 * 3_600, 12 * 3_600, 17 * 3_600)

    private static func isWorkingDay(_ date: LocalDate) -> Bool {
        date.weekday != .saturday && date.weekday != .sunday && !daysOff.contains(date.iso)
    }

    private static func nextWorkingDay(_ date: LocalDate) -> LocalDate {
        var next = date.adding(days: 1)
        while !isWorkingDay(next) { next = next.adding(days: 1) }
        return next
    }

    static func due(_ priority: Priority, _ received: LocalDateTime) -> String {
        var (date, second) = (received.date, received.hour * 3_600 + received.minute * 60 + received.second)
        if !isWorkingDay(date) || second >= five {
            (date, second) = (nextWorkingDay(date), nine)
        } else if second < nine {
            second = nine
        }
        switch priority {
        case .routine: return routine(date, second)
        case .emergency: return text(date, second + 3_600)
        case .urgent:
            let left = five - second
            let own =
                left >= 4 * 3_600
                ? text(date, second + 4 * 3_600) : text(nextWorkingDay(date), nine + 4 * 3_600 - left)
            return min(own, routine(date, second))
        }
    }

    private static func routine(_ date: LocalDate, _ second: Int) -> String {
        second <= noon ? text(date, five) : text(nextWorkingDay(date), noon + 1_800)
    }

    private static func text(_ date: LocalDate, _ second: Int) -> String {
        let (hour, minute) = (second / 3_600, second / 60 % 60)
        return "\(date.iso) \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
}
