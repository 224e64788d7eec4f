import Database

extension Work {
    /// Writes to the practitioner, the broker and the ward of a case that has ended; to none of them for what they did
    /// themselves. Only the case's number stands in it: whoever may see the case reads the rest there.
    func tellThoseWhoWait(for ended: Case) throws {
        let colleagues = [ended.practitionerID, ended.brokerID].compactMap(\.self).filter { $0 != standing.accountID }
        for id in Set(colleagues).sorted() {
            guard let account = try find(id), account.disabledAt == nil else { continue }
            try writeNotice(of: ended, to: account.name, at: account.email)
        }
        guard let hospital = try ended.hospitalID.flatMap({ try find($0) }) else { return }
        let place = [ended.ward, hospital.name].compactMap(\.self).joined(separator: ", ")
        let ward = try wardAccounts(of: ended)
        if ward.isEmpty { try writeNotice(of: ended, to: place, at: nil) }
        for account in ward where account.id != standing.accountID {
            try writeNotice(of: ended, to: place, at: account.email)
        }
    }

    /// Those who work on the ward of a case: in a team called like it, or with an account called like it. Nobody where
    /// the ward isn't known or none is called so; what is written to it is then read out, and never goes to another ward.
    func wardAccounts(of found: Case) throws -> [Account] {
        guard let ward = found.ward.flatMap(WardName.init) else { return [] }
        let teams = try all(Team.self, "WHERE organisation_id = \(found.hospitalID) ORDER BY id")
            .filter { WardName($0.name) == ward }
        let accounts = try all(
            Account.self,
            """
            WHERE disabled_at IS NULL AND id IN (SELECT r.account_id FROM account_roles r \
            JOIN teams t ON t.id = r.team_id WHERE r.role = \(Role.ward.rawValue) \
            AND t.organisation_id = \(found.hospitalID)) ORDER BY id
            """
        )
        let theirs = Set(
            try all(
                AccountRole.self,
                "WHERE role = \(Role.ward.rawValue) AND team_id IN \(SQL.list(teams.map(\.id))) ORDER BY id"
            ).map(\.accountID)
        )
        return accounts.filter { theirs.contains($0.id) || WardName($0.name) == ward }
    }

    private func writeNotice(of ended: Case, to addressee: String, at address: String?) throws {
        let why = ended.ending?.inWords ?? ""
        try insert(
            Message(
                id: newID(),
                kind: .notice,
                caseID: ended.id,
                enquiryID: nil,
                address: address,
                addressee: addressee,
                subject: "\(ended.reference) has ended",
                body: """
                    To \(addressee)

                    The search for care under \(ended.reference) has ended: \(why.decapitalisedFirst).
                    Nothing more is being arranged. Sign in to CareBroker to see what was stopped.

                    \(standing.name)
                    """,
                attachmentID: nil,
                writtenAt: now
            )
        )
    }
}

extension String {
    /// To follow a colon: "the person died".
    fileprivate var decapitalisedFirst: String { prefix(1).lowercased() + dropFirst() }
}
