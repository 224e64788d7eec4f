import Brokerage

/// How long people take until the next thing happens.
enum Pause: Sendable, Hashable {
    /// Minutes of working time.
    case working(Int)
    /// The so-maniest working day after, at a time of day: 0 is the same day, where that time is still ahead.
    case workingDay(Int, hour: Int, minute: Int = 0)
    /// So many days by the calendar, then as soon as somebody works.
    case days(Int)

    func time(after instant: Instant, _ working: WorkingTime) -> Instant {
        switch self {
        case .working(let minutes):
            return working.adding(workingMinutes: minutes, to: instant)
        case .workingDay(let count, let hour, let minute):
            var day = instant.london.date
            for _ in 0..<count { day = working.nextWorkingDay(after: day) }
            let wanted = Instant(london: working.firstWorkingDay(onOrAfter: day), hour: hour, minute: minute)
            return wanted > instant ? wanted : working.nextOpening(from: instant.adding(minutes: 20))
        case .days(let count):
            return working.nextOpening(from: instant.adding(hours: 24 * count))
        }
    }

    /// A little shorter or longer, because nobody takes exactly forty minutes.
    func varied(using generator: inout SeededGenerator) -> Pause {
        switch self {
        case .working(let minutes): .working(minutes * generator.number(in: 70...135) / 100)
        case .workingDay(let count, let hour, let minute):
            .workingDay(count, hour: hour, minute: min(59, minute + generator.number(in: 0...25)))
        case .days: self
        }
    }
}
