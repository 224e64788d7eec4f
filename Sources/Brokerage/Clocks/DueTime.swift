extension Due {
    /// When this is due, counted from `start`.
    ///
    /// Spans by the clock run on through nights and weekends; working ones count only while the partnership works, and
    /// end at the close of a day rather than at the next opening. A working day ends at the closing of the day so many working days later; so does a day of the calendar.
    package func time(from start: Instant, _ working: WorkingTime) -> Instant {
        switch self {
        case .after(.hours(let hours), _): start.adding(hours: hours)
        case .after(.days(let days), _): Self.closing(of: start.london.date.adding(days: days), working)
        case .after(.workingHours(let hours), _): working.end(ofWorkingMinutes: hours * 60, from: start)
        case .after(.workingDays(let days), _):
            Self.closing(
                of: (0..<days).reduce(working.nextOpening(from: start).london.date) { date, _ in
                    working.nextWorkingDay(after: date)
                },
                working
            )
        case .at(let time, .sameDay): start.london.date.at(time)
        case .at(let time, .nextWorkingDay): working.nextWorkingDay(after: start.london.date).at(time)
        }
    }

    private static func closing(of date: LocalDate, _ working: WorkingTime) -> Instant {
        Instant(london: date, hour: working.closing / 60, minute: working.closing % 60)
    }
}

extension LocalDate {
    fileprivate func at(_ time: TimeOfDay) -> Instant {
        Instant(london: self, hour: time.hour, minute: time.minute)
    }
}
