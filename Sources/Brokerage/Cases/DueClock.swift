/// A clock that runs, as a page shows it: what is waited for, by when, from whom and why then.
package struct DueClock: Sendable, Hashable {
    package let kind: Clock.Kind
    package let dueAt: Instant
    package let basis: Basis?
    package let waitsFor: Role
    package let holder: Identifier<Account>?

    init(_ clock: Clock) {
        kind = clock.kind
        dueAt = clock.dueAt
        basis = clock.basis
        waitsFor = clock.waitsFor
        holder = clock.holderID
    }

    package func isLate(at now: Instant) -> Bool { dueAt < now }
}
