import Database

/// What became of a letter, as the outbox says it.
package enum LetterState: Sendable, Hashable, CaseIterable {
    /// It has no address.
    case toReadOut
    case waiting
    case gone
    /// It was refused, or it was tried for three days.
    case notDelivered
    /// No mail server was there to try it by within three days of its writing, and now it is too old to go by itself.
    case neverTried
    /// It wasn't delivered, and another was written in its place.
    case sentAgain
    /// It didn't go by e-mail, and its reader was told in another way.
    case told
}

extension OutboxLine {
    package func state(at now: Instant) -> LetterState {
        if second != nil { return .sentAgain }
        if isSettled { return .told }
        guard address != nil else { return .toReadOut }
        let isOver = writtenAt < DeliveryMark.oldestTried(at: now)
        guard let mark else { return isOver ? .neverTried : .waiting }
        switch mark.state {
        case .sent: return .gone
        case .failed: return .notDelivered
        // One that is just being tried has its next try ahead of it.
        case .waiting: return isOver && mark.nextAt <= now ? .notDelivered : .waiting
        }
    }
}

extension DeliveryMark {
    /// What was written before isn't tried any more.
    static func oldestTried(at now: Instant) -> Instant { now.adding(hours: -hoursToTry) }

    /// The condition on `messages m`, `deliveries d` and `settled_letters s` for ``LetterState/waiting``.
    static func waiting(at now: Instant) -> SQL {
        """
        (s.id IS NULL AND m.address IS NOT NULL AND (m.written_at >= \(oldestTried(at: now)) \
        OR d.next_at > \(now)) AND (d.message_id IS NULL OR d.state = 'waiting'))
        """
    }

    /// The same for ``LetterState/notDelivered``.
    static func notDelivered(at now: Instant) -> SQL {
        """
        (s.id IS NULL AND m.address IS NOT NULL AND (d.state = 'failed' OR (d.state = 'waiting' \
        AND d.next_at <= \(now) AND m.written_at < \(oldestTried(at: now)))))
        """
    }
}

extension Reading {
    /// How many letters of the cases that the actor brokers were tried and not delivered, and that nobody has seen to.
    func lettersNotDelivered() throws -> Int {
        guard standing.may(.seeOutbox) else { return 0 }
        return try count(
            "SELECT COUNT(*) AS letters FROM deliveries d JOIN messages m ON m.id = d.message_id "
                + "JOIN cases c ON c.id = m.case_id LEFT JOIN settled_letters s ON s.letter_id = m.id WHERE "
                + reaches(.seeOutbox) + " AND " + DeliveryMark.notDelivered(at: now)
        )
    }
}
