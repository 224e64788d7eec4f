/// When the first answer to a referral is due, by London's clocks.
package struct FirstAnswer: Sendable, Hashable {
    package let due: LocalDateTime
    package let basis: Basis

    /// Year, month, day and time, the seconds dropped: `2026-03-02 17:00`.
    package var text: String { "\(due.date.iso) \(due.time)" }
}

extension Policy {
    /// When the brokerage owes its first answer by this policy. A time that the clocks skip in March is taken an hour
    /// later, and of one that comes twice in October the first is taken.
    package func firstAnswer(to priority: Priority, received: LocalDateTime) -> FirstAnswer {
        let response = clocks.response(to: priority, received: Instant(london: received), workingTime.time)
        return FirstAnswer(due: response.due.london, basis: response.basis)
    }
}
