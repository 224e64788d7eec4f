/// A moment as the Date header has it (RFC 5322 section 3.3), in UTC: `Mon, 02 Mar 2026 09:00:00 +0000`.
/// What lies before 1970 or after 9999 is taken as the nearest moment between.
func mailDate(millisecondsSince1970 milliseconds: Int64) -> String {
    let seconds = Int(min(max(milliseconds / 1_000, 0), 253_402_300_799))
    let (day, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
    // Years are counted from March, so that the day a leap year adds comes last, and from 1 March of the year 0, which
    // is 719,468 days before 1970. 400 years have 146,097 days.
    let (era, dayOfEra) = (day + 719_468).quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let dayOfMonth = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = (monthFromMarch + 2) % 12
    let year = era * 400 + yearOfEra + (month < 2 ? 1 : 0)

    let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let time = [second / 3_600, second / 60 % 60, second % 60].map(twoDigits).joined(separator: ":")
    return "\(weekdays[day % 7]), \(twoDigits(dayOfMonth)) \(months[month]) \(year) \(time) +0000"
}

private func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
}
