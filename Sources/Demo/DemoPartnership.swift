package import Brokerage

/// A partnership with invented people, made by the very actions that people perform, in the demo's own time.
package struct DemoPartnership: Sendable {
    let partnership: Partnership
    let clock: DemoClock
    let year: DemoYear
    let cases: Int
    let seed: UInt64
    /// File name to text.
    let policies: [String: String]
    let passwordCost: Passwords.Cost

    /// `clock` is the one that the partnership goes by; it stands at the opening of the year.
    package init(
        partnership: Partnership,
        clock: DemoClock,
        year: DemoYear,
        cases: Int,
        seed: UInt64,
        policies: [String: String],
        passwordCost: Passwords.Cost = .standard
    ) {
        self.partnership = partnership
        self.clock = clock
        self.year = year
        self.cases = cases
        self.seed = seed
        self.policies = policies
        self.passwordCost = passwordCost
    }

    /// - Returns: whom to sign in as, by role.
    package func make() async throws -> [String: DemoAccount] {
        var chance = SeededGenerator(seed: seed)
        var drawing = chance.split()
        let market = MadeUpMarket(publishedOn: year.opening.london.date, using: &drawing)
        let marketYear = MarketYear(year, market, using: chance.split())
        let staff = try await makeStaff()
        let teller = Teller(demo: self, staff: staff, market: market)
        var moments = marketYear.moments.map { Moment(at: $0.at, what: .market($0.deed)) }
        moments += try Casting(year: year, staff: staff, using: chance.split()).moments(of: Plan.histories(cases))
        for moment in Moment.inOrder(moments, upTo: year.closing) {
            try await teller.passes(to: moment.at)
            switch moment.what {
            case .market(let deed): try await teller.tell(deed)
            case .ofCase(let book, let deed): try await teller.tell(deed, of: book)
            }
        }
        try await teller.passes(to: year.closing)
        try await proposeChange(by: try staff.actor(.commissioner))
        return staff.accounts
    }

    /// Performs an action, each under a key of its own that the seed decides.
    @discardableResult
    func does<Act: Action>(_ action: Act, as actor: Actor = .system) async throws -> Act.Output {
        try await partnership.perform(action, by: actor, key: partnership.newKey())
    }
}
