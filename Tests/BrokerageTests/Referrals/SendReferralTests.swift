import Brokerage
import BrokerageTesting
import Database
import Testing

@Suite struct SendReferralTests {
    typealias Change = @Sendable (inout StoryReferral) -> Void

    @Test(arguments: Engine.available)
    func `a whole referral reaches the brokerage, its policy and its clocks (B&NES 2.2, appendix 1)`(
        engine: Engine
    ) async throws {
        let story = try await Scenario(on: engine, at: "2026-03-02 09:10")
        let id = try await story.refers()
        let page = try await story.page(id, as: .teamManager)
        #expect(page.heading.state == .referred)
        #expect(page.heading.category == .nursing)
        #expect(page.heading.receivedAt == Instant(testing: "2026-03-02 09:10"))
        #expect(page.clocks.map(\.kind) == [.allocate, .respond])
        #expect(
            page.clocks.map(\.dueAt) == [Instant(testing: "2026-03-02 11:10"), Instant(testing: "2026-03-02 17:00")]
        )
        #expect(page.clocks.map(\.waitsFor) == [.teamManager, .broker])
        #expect(page.next?.turn == .teamManager)
        #expect(page.isYourTurn)
        guard case .whole = try await story.verdict() else {
            Issue.record("the chain broke")
            return
        }
    }

    /// Everything that the policy asks for, taken away one by one, and where it stands.
    static let wanted: [(ReferralRequirement, String?, Change)] = [
        (.personName, nil, { ($0.person.givenName, $0.person.familyName) = (nil, nil) }),
        (.birthDate, "1", { $0.person.birthDate = nil }), (.whereabouts, "2.1.2", { $0.situation.place = nil }),
        (.needs, "2.1.1", { $0.needs.summary = nil }), (.category, "2.1.2", { $0.needs.category = nil }),
        (.area, "2.2", { $0.wishes.area = nil }), (.funding, "2.1.2", { $0.funding.funder = nil }),
        (.reason, "2.1.3", { $0.situation.reason = nil }), (.startWanted, nil, { $0.situation.wantedFrom = nil }),
        (.consent, nil, { $0.person.consent = nil }), (.capacity, nil, { $0.person.capacity = nil }),
        (.capacity, nil, { $0.person.capacity = .notAssessed }),
        (.representative, nil, { $0.person.capacity = .lacks }), (.ward, "2.2.10a", { $0.situation.ward = nil }),
        (.dischargeReady, "1", { $0.situation.readyOn = nil }),
        (.leafletGiven, "Appendix 1", { $0.funding.leafletGivenOn = nil }),
        (
            .nursingNeedConfirmed, "Appendix 1",
            { ($0.needs.nursingConfirmedBy, $0.needs.nursingConfirmedOn) = (nil, nil) }
        ),
    ]

    @Test(arguments: wanted.indices)
    func `what the policy asks for and is missing is said in a sentence with its clause (B&NES 2.1, appendix 1)`(
        index: Int
    ) async throws {
        let (requirement, clause, change) = Self.wanted[index]
        let story = try await Scenario()
        let id = try await story.drafts("Irene Ellis", change)
        let refusal = try await story.refusal(of: SendReferral(caseID: id), as: .practitioner)
        #expect(refusal?.code == .referralIncomplete)
        #expect(refusal?.clause == clause)
        #expect(refusal?.faults.map(\.field) == [requirement.rawValue])
        let page = try await story.referralPage(id)
        #expect(page.missing.map(\.requirement) == [requirement])
        #expect(page.missing.first?.sentence == requirement.missing)
        #expect(page.sending == .unavailable(try #require(refusal)))
        #expect(try await story.page(id, as: .practitioner).heading.state == .draft)
    }

    @Test func `everything missing is said at once`() async throws {
        let story = try await Scenario()
        let id = try await story.does(StartReferral(), as: .practitioner)
        let refusal = try await story.refusal(of: SendReferral(caseID: id), as: .practitioner)
        #expect(refusal?.sentence == "11 things are missing from the referral.")
        #expect(refusal?.faults.contains { $0.sentence == "Enter the person's date of birth (1)" } == true)
    }

    static let unasked: [(String, Change)] = [
        ("the ward, of somebody at home", { $0.situation.place = .home }),
        (
            "the nursing need, for residential care",
            {
                $0.needs.category = .residential
                ($0.needs.nursingConfirmedBy, $0.needs.nursingConfirmedOn) = (nil, nil)
            }
        ),
    ]

    @Test(arguments: unasked.indices)
    func `what doesn't concern the person isn't asked for`(index: Int) async throws {
        let story = try await Scenario()
        let id = try await story.refers("Irene Ellis", Self.unasked[index].1)
        #expect(try await story.page(id).heading.state == .referred)
    }

    @Test(arguments: [("2008-03-03", false), ("2008-03-02", true), ("2008-02-29", true)])
    func `the brokerage is for people over 18 (B&NES 1)`(born: String, isTaken: Bool) async throws {
        let story = try await Scenario(at: "2026-03-02 09:00")
        let id = try await story.drafts("Young Person") { $0.person.birthDate = LocalDate(testing: born) }
        let refusal = try await story.refusal(of: SendReferral(caseID: id), as: .practitioner)
        #expect(refusal?.code == (isTaken ? nil : .underAge))
        if !isTaken { #expect(refusal?.clause == "1") }
    }

    @Test func `nobody is referred who said no`() async throws {
        let story = try await Scenario()
        let id = try await story.drafts { $0.person.consent = .refused }
        #expect(try await story.refusal(of: SendReferral(caseID: id), as: .practitioner)?.code == .consentRefused)
    }

    static let otherNeeds: [(String, Change)] = [
        ("not outside", { $0.wishes.area = .outside }),
        ("not by NHS continuing healthcare", { $0.funding.funder = .chc }),
        ("not by the person themselves", { $0.funding.funder = .selfFunded }),
        ("not homecare", { $0.needs.category = .homecare }),
    ]

    @Test(arguments: otherNeeds.indices)
    func `a need that the policy has no pathway for is refused in its own words`(index: Int) async throws {
        let (words, change) = Self.otherNeeds[index]
        let story = try await Scenario()
        let id = try await story.drafts("Irene Ellis", change)
        let refusal = try await story.refusal(of: SendReferral(caseID: id), as: .practitioner)
        #expect(refusal?.code == .noPathway)
        #expect(refusal?.sentence.contains(words) == true)
        #expect(refusal?.clause == (words == "not homecare" ? "3" : "2.2"))
    }

    @Test func `a referral is sent once`() async throws {
        let story = try await Scenario()
        let id = try await story.refers()
        #expect(try await story.refusal(of: SendReferral(caseID: id), as: .practitioner)?.code == .alreadySent)
    }

    @Test func `without a policy, and without brokers, nothing is sent`() async throws {
        let bare = try await Scenario(policy: nil)
        let id = try await bare.does(StartReferral(), as: .practitioner)
        #expect(try await bare.refusal(of: SendReferral(caseID: id), as: .practitioner)?.code == .noPolicy)
        let story = try await Scenario()
        let draft = try await story.drafts()
        _ = try await story.engine.write { try $0.run("UPDATE teams SET brokers = 0") }
        #expect(try await story.refusal(of: SendReferral(caseID: draft), as: .practitioner)?.code == .noBrokerage)
    }

    @Test(arguments: [
        (Priority.routine, "2026-03-09 17:00"), (.urgent, "2026-03-09 13:00"), (.emergency, "2026-03-09 10:00"),
    ])
    func `what is sent on a Saturday counts from Monday's opening`(priority: Priority, due: String) async throws {
        let story = try await Scenario(at: "2026-03-07 10:00")
        let id = try await story.refers { $0.situation.priority = priority }
        #expect(try await story.due(.respond, of: id) == Instant(testing: due))
        #expect(try await story.due(.allocate, of: id, as: .teamManager) == Instant(testing: "2026-03-09 11:00"))
    }

    @Test func `the ward sees its patients once they are referred, another hospital's not`() async throws {
        let story = try await Scenario()
        let draft = try await story.drafts("Not Yet")
        let sent = try await story.refers()
        let home = try await story.refers("At Home") { $0.situation.place = .home }
        #expect(try await story.asks(CasePageQuery(caseID: sent), as: .ward) != nil)
        #expect(try await story.asks(CasePageQuery(caseID: draft), as: .ward) == nil)
        #expect(try await story.asks(CasePageQuery(caseID: home), as: .ward) == nil)
    }

    @Test func `somebody more than 21 days in hospital is flagged (B&NES 1)`() async throws {
        let story = try await Scenario(at: "2026-03-02 09:00")
        let id = try await story.refers { $0.situation.admittedOn = LocalDate(testing: "2026-02-09") }
        #expect(try await story.page(id).heading.lengthOfStay == 21)
        #expect(try await !story.page(id).heading.isSuperStranded)
        try await story.passes(to: "2026-03-03 09:00")
        #expect(try await story.page(id).heading.isSuperStranded)
    }
}
