import Database

extension Reading {
    /// The condition on `cases c` that leaves those the actor reaches with a permission. It is the one place where
    /// "another's" is decided: what it leaves out looks like something that isn't there.
    func reaches(_ permission: Permission) -> SQL {
        if actor == .system { return "1 = 1" }
        let conditions = standing.reach(of: permission).map { post, scope -> SQL in
            let own: SQL = """
                (c.referred_by = \(standing.accountID) OR c.practitioner_id = \(standing.accountID) \
                OR c.broker_id = \(standing.accountID))
                """
            switch scope {
            case .own: return own
            case .team:
                let team = post.teamID
                let teams: SQL =
                    "c.referring_team_id = \(team) OR c.practitioner_team_id = \(team) OR c.brokerage_team_id = \(team)"
                return "(" + own + " OR " + teams + ")"
            case .organisation where post.role == .ward:
                return "(c.hospital_id = \(post.organisationID) AND c.state <> 'draft')"
            case .organisation:
                return "(" + own + " OR c.brokerage_id = \(post.organisationID))"
            case .commissioner:
                return "(c.commissioner = \(post.commissioner) AND c.state <> 'draft')"
            case .everything:
                return "1 = 1"
            }
        }
        return conditions.isEmpty ? "1 = 0" : "(" + SQL.joined(conditions, by: " OR ") + ")"
    }

    /// A case, if the actor reaches it.
    func visible(_ id: Identifier<Case>, for permission: Permission = .seeCases) throws -> Case? {
        guard let row = try row("SELECT c.* FROM cases c WHERE c.id = \(id) AND " + reaches(permission)) else {
            return nil
        }
        return try RowDecoder().decode(Case.self, from: row)
    }
}

extension Work {
    /// The case an act is about.
    /// - Throws: ``Refusal`` `.notFound` for what is missing and what is another's.
    func theCase(_ id: Identifier<Case>, for permission: Permission) throws -> Case {
        guard let found = try visible(id, for: permission) else { throw Refusal.notFound }
        return found
    }
}
