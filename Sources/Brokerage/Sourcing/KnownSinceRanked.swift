import Database

extension Reading {
    /// Where no placement may be made today, and from which day. A home that was suspended when it was ranked was left
    /// out; one that is here and was ranked has been suspended since.
    func suspendedToday() throws -> [String: LocalDate] {
        let today = now.london.date
        let suspensions = try all(
            Suspension.self,
            "WHERE starts_on <= \(today) AND (ends_on IS NULL OR ends_on >= \(today)) ORDER BY starts_on, id"
        )
        return Dictionary(
            suspensions.map { ($0.locationID.text, $0.startsOn) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Where there is a safeguarding concern today, and the day the last of them was raised: the commissioner's word
    /// given before that day was about something else.
    func safeguardingConcernsToday() throws -> [String: LocalDate] {
        let today = now.london.date
        let concerns = try all(
            Concern.self,
            """
            WHERE kind = \(Concern.Kind.safeguarding.rawValue) AND raised_on <= \(today) \
            AND (closed_on IS NULL OR closed_on > \(today)) ORDER BY raised_on, id
            """
        )
        return Dictionary(concerns.map { ($0.locationID.text, $0.raisedOn) }, uniquingKeysWith: { _, last in last })
    }
}
