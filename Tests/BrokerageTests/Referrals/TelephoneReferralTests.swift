import Brokerage
import BrokerageTesting
import Testing

@Suite struct TelephoneReferralTests {
    static func call(
        name: String = "Mrs Irene May Ellis", place: Situation.Place? = .home, needed: String = "Her husband fell",
        neededOn: LocalDate? = LocalDate(testing: "2026-03-02"), caller: String = "Tom Reed",
        telephone: String? = "01225 477 000", practitioner: Identifier<Account>? = nil
    ) -> TakeTelephoneReferral {
        TakeTelephoneReferral(
            name: name, place: place, whereabouts: "4 High Street, Keynsham", needed: needed, neededOn: neededOn,
            neededBy: TimeOfDay("18:00"), caller: caller,
            callerTelephone: telephone.flatMap { try? TelephoneNumber(typed: $0) }, practitionerID: practitioner
        )
    }

    @Test(arguments: Engine.available)
    func `an emergency starts at once with five things known (Derbyshire, Fieldwork Referrals)`(
        engine: Engine
    ) async throws {
        let story = try await Scenario(on: engine, at: "2026-03-02 10:00")
        let id = try await story.does(Self.call(), as: .broker)
        let page = try await story.page(id)
        #expect(page.heading.state == .sourcing)
        #expect(page.heading.priority == .emergency)
        #expect(page.heading.personName == "Irene Ellis")
        #expect(page.person.title == "Mrs" && page.person.middleNames == "May")
        #expect(page.clocks.map(\.kind) == [.respond, .completeReferral])
        #expect(page.clocks.map(\.dueAt) == [Instant(testing: "2026-03-02 11:00"), Instant(testing: "2026-03-02 17:00")])
        #expect(page.clocks.allSatisfy { $0.waitsFor == .broker && $0.holder == story.account(.broker) })
        #expect(page.next?.act == .fillIn)
        #expect(page.next?.what == "Complete the referral: the kind of care, the area and who pays")
        #expect(page.missing.contains { $0.requirement == .category })
        #expect(page.timeline.first?.what == "Taken by telephone from Tom Reed, emergency")
    }

    static let missing: [(ReferralRequirement, TakeTelephoneReferral)] = [
        (.personName, call(name: " ")), (.whereabouts, call(place: nil)), (.needs, call(needed: "")),
        (.neededBy, call(neededOn: nil)), (.caller, call(caller: "")), (.caller, call(telephone: nil)),
    ]

    @Test(arguments: missing.indices)
    func `each of the five is asked for`(index: Int) async throws {
        let story = try await Scenario(at: "2026-03-02 10:00")
        let refusal = try await story.refusal(of: Self.missing[index].1, as: .broker)
        #expect(refusal?.code == .referralIncomplete)
        #expect(refusal?.faults.map(\.field) == [Self.missing[index].0.rawValue])
    }

    @Test func `the rest is completed by the broker, and then homes can be ranked`() async throws {
        let story = try await Scenario(at: "2026-03-02 10:00")
        let id = try await story.does(Self.call(), as: .broker)
        try await story.does(NamePractitioner(caseID: id, practitionerID: story.account(.practitioner)), as: .broker)
        #expect(try await story.page(id).clocks.first { $0.kind == .completeReferral }?.waitsFor == .practitioner)
        let referral = StoryReferral(
            "Irene Ellis", in: story.organisations.hospital, on: story.clock.now.london.date)
        try await story.fills(id, with: referral, as: .broker)
        let page = try await story.page(id)
        #expect(page.missing.isEmpty)
        #expect(page.noPathway == nil)
        #expect(page.next?.act == .rank)
        #expect(!page.clocks.contains { $0.kind == .completeReferral })
        #expect(page.heading.priority == .emergency)
    }

    @Test func `the practitioner who was named completes it`() async throws {
        let story = try await Scenario(at: "2026-03-02 10:00")
        let id = try await story.does(Self.call(practitioner: story.account(.practitioner)), as: .broker)
        #expect(try await story.page(id).clocks.first { $0.kind == .completeReferral }?.holder == story.account(.practitioner))
        let referral = StoryReferral(
            "Irene Ellis", in: story.organisations.hospital, on: story.clock.now.london.date)
        try await story.fills(id, with: referral, as: .practitioner)
        #expect(try await story.page(id).missing.isEmpty)
    }

    @Test func `a practitioner who wasn't named doesn't see it`() async throws {
        let story = try await Scenario(at: "2026-03-02 10:00")
        let id = try await story.does(Self.call(), as: .broker)
        #expect(try await story.asks(CasePageQuery(caseID: id), as: .practitioner) == nil)
    }

    @Test func `only a practitioner who can sign in is named, and not the same again`() async throws {
        let story = try await Scenario(at: "2026-03-02 10:00")
        let id = try await story.does(Self.call(), as: .broker)
        let broker = NamePractitioner(caseID: id, practitionerID: story.account(.broker))
        #expect(try await story.refusal(of: broker, as: .broker)?.code == .notAPractitioner)
        let act = NamePractitioner(caseID: id, practitionerID: story.account(.practitioner))
        try await story.does(act, as: .broker)
        #expect(try await story.refusal(of: act, as: .broker)?.code == .alreadyHolds)
    }

    @Test(arguments: [
        ("Irene Ellis", nil, "Irene", nil, "Ellis"), ("  mrs Irene   May Ann Ellis ", "mrs", "Irene", "May Ann", "Ellis"),
        ("Ellis", nil, nil, nil, "Ellis"), ("Dr. Sam Okafor", "Dr.", "Sam", nil, "Okafor"), ("", nil, nil, nil, nil),
        ("Miss", nil, nil, nil, "Miss"),
    ])
    func `a name said over the telephone is taken apart`(
        said: String, title: String?, given: String?, middle: String?, family: String?
    ) {
        let details = PersonDetails(fullName: said)
        #expect(details.title == title)
        #expect(details.givenName == given)
        #expect(details.middleNames == middle)
        #expect(details.familyName == family)
    }
}
