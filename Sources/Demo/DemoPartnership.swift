package import Brokerage

/// A partnership with invented people, made by the very actions that people perform, in the demo's own time.
package struct DemoPartnership: Sendable {
    let partnership: Partnership
    let clock: DemoClock
    let cases: Int
    let seed: UInt64
    /// File name to text.
    let policies: [String: String]

    package init(
        partnership: Partnership,
        clock: DemoClock,
        cases: Int,
        seed: UInt64,
        policies: [String: String]
    ) {
        self.partnership = partnership
        self.clock = clock
        self.cases = cases
        self.seed = seed
        self.policies = policies
    }

    /// - Returns: whom to sign in as, by role.
    package func make() async throws -> [String: DemoAccount] {
        let staff = try await makeStaff()
        return staff.accounts
    }

    /// Performs an action, each under a key of its own that the seed decides.
    @discardableResult
    func does<Act: Action>(_ action: Act, as actor: Actor = .system) async throws -> Act.Output {
        try await partnership.perform(action, by: actor, key: partnership.newKey())
    }
}
