import Database

/// Says which practitioner confirms that homes are suitable (B&NES 2.2.6): for a referral taken by telephone, or when
/// a colleague takes a case over.
package struct NamePractitioner: Action {
    package let caseID: Identifier<Case>
    package let practitionerID: Identifier<Account>

    package static let permission = Permission.fillInReferrals

    package init(caseID: Identifier<Case>, practitionerID: Identifier<Account>) {
        self.caseID = caseID
        self.practitionerID = practitionerID
    }

    /// - Throws: ``Refusal`` `.notAPractitioner`, `.alreadyHolds`, `.caseOver`.
    package func perform(in work: Work) throws -> Acted<Done> {
        let before = try work.referralToFillIn(caseID)
        if before.found.practitionerID == practitionerID {
            throw Refusal(.alreadyHolds, "\(try work.accountName(practitionerID)) is the practitioner already.")
        }
        let post = try work.practitionersPost(of: practitionerID)
        var after = before
        after.found.practitionerID = practitionerID
        after.found.practitionerTeamID = post.teamID
        try work.update(after.found)
        let named = ReferralInHand(found: after.found, person: before.person, referral: before.referral)
        try work.keepInStep(&after, since: named)
        try work.passReferralClock(of: after.found, to: practitionerID)
        return Acted(on: after.found, of: caseID, ["practitioner": .id(practitionerID)])
    }
}

extension Work {
    /// What a practitioner is waited for from now on is waited for from this one; the rest of a referral too, which
    /// the broker had to chase until somebody could be asked.
    fileprivate func passReferralClock(of found: Case, to practitioner: Identifier<Account>) throws {
        for clock in try runningClocks(of: found.id) where clock.kind == .completeReferral {
            try stopClocks([.completeReferral], of: found.id, because: .superseded)
            try startClock(
                .completeReferral,
                of: found.id,
                due: clock.dueAt,
                waitsFor: .practitioner,
                holder: practitioner,
                basis: clock.basis
            )
        }
        try passClocks(of: found.id, waitingFor: .practitioner, to: practitioner)
    }
}

extension Reading {
    /// Where somebody works as a practitioner.
    /// - Throws: ``Refusal`` `.notAPractitioner` for anybody else, and for a disabled account.
    func practitionersPost(of id: Identifier<Account>) throws -> AccountRole {
        guard let account = try find(id), account.disabledAt == nil,
            let post = try first(
                AccountRole.self,
                "WHERE account_id = \(id) AND role = \(Role.practitioner.rawValue) ORDER BY id"
            )
        else { throw Refusal(.notAPractitioner, "Select a practitioner who can sign in.") }
        return post
    }

    /// The name of an account, whoever may act with it now.
    func accountName(_ id: Identifier<Account>) throws -> String {
        try find(id)?.name ?? "Somebody"
    }
}

/// The practitioners who can be named, by team.
package struct PractitionersQuery: Query {
    package static let permission = Permission.fillInReferrals

    package init() {}

    package func answer(in reading: Reading) throws -> [Colleague]? {
        try reading.colleagues(holding: [.practitioner])
    }
}

/// Somebody to choose from a list.
package struct Colleague: Sendable, Hashable {
    package let id: Identifier<Account>
    package let name: String
    package let team: String
}

extension Reading {
    /// Everybody who can sign in and holds one of these roles, by name; once for each team.
    func colleagues(holding roles: [Role]) throws -> [Colleague] {
        try rows(
            """
            SELECT DISTINCT a.id AS account_id, a.name AS account_name, t.name AS team_name FROM accounts a \
            JOIN account_roles r ON r.account_id = a.id JOIN teams t ON t.id = r.team_id \
            WHERE a.disabled_at IS NULL AND r.role IN \(SQL.list(roles.map(\.rawValue))) \
            ORDER BY account_name, team_name, account_id
            """
        ).map { row in
            Colleague(
                id: Identifier(known: try row.text("account_id")),
                name: try row.text("account_name"),
                team: try row.text("team_name")
            )
        }
    }
}
