import Brokerage
import BrokerageTesting
import Database
import Testing

@Suite struct FoundDuplicateTests {
    @Test(arguments: Engine.available)
    func `a likely duplicate is shown to whoever refers, and nobody is merged`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let first = try await story.refers("Irene Ellis")
        let second = try await story.drafts("Irène ELLIS")
        let found = try #require(try await story.asks(LikelyDuplicatesQuery(caseID: second), as: .practitioner))
        #expect(found.map(\.seen?.caseID) == [first])
        #expect(found.first?.likeness.strength == .strong)
        #expect(found.first?.reference == "C-1001")
        #expect(found.first?.isOpen == true)
        let people = try await story.engine.read { try $0.rows("SELECT id FROM people").count }
        #expect(people == 2)
    }

    static let alike: [(String, @Sendable (inout StoryReferral) -> Void)] = [
        (
            "the NHS number",
            {
                $0.person = PersonDetails(fullName: "Somebody Else")
                $0.person.nhsNumber = try? NHSNumber(typed: "943 476 5919")
            }
        ),
        ("day and month changed over", { $0.person.birthDate = LocalDate(testing: "1941-07-06") }),
        ("the names changed over", { ($0.person.givenName, $0.person.familyName) = ("Ellis", "Irene") }),
        (
            "the postcode, and a slip in the name",
            {
                $0.person.familyName = "Elis"
                $0.person.birthDate = nil
                $0.person.postcode = try? Postcode(typed: "BS31 1AA")
            }
        ),
    ]

    @Test(arguments: alike.indices)
    func `they are found by`(index: Int) async throws {
        let story = try await Scenario()
        try await story.refers {
            $0.person.nhsNumber = try? NHSNumber(typed: "943 476 5919")
            $0.person.postcode = try? Postcode(typed: "BS31 1AA")
        }
        let second = try await story.drafts("Irene Ellis", Self.alike[index].1)
        let found = try #require(try await story.asks(LikelyDuplicatesQuery(caseID: second), as: .practitioner))
        #expect(found.count == 1, "\(Self.alike[index].0)")
    }

    @Test func `somebody of the same family name alone is nobody's duplicate`() async throws {
        let story = try await Scenario()
        try await story.refers("Harold Ellis") { $0.person.birthDate = LocalDate(testing: "1950-01-01") }
        let second = try await story.drafts("Irene Ellis")
        #expect(try await story.asks(LikelyDuplicatesQuery(caseID: second), as: .practitioner) == [])
    }

    @Test func `of another team's person only the case's number and team are said`() async throws {
        let story = try await Scenario()
        try await story.refers("Irene Ellis")
        let (other, _) = try await story.otherPractitioner()
        let id = try await story.partnership.perform(
            StartReferral(), by: other, key: story.partnership.newKey())
        var details = PersonDetails(fullName: "Irene Ellis")
        details.birthDate = LocalDate(testing: "1941-06-07")
        _ = try await story.partnership.perform(
            SavePersonDetails(caseID: id, details: details, version: 1), by: other, key: story.partnership.newKey())
        let found = try await story.partnership.ask(LikelyDuplicatesQuery(caseID: id), by: other)
        #expect(found?.map(\.reference) == ["C-1001"])
        #expect(found?.first?.seen == nil)
        #expect(found?.first?.team == "Hospital social work team")
    }

    @Test func `somebody whose case is over is referred again under the same record`() async throws {
        let story = try await Scenario()
        let first = try await story.refers()
        let person = try await story.personID(of: first)
        let again = StartReferral(personID: person)
        let refusal = try await story.refusal(of: again, as: .practitioner)
        #expect(refusal?.code == .personHasOpenCase)
        #expect(refusal?.sentence.hasPrefix("C-1001 is open") == true)
        try await story.does(EndCase(caseID: first, ending: .dischargeCancelled), as: .practitioner)
        let second = try await story.does(again, as: .practitioner)
        #expect(try await story.page(second, as: .practitioner).heading.personName == "Irene Ellis")
        #expect(try await story.personID(of: second) == person)
    }

    @Test func `a person of whom one sees no case can't be referred again`() async throws {
        let story = try await Scenario()
        let first = try await story.refers()
        let person = try await story.personID(of: first)
        let (other, _) = try await story.otherPractitioner()
        await #expect(throws: Refusal.notFound) {
            try await story.partnership.perform(
                StartReferral(personID: person), by: other, key: story.partnership.newKey())
        }
    }
}

extension Scenario {
    /// A practitioner of another team.
    func otherPractitioner() async throws -> (Actor, Identifier<Account>) {
        let team = try await partnership.perform(
            AddTeam(organisationID: organisations.council, name: "Locality team", brokers: false), by: .system,
            key: partnership.newKey())
        let account = try await partnership.perform(
            AddAccount(
                email: "other@example.org", name: "Another practitioner",
                posts: [.init(teamID: team, role: .practitioner)]),
            by: .system, key: partnership.newKey())
        return (.account(account), account)
    }

    func personID(of id: Identifier<Case>) async throws -> Identifier<Person> {
        try await engine.read { connection in
            Identifier(known: try connection.row("SELECT person_id FROM cases WHERE id = \(id)")?.text("person_id") ?? "")
        }
    }
}
