import Database

/// A case to be allocated and the brokers it can go to, each with how much they hold.
package struct AllocationQuery: Query {
    package let caseID: Identifier<Case>

    package static let permission = Permission.allocate

    package init(caseID: Identifier<Case>) {
        self.caseID = caseID
    }

    package func answer(in reading: Reading) throws -> Allocation? {
        guard let found = try reading.visible(caseID, for: .allocate), let inHand = try reading.referralInHand(of: found)
        else { return nil }
        var names: [Identifier<Account>: String] = [:]
        return Allocation(
            heading: try reading.heading(of: inHand, names: &names), holder: found.brokerID,
            due: try reading.runningClocks(of: caseID).first.map(DueClock.init),
            availability: AllocateCase.availability(of: found),
            brokers: try reading.workloads(in: found.brokerageID)
        )
    }
}

package struct Allocation: Sendable, Hashable {
    package let heading: CaseHeading
    package let holder: Identifier<Account>?
    package let due: DueClock?
    package let availability: Availability
    /// Those who hold least first.
    package let brokers: [Workload]
}

/// How much a broker holds.
package struct Workload: Sendable, Hashable {
    package let id: Identifier<Account>
    package let name: String
    package let team: String
    package let role: Role
    /// Open cases; of these those that aren't routine, and those past a time that waits for the broker.
    package let open: Int
    package let pressing: Int
    package let late: Int
}

extension Reading {
    func workloads(in organisation: Identifier<Organisation>?) throws -> [Workload] {
        let held: SQL = "FROM cases c WHERE c.broker_id = a.id AND c.state NOT IN ('closed', 'ended')"
        let late: SQL = """
             AND EXISTS (SELECT 1 FROM clocks k WHERE k.case_id = c.id AND k.stopped_at IS NULL \
            AND k.holder_id = a.id AND k.due_at < \(now))
            """
        let sql: SQL = """
            SELECT a.id AS account_id, a.name AS account_name, t.name AS team_name, MIN(r.role) AS role, \
            (SELECT COUNT(*)
            """
        return try rows(
            sql + " " + held + ") AS held, (SELECT COUNT(*) " + held
                + " AND c.priority <> 'routine') AS pressing, (SELECT COUNT(*) " + held + late
                + """
                ) AS late FROM accounts a JOIN account_roles r ON r.account_id = a.id \
                JOIN teams t ON t.id = r.team_id \
                WHERE t.organisation_id = \(organisation) AND t.brokers = 1 AND a.disabled_at IS NULL \
                AND r.role IN \(SQL.list(Role.brokering.map(\.rawValue))) GROUP BY a.id, a.name, t.id, t.name \
                ORDER BY held, account_name, account_id
                """
        ).map { row in
            Workload(
                id: Identifier(known: try row.text("account_id")), name: try row.text("account_name"),
                team: try row.text("team_name"), role: Role(rawValue: try row.text("role")) ?? .broker,
                open: try row.count("held"), pressing: try row.count("pressing"), late: try row.count("late")
            )
        }
    }
}
