import Database

/// Gives a case to a broker, or passes it from one to another. Work is to be started within the policy's time of the
/// referral's receipt.
package struct AllocateCase: Action {
    package let caseID: Identifier<Case>
    package let brokerID: Identifier<Account>

    package static let permission = Permission.allocate

    package init(caseID: Identifier<Case>, brokerID: Identifier<Account>) {
        self.caseID = caseID
        self.brokerID = brokerID
    }

    /// - Throws: ``Refusal`` `.notSentYet`, `.caseOver`, `.notABroker`, `.alreadyHolds`.
    package func perform(in work: Work) throws -> Acted<Done> {
        let found = try work.theCase(caseID, for: .allocate)
        try Self.availability(of: found).check()
        if found.brokerID == brokerID {
            throw Refusal(.alreadyHolds, "\(try work.accountName(brokerID)) holds this case already.")
        }
        let team = try work.brokersTeam(of: brokerID, in: found.brokerageID)
        var allocated = found
        allocated.brokerID = brokerID
        allocated.brokerageTeamID = team
        if found.state == .referred {
            allocated.state = .allocated
            try work.move(allocated, from: found.state)
            try work.stopClocks([.allocate], of: caseID, because: .done)
            try startWorkClock(of: allocated, in: work)
        } else {
            try work.update(allocated)
        }
        try work.passClocks(of: caseID, waitingFor: .broker, to: brokerID)
        return Acted(
            on: allocated,
            of: caseID,
            ["broker": .id(brokerID), "before": found.brokerID.map { .id($0) }, "team": .id(team)]
        )
    }

    private func startWorkClock(of found: Case, in work: Work) throws {
        guard let received = found.receivedAt, let policy = try work.policy(of: found) else { return }
        try work.startClock(
            .startWork,
            of: caseID,
            due: policy.clocks.workStart(received: received, policy.workingTime.time),
            waitsFor: .broker,
            holder: brokerID,
            basis: policy.clocks.startWork.basis
        )
    }

    static func availability(of found: Case) -> Availability {
        switch found.state {
        case .draft: .unavailable(Refusal(.notSentYet, "The referral hasn't been sent yet."))
        case .closed, .ended:
            .unavailable(Refusal(.caseOver, "\(found.reference) is over, so nobody needs to hold it."))
        default: .available
        }
    }
}

extension Reading {
    /// The team of brokers somebody works in.
    /// - Throws: ``Refusal`` `.notABroker` for anybody else, another organisation's and a disabled account.
    func brokersTeam(
        of broker: Identifier<Account>,
        in organisation: Identifier<Organisation>?
    ) throws -> Identifier<Team> {
        let found = try row(
            """
            SELECT t.id AS team_id FROM account_roles r JOIN teams t ON t.id = r.team_id \
            JOIN accounts a ON a.id = r.account_id \
            WHERE r.account_id = \(broker) AND t.organisation_id = \(organisation) AND t.brokers = 1 \
            AND a.disabled_at IS NULL AND r.role IN \(SQL.list(Role.brokering.map(\.rawValue))) ORDER BY r.id LIMIT 1
            """
        )
        guard let found else {
            throw Refusal(.notABroker, "Select a broker of one of your teams who can sign in.")
        }
        return Identifier(known: try found.text("team_id"))
    }
}

extension Role {
    /// Those who hold cases and broker them.
    static let brokering: [Role] = allCases.filter { RoleTable.permissions(of: $0)[.broker] != nil }
}
