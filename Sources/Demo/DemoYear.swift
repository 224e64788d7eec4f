package import Brokerage

/// The year that a demo tells: a little more than twelve months, up to the night before `today`, so that whoever opens
/// it in the morning finds things due that day and others overdue. It depends on the day alone.
package struct DemoYear: Sendable, Hashable {
    package let today: LocalDate
    let working = WorkingTime.officeHours()

    package init(today: LocalDate) {
        self.today = today
    }

    /// When everything begins: the morning of a working day, a year and a week ago.
    package var opening: Instant {
        Instant(london: working.firstWorkingDay(onOrAfter: today.adding(days: -372)), hour: 8, minute: 30)
    }

    /// Up to when everything happens: the last minute before today.
    var closing: Instant { Instant(london: today, hour: 0).adding(minutes: -1) }

    /// So many working days before today: 1 is the last one before it.
    func workingDay(before count: Int) -> LocalDate {
        var day = today
        for _ in 0..<max(1, count) {
            repeat { day = day.adding(days: -1) } while !working.isWorkingDay(day)
        }
        return day
    }
}
