/// When the brokerage owes its first answer to a referral, and the rule that says so.
package struct ResponseDue: Sendable, Hashable {
    package let due: Instant
    package let basis: Basis
}

extension Clocks {
    /// When an answer to a referral is due: routine by a time of the day or the next working day, urgent after a span of
    /// working time, an emergency after a span by the clock, which may end outside working time.
    ///
    /// What comes while nobody works counts from the next opening, whatever its priority.
    ///
    /// - `received`: when the referral reached the brokerage.
    /// - `working`: when the partnership works.
    package func response(to priority: Priority, received: Instant, _ working: WorkingTime) -> ResponseDue {
        let start = counted(from: received, working)
        switch priority {
        case .routine:
            return ResponseDue(due: routine.due(from: start, working), basis: routine.basis)
        case .urgent:
            let due = urgent.due.time(from: start, working)
            switch urgent.atLatest {
            case nil: return ResponseDue(due: due, basis: urgent.basis)
            case .routine: return ResponseDue(due: min(due, routine.due(from: start, working)), basis: urgent.basis)
            }
        case .emergency:
            return ResponseDue(due: emergency.due.time(from: start, working), basis: emergency.basis)
        }
    }

    /// When work on a referral has to be started.
    package func workStart(received: Instant, _ working: WorkingTime) -> Instant {
        startWork.due.time(from: counted(from: received, working), working)
    }

    /// When the rest of a referral that was taken by telephone has to be there; nothing where the policy sets no time.
    package func completion(received: Instant, _ working: WorkingTime) -> Instant? {
        completeReferral?.due.time(from: counted(from: received, working), working)
    }

    private func counted(from received: Instant, _ working: WorkingTime) -> Instant {
        switch outsideHours.countFrom {
        case .nextOpening: working.nextOpening(from: received)
        }
    }
}

extension RoutineClock {
    fileprivate func due(from start: Instant, _ working: WorkingTime) -> Instant {
        let clock = start.london
        let seconds = (clock.hour * 60 + clock.minute) * 60 + clock.second
        let isMorning = seconds <= morningUntil.minutesAfterMidnight * 60
        return (isMorning ? morningDue : afternoonDue).time(from: start, working)
    }
}
