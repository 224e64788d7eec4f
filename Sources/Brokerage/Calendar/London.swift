/// The clocks of Europe/London: GMT, and an hour ahead of it (BST) from the last Sunday of March to the last Sunday of
/// October, changing at 01:00 UTC both times.
///
/// This is the law since 22 October 1995 for autumn and since 1981 for spring (Summer Time Act 1972, as amended by
/// the Summer Time Order 2002), so every moment from 1996 on is right. Nothing this program records is older: birth
/// dates are ``LocalDate``s and have no clock.
///
/// A rule and not a time-zone database, because a due time must not depend on which files a machine has installed:
/// a server in a bare container without them would silently work in UTC. Should Parliament change the clocks, this
/// file changes, with a test and a release note.
package enum London {
    /// The moments a year's summer time starts and ends.
    package static func summerTime(of year: Int) -> Range<Instant> {
        change(inMonth: 3, of: year)..<change(inMonth: 10, of: year)
    }

    package static func isSummerTime(_ instant: Instant) -> Bool {
        let utc = LocalDateTime(millisecondsOfClock: instant.milliseconds)
        return summerTime(of: utc.date.year).contains(instant)
    }

    /// 01:00 UTC on the last Sunday of a month of 31 days.
    private static func change(inMonth month: Int, of year: Int) -> Instant {
        let lastDay = LocalDate(year: year, month: month, day: 31) ?? .latest
        let lastSunday = lastDay.dayNumber - lastDay.weekday.rawValue % 7
        return Instant(milliseconds: Int64(lastSunday) * Instant.millisecondsADay + anHour)
    }

    fileprivate static let anHour: Int64 = 3_600_000
}

extension Instant {
    /// What calendars and clocks in London show at this moment.
    package var london: LocalDateTime {
        LocalDateTime(millisecondsOfClock: milliseconds + (London.isSummerTime(self) ? London.anHour : 0))
    }

    /// The moment at which London's clocks show `clock`. A time that is skipped in March is taken an hour later, as
    /// the clock itself was put forward; of a time that comes twice in October the first is taken.
    package init(london clock: LocalDateTime) {
        let shown = clock.millisecondsOfClock
        let summer = London.summerTime(of: clock.date.year)
        // By the clock, summer time starts when it shows 02:00 and ends when it would first show 02:00 again.
        let isSummerTime =
            shown >= summer.lowerBound.milliseconds + London.anHour
            && shown < summer.upperBound.milliseconds + London.anHour
        self.init(milliseconds: isSummerTime ? shown - London.anHour : shown)
    }

    /// The moment at which London's clocks show this time on this date; see ``init(london:)``. A time that no clock
    /// shows is brought to the nearest that one does; read a typed time with ``LocalDateTime`` first, which refuses it.
    package init(london date: LocalDate, hour: Int, minute: Int = 0, second: Int = 0) {
        let (hour, minute, second) = (min(max(hour, 0), 23), min(max(minute, 0), 59), min(max(second, 0), 59))
        let seconds = (hour * 60 + minute) * 60 + second
        self.init(
            london: LocalDateTime(
                millisecondsOfClock: Int64(date.dayNumber) * Instant.millisecondsADay + Int64(seconds) * 1_000
            )
        )
    }

    /// As seen from `now`, in London: "today 10:31", "yesterday 10:31", "tomorrow 12:30"; "Fri 10:00" within the
    /// coming six days (not the past ones: two Fridays would read alike); else "4 Mar 10:00", with the year where it
    /// is another one, "28 Dec 2025 10:00".
    package func relative(to now: Instant) -> String {
        let (then, today) = (london, now.london.date)
        let day =
            switch today.days(until: then.date) {
            case -1: "yesterday"
            case 0: "today"
            case 1: "tomorrow"
            case 2...6: then.date.weekday.shortName
            default: then.date.year == today.year ? then.date.short : "\(then.date.short) \(then.date.year)"
            }
        return "\(day) \(then.time)"
    }
}
