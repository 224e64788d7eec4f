@testable import Brokerage
import BrokerageTesting
import Database
import Testing

@Suite struct EndCaseTests {
    /// What was under way in each state, and what becomes of it.
    static let stopped: [(CaseState, [String: String])] = [
        (.sourcing, ["round": "stopped", "asked": "stopped", "answered": "stopped"]),
        (.suitability, ["round": "stopped", "asked": "stopped", "answered": "stopped", "offer": "released"]),
        (.choosing, ["round": "stopped", "asked": "stopped", "answered": "stopped", "offer": "released"]),
        (
            .assessing,
            ["round": "stopped", "asked": "stopped", "answered": "stopped", "offer": "released", "hold": "released"]
        ),
        (
            .funding,
            [
                "round": "stopped", "asked": "stopped", "answered": "stopped", "offer": "released", "hold": "released",
                "funding": "stopped",
            ]
        ),
        (
            .ordering,
            [
                "round": "stopped", "asked": "stopped", "answered": "stopped", "offer": "released", "hold": "released",
                "funding": "stopped", "order": "cancelled",
            ]
        ),
        (
            .arranging,
            [
                "round": "stopped", "asked": "stopped", "answered": "stopped", "offer": "released", "hold": "released",
                "funding": "stopped", "order": "cancelled", "discharge": "cancelled",
            ]
        ),
        // The placement took place: only the bed is free again.
        (
            .started,
            [
                "round": "placed", "asked": "asked", "answered": "answered", "offer": "placed", "hold": "released",
                "funding": "agreed", "order": "signed", "discharge": "started",
            ]
        ),
    ]

    @Test(arguments: stopped.indices)
    func `what is under way stops in one act, wherever the case stands (catalogue F8)`(index: Int) async throws {
        let (state, expected) = Self.stopped[index]
        let story = try await Scenario()
        let id = try await story.starts()
        let underWay = UnderWay()
        try await underWay.put(on: id, in: state, of: story)
        try await story.does(EndCase(caseID: id, ending: .died), as: .broker)
        #expect(try await underWay.states(in: story) == expected)
        let page = try await story.page(id)
        #expect(page.heading.state == .ended)
        #expect(page.clocks.isEmpty)
        #expect(page.next == nil)
        guard case .whole = try await story.verdict() else {
            Issue.record("the chain broke")
            return
        }
    }

    @Test(arguments: CaseEnding.withoutPlacement)
    func `every ending ends a case, with its reason on the timeline`(ending: CaseEnding) async throws {
        let story = try await Scenario()
        let id = try await story.starts()
        try await story.does(EndCase(caseID: id, ending: ending, words: "Her son rang"), as: .broker)
        let page = try await story.page(id)
        #expect(page.ending == ending)
        #expect(page.endingWords == "Her son rang")
        #expect(page.progress.standing == ending.inWords)
        #expect(page.timeline.first?.what == "Ended. \(ending.inWords)")
        #expect(page.timeline.first?.note == "Her son rang")
    }

    @Test(arguments: [CaseState.draft, .referred, .allocated])
    func `a case ends before anybody looked for homes`(state: CaseState) async throws {
        let story = try await Scenario()
        let id =
            switch state {
            case .draft: try await story.drafts()
            case .referred: try await story.refers()
            default: try await story.allocates()
            }
        try await story.does(EndCase(caseID: id, ending: .sentInError), as: .practitioner)
        #expect(try await story.page(id, as: .practitioner).heading.state == .ended)
        #expect(try await letters(of: id, in: story).filter { $0.kind == .notice }.isEmpty == (state == .draft))
    }

    private func letters(of id: Identifier<Case>, in story: Scenario) async throws -> [Message] {
        try await story.engine.read { connection in
            try connection.rows("SELECT * FROM messages WHERE case_id = \(id) ORDER BY id").map {
                try RowDecoder().decode(Message.self, from: $0)
            }
        }
    }

    @Test func `those who wait are told: homes asked, the home chosen, the ward, the practitioner`() async throws {
        let story = try await Scenario()
        let id = try await story.starts()
        try await UnderWay().put(on: id, in: .arranging, of: story)
        try await story.does(EndCase(caseID: id, ending: .readmitted), as: .broker)
        let letters = try await letters(of: id, in: story)
        #expect(letters.map(\.kind.rawValue).sorted() == ["enquiry-stopped", "notice", "notice", "order-cancelled"])
        #expect(
            Set(letters.compactMap(\.address)) == [
                "willows.home@example.org", "oldfield.home@example.org", "practitioner@example.org", "ward@example.org",
            ]
        )
        #expect(letters.contains { $0.addressee == "Combe ward, Royal United Hospital" })
        // Nothing that says who it is goes out by e-mail.
        for letter in letters { #expect(!(letter.subject + letter.body).contains("Ellis"), "\(letter.body)") }
    }

    @Test func `whoever ends it isn't told what they did, and the broker is`() async throws {
        let story = try await Scenario()
        let id = try await story.starts { $0.situation.place = .home }
        try await story.does(EndCase(caseID: id, ending: .declined), as: .practitioner)
        #expect(try await letters(of: id, in: story).map(\.address) == ["broker@example.org"])
    }

    @Test func `a home that can't, or whose offer is gone, isn't written to again`() async throws {
        let story = try await Scenario()
        let id = try await story.starts { $0.situation.place = .home }
        let underWay = UnderWay()
        try await underWay.put(on: id, in: .suitability, of: story)
        let act = PutInPlace(name: "expired") { work in
            var offer = try work.require(underWay.offer)
            offer.state = .expired
            try work.update(offer)
        }
        _ = try await story.partnership.perform(act, by: .system, key: story.partnership.newKey())
        try await story.does(EndCase(caseID: id, ending: .died), as: .broker)
        let homes = try await letters(of: id, in: story).filter { $0.kind == .enquiryStopped }
        #expect(homes.map(\.addressee) == ["The Willows"])
    }

    @Test func `a case ends once, and not as placed`() async throws {
        let story = try await Scenario()
        let id = try await story.starts()
        #expect(try await story.refusal(of: EndCase(caseID: id, ending: .placed), as: .broker)?.code == .invalid)
        try await story.does(EndCase(caseID: id, ending: .died), as: .broker)
        #expect(try await story.refusal(of: EndCase(caseID: id, ending: .died), as: .broker)?.code == .caseOver)
        #expect(
            try await story.refusal(
                of: AllocateCase(caseID: id, brokerID: story.account(.seniorBroker)),
                as: .teamManager
            )?.code == .caseOver
        )
        #expect(
            try await story.refusal(of: SaveWishes(caseID: id, wishes: Wishes(), version: 2), as: .practitioner)?.code
                == .caseOver
        )
    }

    @Test func `turning back stops the same, and the case is looked for again (B&NES 2.2.11)`() async throws {
        let story = try await Scenario()
        let id = try await story.starts()
        let underWay = UnderWay()
        try await underWay.put(on: id, in: .started, of: story)
        try await story.does(TurnBack(caseID: id, reason: .placementFailed, words: "She was not settled"), as: .broker)
        #expect(
            try await underWay.states(in: story) == [
                "round": "turned-back", "asked": "stopped", "answered": "stopped", "offer": "released",
                "hold": "released", "funding": "stopped", "order": "cancelled", "discharge": "started",
            ]
        )
        let page = try await story.page(id)
        #expect(page.heading.state == .sourcing)
        #expect(page.next?.act == .rank)
        #expect(page.progress.standing == "Back to sourcing")
        #expect(page.earlierRounds.map(\.reason) == [.placementFailed])
        #expect(page.earlierRounds.map(\.asked) == [2])
    }

    @Test func `after another need is wanted, homes chosen by the old one are turned back first`() async throws {
        let story = try await Scenario()
        let id = try await story.starts()
        try await UnderWay().put(on: id, in: .assessing, of: story)
        let page = try await story.referralPage(id)
        var needs = page.referral.needs
        needs.category = .nursingDementia
        let refusal = try await story.refusal(
            of: SaveNeeds(caseID: id, needs: needs, version: page.referral.versions.needs),
            as: .practitioner
        )
        #expect(refusal?.code == .needInUse)
        #expect(refusal?.clause == "2.2.11")
        needs.category = .nursing
        needs.skin = "A sore on the heel"
        try await story.does(
            SaveNeeds(caseID: id, needs: needs, version: page.referral.versions.needs),
            as: .practitioner
        )
    }
}
