/// When what follows a placement is due (B&NES 2.2.10b and c).
package enum FollowUpDue {
    /// So long after the discharge, as time passes and not by the clock on the wall. Where that falls on a day on which
    /// nobody works and the rule says so, at the opening of the next working day.
    package static func time(after discharge: Instant, under rule: AfterRule, _ working: WorkingTime) -> Instant {
        let due = rule.due.time(from: discharge, working)
        guard rule.ifNotWorking == .nextWorkingDay, !working.isWorkingDay(due.london.date) else { return due }
        return working.nextOpening(from: due)
    }
}
