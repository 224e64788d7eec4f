import Database

/// How far a case has come: its state, and what has been counted under it. What stands where, what is next and whose
/// turn it is are worked out from this alone.
package struct CaseProgress: Sendable, Hashable {
    package var state: CaseState
    package var ending: CaseEnding?
    /// How many things the policy still asks of the referral: of a draft, and of one taken by telephone.
    package var missing = 0
    /// Whether the policy has a way for this need; without one homes can't be ranked.
    package var hasPathway = false
    package var isInHospital = false
    /// Rounds of sourcing so far; more than one after "not suitable".
    package var rounds = 0
    /// Whether homes were ranked in a round that goes on.
    package var isRanked = false
    /// In the round that is going on.
    package var asked = 0
    package var answered = 0
    /// Homes whose offer stands, was chosen or led to a placement.
    package var canMeet = 0
    package var suitable = 0
    package var shown = 0
    package var decideBy: LocalDate?
    /// The home chosen, by name.
    package var home: String?
    package var isAssessed = false
    package var hasBreakdown = false
    package var funding: FundingRequest.State?
    package var fundingRoute: FundingRequest.Route?
    package var order: Order.State?
    package var isOrderSent = false
    package var discharge: Discharge.State?
    package var plannedAt: Instant?
    /// Whether every follow-up call that the policy wants was made.
    package var isCalled = false
    /// Follow-up calls that reached nobody.
    package var triedCalls = 0
    /// What a follow-up call found and nobody has put right yet, and who is to.
    package var openFindings = 0
    package var findingGoesTo: FollowUpFinding.Party?
    /// When the survey goes out by itself; nothing once it has.
    package var surveyDue: Instant?

    package init(state: CaseState) {
        self.state = state
    }
}

extension Reading {
    /// The progress of each of these cases.
    func progress(of cases: [Case]) throws -> [Identifier<Case>: CaseProgress] {
        let ids = SQL.list(cases.map(\.id))
        var progress = Dictionary(cases.map { ($0.id, CaseProgress(state: $0.state)) }) { first, _ in first }
        for found in cases {
            progress[found.id]?.ending = found.ending
            progress[found.id]?.hasPathway = found.pathway != nil
            progress[found.id]?.isInHospital = found.hospitalID != nil
            if found.state == .draft { progress[found.id]?.missing = try missing(from: found) }
        }
        func fill(_ sql: SQL, _ body: (Row, inout CaseProgress) throws -> Void) throws {
            try forEachRow(sql) { row in
                let id = Identifier<Case>(known: try row.text("case_id"))
                guard var one = progress[id] else { return }
                try body(row, &one)
                progress[id] = one
            }
        }
        // What was turned back stays on record under its own round; only the round that goes on counts here.
        let current: SQL = "JOIN cases c ON c.id = x.case_id AND c.round_id = x.round_id WHERE x.case_id IN " + ids
        try fill("SELECT case_id, COUNT(*) AS rounds FROM rounds WHERE case_id IN " + ids + " GROUP BY case_id") {
            $1.rounds = try $0.count("rounds")
        }
        try fill(
            """
            SELECT x.case_id FROM rounds x JOIN cases c ON c.round_id = x.id \
            WHERE x.state IN ('open', 'placed') AND x.case_id IN
            """ + " " + ids
        ) { $1.isRanked = true }
        try fill(
            """
            SELECT x.case_id, x.state, COUNT(*) AS homes FROM enquiries x
            """ + " " + current + " GROUP BY x.case_id, x.state"
        ) { row, one in
            let homes = try row.count("homes")
            one.asked += homes
            if try row.text("state") == Enquiry.State.answered.rawValue { one.answered += homes }
        }
        try fill(
            "SELECT x.case_id, x.state, l.name AS home FROM offers x JOIN locations l ON l.id = x.location_id "
                + current + " ORDER BY x.answered_at, x.id"
        ) { row, one in
            guard let state = Offer.State(rawValue: try row.text("state")) else { return }
            if state == .standing || state == .chosen || state == .placed { one.canMeet += 1 }
            if state == .chosen || state == .placed { one.home = try row.text("home") }
        }
        try fill(
            """
            SELECT x.case_id, COUNT(DISTINCT x.offer_id) AS homes FROM suitabilities x
            """ + " " + current + " AND x.suitable = 1 GROUP BY x.case_id"
        ) { $1.suitable = try $0.count("homes") }
        try fill(
            "SELECT x.case_id, x.offers, x.decide_by FROM choice_sheets x " + current + " ORDER BY x.presented_at, x.id"
        ) {
            row,
            one in
            one.shown = try CanonicalJSON.decode([Identifier<Offer>].self, from: try row.text("offers")).count
            one.decideBy = LocalDate(iso: try row.text("decide_by"))
        }
        try fillPlacement(ids, fill)
        return progress
    }

    /// What rests on the offer that was chosen.
    private func fillPlacement(
        _ ids: SQL,
        _ fill: (SQL, (Row, inout CaseProgress) throws -> Void) throws -> Void
    ) throws {
        let chosen: SQL =
            "JOIN offers o ON o.id = x.offer_id AND o.state IN ('chosen', 'placed') WHERE x.case_id IN " + ids
        try fill("SELECT DISTINCT x.case_id FROM home_assessments x " + chosen) { $1.isAssessed = true }
        try fill("SELECT DISTINCT x.case_id FROM cost_breakdowns x " + chosen) { $1.hasBreakdown = true }
        try fill(
            "SELECT x.case_id, x.state, x.route FROM funding_requests x " + chosen
                + " AND x.state <> 'stopped' ORDER BY x.asked_at, x.id"
        ) { row, one in
            one.funding = FundingRequest.State(rawValue: try row.text("state"))
            one.fundingRoute = FundingRequest.Route(rawValue: try row.text("route"))
        }
        try fill(
            "SELECT case_id, state, sent_at FROM orders WHERE state IN ('issued', 'signed') AND case_id IN " + ids
        ) { row, one in
            one.order = Order.State(rawValue: try row.text("state"))
            one.isOrderSent = try row.integerIfAny("sent_at") != nil
        }
        try fillStart(ids, fill)
    }

    /// The move and what follows it. What rested on an agreement that was cancelled is history.
    private func fillStart(
        _ ids: SQL,
        _ fill: (SQL, (Row, inout CaseProgress) throws -> Void) throws -> Void
    ) throws {
        let inForce: SQL = "JOIN orders o ON o.id = d.order_id AND o.state IN ('issued', 'signed')"
        try fill(
            "SELECT d.case_id, d.state, d.planned_at, d.started_at FROM discharges d " + inForce
                + " WHERE d.state <> 'cancelled' AND d.case_id IN " + ids + " ORDER BY d.arranged_at, d.id"
        ) { row, one in
            one.discharge = Discharge.State(rawValue: try row.text("state"))
            let startedAt = try row.integerIfAny("started_at")
            one.plannedAt = Instant(milliseconds: try startedAt ?? row.integer("planned_at"))
        }
        let followed: SQL = "JOIN discharges d ON d.id = x.discharge_id " + inForce + " WHERE x.case_id IN " + ids
        try fill(
            "SELECT DISTINCT x.case_id FROM follow_up_calls x " + followed
                + " AND NOT EXISTS (SELECT 1 FROM clocks k WHERE k.case_id = x.case_id AND k.stopped_at IS NULL"
                + " AND k.kind = 'follow-up-call')"
        ) { $1.isCalled = true }
        try fill(
            "SELECT x.case_id, COUNT(*) AS calls FROM follow_up_attempts x " + followed + " GROUP BY x.case_id"
        ) { $1.triedCalls = try $0.count("calls") }
        try fill(
            "SELECT x.case_id, x.goes_to FROM follow_up_findings x " + followed
                + " AND x.state = 'open' ORDER BY x.found_at DESC, x.id DESC"
        ) { row, one in
            one.openFindings += 1
            one.findingGoesTo = FollowUpFinding.Party(rawValue: try row.text("goes_to"))
        }
        try fill(
            "SELECT d.case_id, t.due_at FROM discharges d " + inForce
                + " JOIN timers t ON t.subject = d.id AND t.kind = 'send-survey' AND t.done_at IS NULL"
                + " WHERE NOT EXISTS (SELECT 1 FROM invitations i WHERE i.discharge_id = d.id) AND d.case_id IN " + ids
        ) { $1.surveyDue = Instant(milliseconds: try $0.integer("due_at")) }
    }

    /// How many things a draft still has to have.
    private func missing(from found: Case) throws -> Int {
        guard let inHand = try referralInHand(of: found), let policy = try policy(of: found) else { return 0 }
        return inHand.contents.missingBeforeSending(under: policy).count
    }
}
