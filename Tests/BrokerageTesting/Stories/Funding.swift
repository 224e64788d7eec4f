package import Brokerage

extension Scenario {
    /// A home under the rate of £1,000: an approver decides.
    package static let underRate: [(name: String, weekly: Money)] = [
        ("Abbey Fields", .pounds(900)), ("Oldfield", .pounds(1_050)),
    ]
    /// The person prefers a home over the rate: the panel decides.
    package static let overRate: [(name: String, weekly: Money)] = [
        ("Oldfield", .pounds(1_050)), ("Abbey Fields", .pounds(900)), ("Tower House", .pounds(1_300)),
    ]

    /// The home submitted what its price is made of.
    @discardableResult
    package func breaksDown(
        _ options: StoryOptions,
        _ parts: [PricePart],
        includesFNC: Bool = false
    ) async throws -> Identifier<CostBreakdown> {
        try await does(
            RecordCostBreakdown(
                caseID: options.caseID,
                parts: parts,
                includesFNC: includesFNC,
                submittedBy: "Ruth Dale",
                receivedOn: clock.now.london.date
            ),
            as: .broker
        )
    }

    /// Somebody chose the first of these homes, which assessed them and broke its price down.
    package func knowsPrice(
        from offered: [(name: String, weekly: Money)] = underRate,
        includesFNC: Bool = false
    ) async throws -> StoryOptions {
        let options = try await sendsOptions(from: offered, includesFNC: includesFNC)
        let first = offered.prefix(3).map(\.name)
        try await shows(first, of: options)
        try await chooses(first[0], of: options, because: .choice(among: offered))
        try await assesses(options)
        let weekly = offered.first?.weekly ?? .zero
        try await breaksDown(
            options,
            [PricePart(.accommodation, .pounds(500)), PricePart(.care, weekly - .pounds(500))],
            includesFNC: includesFNC
        )
        return options
    }

    /// The same, and funding was asked for.
    package func asksFunding(
        from offered: [(name: String, weekly: Money)] = underRate,
        includesFNC: Bool = false,
        as role: Role = .broker,
        words: String? = nil
    ) async throws -> (options: StoryOptions, request: Identifier<FundingRequest>) {
        let options = try await knowsPrice(from: offered, includesFNC: includesFNC)
        let request = try await does(AskForFunding(caseID: options.caseID, words: words), as: role)
        return (options, request)
    }

    /// How much a week somebody may approve of a commissioner's money; nothing takes the limit away.
    package func limits(
        _ role: Role = .assistantDirector,
        to weekly: Money?,
        of commissioner: String = "bnes"
    ) async throws {
        try await does(
            SetApprovalLimit(accountID: account(role), commissioner: commissioner, weekly: weekly),
            as: .administrator
        )
    }

    /// Somebody who holds several posts, each in a team of its own.
    package func hires(_ posts: [(role: Role, at: Identifier<Organisation>)]) async throws -> Identifier<Account> {
        var held: [AddAccount.Post] = []
        for (number, post) in posts.enumerated() {
            let team = try await does(
                AddTeam(organisationID: post.at, name: "Team \(number + 1)", brokers: post.role == .broker),
                as: .administrator
            )
            held.append(AddAccount.Post(teamID: team, role: post.role))
        }
        return try await does(
            AddAccount(email: "several@example.org", name: "Somebody with several posts", posts: held),
            as: .administrator
        )
    }

    /// Performs an action as this account.
    @discardableResult
    package func does<Act: Action>(_ act: Act, by account: Identifier<Account>) async throws -> Act.Output {
        try await partnership.perform(act, by: .account(account), key: partnership.newKey())
    }

    /// The refusal that an act of this account meets; nothing when it is done.
    package func refusal(of act: some Action, by account: Identifier<Account>) async throws -> Refusal? {
        do {
            try await does(act, by: account)
            return nil
        } catch let refusal as Refusal {
            return refusal
        }
    }

    /// How much a week an account may approve of the council's money.
    package func limits(_ account: Identifier<Account>, to weekly: Money) async throws {
        try await does(
            SetApprovalLimit(accountID: account, commissioner: "bnes", weekly: weekly),
            as: .administrator
        )
    }

    /// What the panel decided today, as its chair records it.
    @discardableResult
    package func panel(
        _ outcome: FundingDecision.Outcome,
        on request: Identifier<FundingRequest>,
        conditions: String? = nil,
        reasons: String? = nil
    ) async throws -> Identifier<FundingDecision> {
        try await does(
            DecideFunding(
                requestID: request,
                outcome: outcome,
                satOn: clock.now.london.date,
                members: "P Hart, S Cole",
                conditions: conditions,
                reasons: reasons
            ),
            as: .panelChair
        )
    }

    /// An approver with a limit of £1,500 a week agreed the funding.
    package func funds(
        from offered: [(name: String, weekly: Money)] = underRate,
        includesFNC: Bool = false
    ) async throws -> StoryOptions {
        let (options, request) = try await asksFunding(from: offered, includesFNC: includesFNC)
        try await limits(to: .pounds(1_500))
        try await does(ApproveFunding(requestID: request), as: .assistantDirector)
        return options
    }

    /// The page of the decision as somebody in this role sees it.
    package func fundingPage(_ id: Identifier<Case>, as role: Role) async throws -> FundingBoard {
        guard let board = try await asks(ShowFunding(caseID: id), as: role) else { throw Refusal.notFound }
        return board
    }
}

extension OutOfOrderReason {
    /// A reason is asked for where the home chosen isn't the first in the policy's order.
    fileprivate static func choice(among offered: [(name: String, weekly: Money)]) -> OutOfOrderReason? {
        guard let first = offered.first, offered.contains(where: { $0.weekly < first.weekly }) else { return nil }
        return .personsWish
    }
}
