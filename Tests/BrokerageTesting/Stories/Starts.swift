package import Brokerage
import Database

/// A placement on its way to the move, told from the agreement on.
package struct StoryMove: Sendable {
    package let options: StoryOptions
    package var caseID: Identifier<Case> { options.caseID }
    package var discharge = Identifier<Discharge>(known: "none")

    package init(options: StoryOptions) {
        self.options = options
    }
}

extension Scenario {
    /// One home under the rate, so that an approver agrees the money in one step.
    package static let oneHome: [(name: String, weekly: Money)] = [("Abbey Fields", .pounds(900))]

    /// Somebody chose Abbey Fields, the funding is agreed, and the agreement came back signed: the move is to be
    /// arranged. `blockBeds`: bought in advance there. `start`: the first day of the agreement, three days on if nothing
    /// else is said.
    package func signsAgreement(
        _ person: String = "Irene Ellis",
        blockBeds: [String] = [],
        from start: LocalDate? = nil,
        _ change: Change = { _ in }
    ) async throws -> StoryMove {
        let homes = try await putsHomes(Self.oneHome.map(\.name), blockBeds: blockBeds)
        try await tellsWhomToWrite(homes)
        return try await signsAgreement(person, in: homes, from: start, change)
    }

    package func signsAgreement(
        _ person: String,
        in homes: [String: Identifier<Location>],
        from start: LocalDate? = nil,
        _ change: Change = { _ in }
    ) async throws -> StoryMove {
        let options = try await sendsOptions(person, from: Self.oneHome, in: homes, change)
        try await shows(["Abbey Fields"], of: options)
        try await chooses("Abbey Fields", of: options)
        try await agreesAndSigns(options, from: start)
        return StoryMove(options: options)
    }

    /// From the choice to the signed agreement.
    package func agreesAndSigns(_ options: StoryOptions, from start: LocalDate? = nil) async throws {
        try await assesses(options)
        try await does(
            RecordCostBreakdown(
                caseID: options.caseID,
                parts: [PricePart(.accommodation, .pounds(500)), PricePart(.care, .pounds(400))],
                includesFNC: false,
                submittedBy: "Ruth Dale",
                receivedOn: clock.now.london.date
            ),
            as: .broker
        )
        let request = try await does(AskForFunding(caseID: options.caseID), as: .broker)
        _ = try await partnership.perform(
            SetApprovalLimit(accountID: account(.assistantDirector), commissioner: "bnes", weekly: .pounds(2_000)),
            by: .system,
            key: partnership.newKey()
        )
        try await does(ApproveFunding(requestID: request), as: .assistantDirector)
        try await issuesAndSigns(options, from: start)
    }

    /// The agreement, or its next version, goes out and comes back signed.
    package func issuesAndSigns(_ options: StoryOptions, from start: LocalDate? = nil) async throws {
        let order = try await orders(options, from: start)
        let version = try await orderPage(options.caseID).current?.order.version
        try await does(try signing(order, version: version), as: .broker)
    }

    private func tellsWhomToWrite(_ homes: [String: Identifier<Location>]) async throws {
        for (_, home) in homes.sorted(by: { $0.key < $1.key }) {
            try await does(
                AddContact(
                    locationID: home,
                    name: "Ruth Dale",
                    post: "Registered manager",
                    email: "abbey@example.org",
                    telephone: "01225 496 010",
                    startsOn: clock.now.london.date
                ),
                as: .broker
            )
        }
    }

    /// What arranges the move, as the ward said it.
    package func arranging(
        _ move: StoryMove,
        at time: String,
        with ward: String = "Sister Hall, Combe ward",
        by transport: Discharge.Transport? = .hospital,
        along: [Discharge.Item] = Discharge.Item.allCases,
        because change: Discharge.Change? = nil
    ) -> ArrangeDischarge {
        ArrangeDischarge(
            caseID: move.caseID,
            plannedAt: Instant(testing: time),
            arrangedWith: ward,
            transport: transport,
            along: along,
            change: change
        )
    }

    /// The ward and the broker agree on the hour.
    package func arranges(_ move: inout StoryMove, at time: String, because change: Discharge.Change? = nil)
        async throws
    {
        move.discharge = try await does(arranging(move, at: time, because: change), as: .broker)
    }

    /// The home says that the person has come.
    package func movesIn(_ move: StoryMove, at time: String, into bed: BedTaken? = nil) async throws {
        try await does(
            ConfirmStart(
                dischargeID: move.discharge,
                startedAt: Instant(testing: time),
                informant: .home,
                informantName: "Ruth Dale",
                bed: bed
            ),
            as: .broker
        )
    }

    /// Signed, arranged and moved in at that time, which is now.
    package func hasMovedIn(at time: String = "2026-03-05 14:00", _ change: Change = { _ in }) async throws -> StoryMove
    {
        var move = try await signsAgreement("Irene Ellis", change)
        try await arranges(&move, at: time)
        clock.move(to: Instant(testing: time))
        try await movesIn(move, at: time)
        return move
    }

    /// The follow-up call, all well but for these.
    @discardableResult
    package func calls(
        _ move: StoryMove,
        wrong: [AfterRule.Question: FollowUpFinding.Party] = [:]
    ) async throws -> Identifier<FollowUpCall> {
        try await does(
            RecordFollowUpCall(
                caseID: move.caseID,
                spokeTo: "Ruth Dale",
                replies: AfterRule.Question.allCases.map { question in
                    wrong[question].map { FollowUpReply(question, .no, words: "It isn’t here", goesTo: $0) }
                        ?? FollowUpReply(question, .yes)
                }
            ),
            as: .broker
        )
    }

    package func move(_ move: StoryMove, as role: Role = .broker) async throws -> MoveOfCase.Answer {
        guard let answer = try await asks(MoveOfCase(caseID: move.caseID), as: role) else { throw Refusal.notFound }
        return answer
    }

    /// What stands at the end of the link in the last survey that went out.
    package func surveyToken() async throws -> String {
        guard let line = try await outbox().first(where: { $0.kind == .survey }) else { throw Refusal.notFound }
        let body = try await letter(line.id).body
        guard let link = body.split(whereSeparator: \.isWhitespace).first(where: { $0.contains("/survey/") }),
            let token = link.split(separator: "/").last
        else { throw Refusal.notFound }
        return String(token)
    }

    /// The person answers the survey by the link in the letter.
    @discardableResult
    package func answers(survey token: String, move mark: Int? = 5, words: String? = nil) async throws
        -> Identifier<SurveyAnswer>
    {
        guard case .open(let invitation) = try await partnership.survey(of: token) else { throw Refusal.notFound }
        return try await partnership.perform(
            AnswerSurvey(told: 4, choice: nil, move: mark, words: words),
            by: .link(invitation),
            key: partnership.newKey()
        )
    }
}
