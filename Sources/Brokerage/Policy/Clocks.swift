/// How quickly the brokerage answers. The rules as the policy file gives them; what is due when is worked out from
/// them and the working time.
package struct Clocks: Sendable, Hashable {
    /// The document the times come from.
    package let source: String
    /// Why they are used, where that document is not the policy's own.
    package let local: String?
    package let startWork: ClockRule
    package let collateEnquiries: ClockRule
    /// When the rest of a referral that was taken by telephone has to be there, where the policy says.
    package let completeReferral: ClockRule?
    package let routine: RoutineClock
    package let urgent: UrgentClock
    package let emergency: EmergencyClock
    package let outsideHours: OutsideHours
}

/// A clock that is the same whenever it starts.
package struct ClockRule: Sendable, Hashable {
    package let due: Due
    package let basis: Basis
}

/// The answer to a routine referral: by one time for what came in the morning, by another for what came later.
package struct RoutineClock: Sendable, Hashable {
    /// The last moment of the morning; what is received a second later is received in the afternoon.
    package let morningUntil: TimeOfDay
    package let morningDue: Due
    package let afternoonDue: Due
    package let basis: Basis
}

/// The answer to an urgent referral.
package struct UrgentClock: Sendable, Hashable {
    /// What an urgent referral is never due later than.
    package enum Bound: String, PolicyWord {
        case routine
    }

    package let due: Due
    package let atLatest: Bound?
    package let basis: Basis
}

/// The answer to an emergency, and what the brokerage does at once.
package struct EmergencyClock: Sendable, Hashable {
    package enum Task: String, PolicyWord {
        case ringRound = "ring-round"

        /// To follow "and": "ring round the providers".
        package var text: String { "ring round the providers" }
    }

    /// By the clock, so that it may end outside working time.
    package let due: Due
    package let task: Task?
    package let basis: Basis
}

/// What happens to the clock of a referral that comes while nobody works.
package struct OutsideHours: Sendable, Hashable {
    package enum CountedFrom: String, PolicyWord {
        case nextOpening = "next-opening"

        package var text: String { "the next opening" }
    }

    package let countFrom: CountedFrom
    package let basis: Basis
}
