import Brokerage
import BrokerageTesting
import Testing

/// What stands where and what comes next, from what is known of a case alone.
@Suite struct CaseProgressTests {
    typealias Change = @Sendable (inout CaseProgress) -> Void

    private static func progress(_ state: CaseState, _ change: Change) -> CaseProgress {
        var progress = CaseProgress(state: state)
        progress.hasPathway = true
        change(&progress)
        return progress
    }

    private func pathway() throws -> Pathway {
        let policy = try PolicyFile.read(
            text: Scenario.policyText("bath-and-north-east-somerset"),
            named: "bath-and-north-east-somerset.yaml"
        )
        return try #require(policy.pathways.first)
    }

    static let cases: [(CaseState, Change, CaseAct?, NextAct.Turn?, String?, String)] = [
        (.draft, { $0.missing = 2 }, .fillIn, .practitioner, nil, "Being written"),
        (.draft, { _ in }, .checkAndSend, .practitioner, nil, "Ready to send"),
        (.referred, { _ in }, .allocate, .teamManager, nil, "Waiting for a broker"),
        (.allocated, { _ in }, .startWork, .broker, nil, "Allocated, not started"),
        (.sourcing, { $0.hasPathway = false }, .fillIn, .broker, nil, "Started, homes not ranked yet"),
        (.sourcing, { _ in }, .rank, .broker, "2.2", "Started, homes not ranked yet"),
        (.sourcing, { $0.rounds = 1 }, .rank, .broker, "2.2", "Back to sourcing"),
        (.sourcing, { $0.isRanked = true }, .ask, .broker, "2.2.3a", "Homes ranked, none asked yet"),
        (
            .sourcing, { ($0.isRanked, $0.asked) = (true, 5) }, .answer, .homes, nil, "0 of 5 homes answered"
        ),
        (
            .sourcing, { ($0.isRanked, $0.asked, $0.answered, $0.canMeet) = (true, 5, 3, 2) }, .sendOptions, .broker,
            "2.2.6", "3 of 5 homes answered, 2 can"
        ),
        (
            .sourcing, { ($0.isRanked, $0.asked, $0.answered) = (true, 1, 1) }, .ask, .broker, "2.2.3a",
            "1 of 1 home answered, none can"
        ),
        (
            .suitability, { ($0.asked, $0.answered, $0.canMeet) = (3, 3, 2) }, .confirmSuitability, .practitioner,
            "2.2.6",
            "Options sent, 2 to confirm"
        ),
        (.suitability, { $0.suitable = 1 }, .present, .broker, "2.2.7", "1 home suitable"),
        (.choosing, { ($0.suitable, $0.shown) = (2, 2) }, .choose, .person, "2.2.7", "2 homes shown to the person"),
        (.assessing, { $0.home = "Oldfield" }, .assess, .home("Oldfield"), "2.2.8", "Oldfield chosen, to be assessed"),
        (
            .assessing, { ($0.home, $0.isAssessed) = ("Oldfield", true) }, .breakdown, .home("Oldfield"), "2.2.9",
            "Assessed by Oldfield"
        ),
        (
            .assessing, { ($0.home, $0.isAssessed, $0.hasBreakdown) = ("Oldfield", true, true) }, .askForFunding,
            .broker,
            "2.1.4", "Oldfield: price and parts known"
        ),
        (
            .funding, { ($0.funding, $0.fundingRoute) = (.asked, .panel) }, .decideFunding, .panel, "2.2.9",
            "Waiting for Single Panel"
        ),
        (
            .funding, { ($0.funding, $0.fundingRoute) = (.asked, .approver) }, .decideFunding, .approver, "2.1.4",
            "Waiting for an approver"
        ),
        (
            .funding, { ($0.funding, $0.fundingRoute) = (.deferred, .panel) }, .askForFunding, .broker, "2.1.4",
            "Single Panel wants more"
        ),
        (.ordering, { $0.home = "Oldfield" }, .order, .broker, nil, "Funding agreed"),
        (
            .ordering, { ($0.home, $0.order, $0.isOrderSent) = ("Oldfield", .issued, true) }, .signOrder,
            .home("Oldfield"), nil, "Agreement sent to Oldfield"
        ),
        (
            .ordering, { ($0.home, $0.order) = ("Oldfield", .issued) }, .order, .broker, nil,
            "Agreement to be sent to Oldfield"
        ),
        (
            .assessing,
            { ($0.home, $0.isAssessed, $0.hasBreakdown, $0.funding) = ("Oldfield", true, true, .refused) }, .assess,
            .broker, "2.2.11", "Funding refused"
        ),
        (
            .funding, { ($0.funding, $0.fundingRoute) = (.deferred, .approver) }, .askForFunding, .broker, "2.1.4",
            "An approver wants more"
        ),
        (
            .arranging, { ($0.home, $0.isInHospital) = ("Oldfield", true) }, .arrangeDischarge, .broker, "2.2.10a",
            "Agreement signed by Oldfield"
        ),
        (
            .arranging, { ($0.home, $0.discharge) = ("Oldfield", .arranged) }, .confirmStart, .broker, "2.2.10a",
            "Moving to Oldfield"
        ),
        (.started, { $0.home = "Oldfield" }, .followUp, .broker, "2.2.10b", "Moved to Oldfield"),
        (.started, { ($0.home, $0.isCalled) = ("Oldfield", true) }, nil, nil, nil, "Moved to Oldfield, called"),
        (
            .started, { ($0.home, $0.triedCalls) = ("Oldfield", 2) }, .followUp, .broker, "2.2.10b",
            "Moved to Oldfield, rung 2 times without an answer"
        ),
        (
            .started, { ($0.home, $0.isCalled, $0.openFindings, $0.findingGoesTo) = ("Oldfield", true, 1, .ward) },
            .putRight, .ward, "2.2.10b", "Moved to Oldfield, 1 thing to put right"
        ),
        (
            .started,
            { ($0.home, $0.isCalled, $0.surveyDue) = ("Oldfield", true, Instant(testing: "2026-03-12 17:00")) },
            .sendSurvey, .careBroker, "2.2.10c", "Moved to Oldfield, called"
        ),
        (.closed, { $0.home = "Oldfield" }, nil, nil, nil, "Placed at Oldfield"),
        (.ended, { $0.ending = .died }, nil, nil, nil, "The person died"),
    ]

    @Test(arguments: cases.indices)
    func `what is next, whose turn it is and by which clause`(index: Int) throws {
        let (state, change, act, turn, clause, standing) = Self.cases[index]
        let progress = Self.progress(state, change)
        let next = progress.next(under: try pathway(), CaseNames(practitioner: "Tom Reed"))
        #expect(next?.act == act)
        #expect(next?.turn == turn)
        #expect(next?.basis?.clause?.text == clause)
        #expect(progress.standing == standing)
    }

    @Test func `whom the options go to is named`() throws {
        let progress = Self.progress(.sourcing) { ($0.isRanked, $0.asked, $0.answered, $0.canMeet) = (true, 5, 3, 2) }
        let next = progress.next(under: try pathway(), CaseNames(practitioner: "Tom Reed"))
        #expect(next?.what == "Send the 2 options to Tom Reed to confirm what is suitable")
    }

    @Test(arguments: CaseState.allCases)
    func `the bar shows ten steps, each done, going on or to come, in this order`(state: CaseState) {
        let steps = CaseProgress(state: state).steps(received: nil)
        #expect(steps.count == 10)
        let order = steps.map { $0.status == .done ? 0 : $0.status == .current ? 1 : 2 }
        #expect(order == order.sorted())
        #expect(order.count { $0 == 1 } == (state == .closed ? 0 : 1))
    }
}
