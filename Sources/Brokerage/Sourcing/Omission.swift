/// Whether one candidate is left out of a ranking, and by what.
struct Omission {
    /// The candidate's index in its market.
    let index: Int32
    let isNotRegistered: Bool
    let isSuspended: Bool
    let hasNoCapacity: Bool
    let isTakenByNoRule: Bool

    init(of candidate: Candidate, at index: Int32, need: Need, stale: StaleLimits, isTaken: Bool) {
        self.index = index
        isNotRegistered = !candidate.registeredFor.contains(need.category)
        isSuspended = candidate.suspended
        hasNoCapacity = !candidate.hasVacancy && stale.isFresh(vacancyAgeHours: candidate.vacancyAgeHours)
        isTakenByNoRule = !isTaken
    }

    var isLeftOut: Bool { isNotRegistered || isSuspended || hasNoCapacity || isTakenByNoRule }
}
