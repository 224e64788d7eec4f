import Brokerage
import BrokerageTesting
import Testing

@Suite struct SaveSectionsTests {
    @Test(arguments: Engine.available)
    func `sections are kept half-empty, in any order, and read back as they were saved`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let id = try await story.does(StartReferral(), as: .practitioner)
        var wishes = Wishes()
        wishes.whatMatters = "  Her dog, and a garden\r\n"
        try await story.does(SaveWishes(caseID: id, wishes: wishes, version: 1), as: .practitioner)
        var person = PersonDetails()
        person.familyName = "O’Neill"
        try await story.does(SavePersonDetails(caseID: id, details: person, version: 1), as: .practitioner)
        let page = try await story.referralPage(id)
        #expect(page.referral.wishes.whatMatters == "Her dog, and a garden")
        #expect(page.person.familyName == "O’Neill")
        #expect(page.referral.versions.wishes == 2)
        #expect(page.referral.versions.needs == 1)
        #expect(page.isBegun(.wishes) && page.isBegun(.person) && !page.isBegun(.needs))
        guard case .whole = try await story.verdict() else {
            Issue.record("the chain broke")
            return
        }
    }

    @Test func `a stale edit is refused, and both texts are there to be compared`() async throws {
        let story = try await Scenario()
        let id = try await story.drafts()
        let seen = try await story.referralPage(id).referral.versions.needs
        var mine = Needs()
        mine.summary = "What I wrote"
        var theirs = Needs()
        theirs.summary = "What they wrote"
        try await story.does(SaveNeeds(caseID: id, needs: theirs, version: seen), as: .practitioner)
        let refusal = try await story.refusal(of: SaveNeeds(caseID: id, needs: mine, version: seen), as: .practitioner)
        #expect(refusal == .stale)
        #expect(try await story.referralPage(id).referral.needs.summary == "What they wrote")
    }

    @Test func `a stale edit of the person is refused`() async throws {
        let story = try await Scenario()
        let id = try await story.drafts()
        let refusal = try await story.refusal(
            of: SavePersonDetails(caseID: id, details: PersonDetails(), version: 1), as: .practitioner)
        #expect(refusal == .stale)
    }

    @Test func `two people fill in two sections at once`() async throws {
        let story = try await Scenario()
        let id = try await story.starts()
        let versions = try await story.referralPage(id).referral.versions
        var (needs, wishes) = (try await story.referralPage(id).referral.needs, Wishes())
        needs.skin = "Intact"
        wishes.area = .inside
        try await story.does(SaveNeeds(caseID: id, needs: needs, version: versions.needs), as: .practitioner)
        try await story.does(SaveWishes(caseID: id, wishes: wishes, version: versions.wishes), as: .broker)
        #expect(try await story.referralPage(id).referral.needs.skin == "Intact")
    }

    /// What can't be right, the field it is said of, and the words.
    static let wrong: [(String, String, @Sendable (inout StoryReferral) -> Void)] = [
        ("birth-date", "Date of birth must be in the past", { $0.person.birthDate = LocalDate(testing: "2026-03-03") }),
        (
            "birth-date", "Date of birth can't be more than 125 years ago",
            { $0.person.birthDate = LocalDate(testing: "1900-01-01") }
        ),
        ("email", "Enter an e-mail address in the right form, like name@example.org", { $0.person.email = "at home" }),
        ("family-name", "Shorten this to 200 characters or fewer", { $0.person.familyName = String(repeating: "é", count: 201) }),
        (
            "representative-name", "Enter the representative's name",
            {
                $0.person.representative = Representative(
                    name: " ", relationship: "daughter", telephone: nil, email: nil, mayChoose: false)
            }
        ),
        (
            "admitted-on", "Date of admission must be today or in the past",
            { $0.situation.admittedOn = LocalDate(testing: "2026-03-03") }
        ),
        (
            "ready-on", "Date ready to leave must be on or after the date of admission, 20 February 2026",
            { $0.situation.readyOn = LocalDate(testing: "2026-02-19") }
        ),
        ("discharge-pathway", "Select the discharge pathway", { $0.situation.dischargePathway = 4 }),
        ("hospital", "Select the hospital", { $0.situation.hospitalID = Identifier("nowhere") }),
        (
            "wanted-from", "Date the care is wanted from can't be more than 90 days ago",
            { $0.situation.wantedFrom = LocalDate(testing: "2025-03-02") }
        ),
        (
            "nursing-confirmed-on", "Enter the date the nursing need was confirmed",
            { $0.needs.nursingConfirmedOn = nil }
        ),
        ("nursing-confirmed-by", "Enter who confirmed the nursing need", { $0.needs.nursingConfirmedBy = nil }),
        ("skin", "Shorten this to 20000 characters or fewer", { $0.needs.skin = String(repeating: "a", count: 20_001) }),
        ("farthest-miles", "Farthest distance must be between 1 and 500 miles", { $0.wishes.farthestMiles = 0 }),
        (
            "leaflet-given-on", "Date the leaflet was given must be today or in the past",
            { $0.funding.leafletGivenOn = LocalDate(testing: "2026-03-03") }
        ),
    ]

    @Test(arguments: wrong.indices)
    func `what can't be right is said at its field`(index: Int) async throws {
        let (field, sentence, change) = Self.wrong[index]
        let story = try await Scenario(at: "2026-03-02 09:00")
        let refusal = await #expect(throws: Refusal.self) { try await story.drafts("Irene Ellis", change) }
        #expect(refusal?.code == .invalid)
        #expect(refusal?.faults == [FieldFault(field: field, sentence: sentence)])
    }

    @Test func `what belongs to a hospital goes when the person does`() async throws {
        let story = try await Scenario()
        let id = try await story.refers()
        var situation = try await story.referralPage(id).referral.situation
        situation.place = .careHome
        situation.whereabouts = "Oak Lodge, a respite bed"
        let version = try await story.referralPage(id).referral.versions.situation
        try await story.does(SaveSituation(caseID: id, situation: situation, version: version), as: .practitioner)
        #expect(try await story.page(id).heading.place == "Oak Lodge, a respite bed")
        #expect(try await story.asks(CasePageQuery(caseID: id), as: .ward) == nil)
    }

    @Test func `what a sent referral must have can't be taken away`() async throws {
        let story = try await Scenario()
        let id = try await story.refers()
        var funding = try await story.referralPage(id).referral.funding
        funding.leafletGivenOn = nil
        let version = try await story.referralPage(id).referral.versions.funding
        let refusal = try await story.refusal(
            of: SaveFunding(caseID: id, funding: funding, version: version), as: .practitioner)
        #expect(refusal?.code == .referralIncomplete)
        #expect(refusal?.clause == "Appendix 1")
    }

    @Test func `a person who turns out to be under 18 can't stay on a case that was sent`() async throws {
        let story = try await Scenario(at: "2026-03-02 09:00")
        let id = try await story.refers()
        let page = try await story.referralPage(id)
        var details = page.person
        details.birthDate = LocalDate(testing: "2010-06-07")
        let refusal = try await story.refusal(
            of: SavePersonDetails(caseID: id, details: details, version: page.personVersion), as: .practitioner)
        #expect(refusal?.code == .underAge)
    }

    @Test func `another priority gives another time for the answer, counted from receipt`() async throws {
        let story = try await Scenario(at: "2026-03-02 09:00")
        let id = try await story.refers()
        try await story.passes(to: "2026-03-02 10:30")
        let page = try await story.referralPage(id)
        var situation = page.referral.situation
        situation.priority = .urgent
        try await story.does(
            SaveSituation(caseID: id, situation: situation, version: page.referral.versions.situation),
            as: .practitioner)
        #expect(try await story.due(.respond, of: id) == Instant(testing: "2026-03-02 13:00"))
        #expect(try await story.page(id).clocks.count { $0.kind == .respond } == 1)
    }

    @Test func `another need finds another pathway, or none`() async throws {
        let story = try await Scenario()
        let id = try await story.starts()
        let page = try await story.referralPage(id)
        var wishes = page.referral.wishes
        wishes.area = .outside
        try await story.does(
            SaveWishes(caseID: id, wishes: wishes, version: page.referral.versions.wishes), as: .practitioner)
        let after = try await story.page(id)
        #expect(after.noPathway?.code == .noPathway)
        #expect(after.next?.act == .fillIn)
    }

    @Test func `another's draft is as good as missing`() async throws {
        let story = try await Scenario()
        let id = try await story.drafts()
        #expect(
            try await story.refusal(of: SaveNeeds(caseID: id, needs: Needs(), version: 1), as: .broker) == .notFound)
        #expect(
            try await story.refusal(of: SaveNeeds(caseID: Identifier(known: "none"), needs: Needs(), version: 1), as: .broker)
                == .notFound)
    }
}
