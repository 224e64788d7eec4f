import Brokerage
import BrokerageTesting
import Testing

@Suite struct CaseListTests {
    private func names(_ filters: CaseListQuery.Filters, as role: Role = .broker, of story: Scenario) async throws
        -> [String]
    {
        let list = try #require(try await story.asks(CaseListQuery(filters: filters), as: role))
        #expect(list.total == list.lines.count)
        return list.lines.map(\.heading.personName).sorted()
    }

    @Test(arguments: [
        ("ellis", ["Irene Ellis", "Tom Ellis-Ward"]), ("IRÈNE", ["Irene Ellis"]), ("irene ellis", ["Irene Ellis"]),
        ("ellis irene", ["Irene Ellis"]), (" ire ell ", ["Irene Ellis"]), ("van der", ["Piet van der Berg"]),
        ("o'neill", ["Mary O’Neill"]), ("oneill", ["Mary O’Neill"]), ("C-1001", ["Irene Ellis"]),
        ("c1002", ["Tom Ellis-Ward"]),
        ("1003", ["Piet van der Berg"]), ("943 476 5919", ["Irene Ellis"]), ("ba1 1aa", ["Irene Ellis"]),
        ("9434765918", []),
        ("nobody", []), ("%", []), ("_____", []), ("' OR 1=1", []),
    ])
    func `a case is found by names in any order, number, NHS number or postcode`(text: String, found: [String])
        async throws
    {
        let story = try await Scenario()
        try await story.refers("Irene Ellis") {
            $0.person.nhsNumber = try? NHSNumber(typed: "943 476 5919")
            $0.person.postcode = try? Postcode(typed: "BA1 1AA")
        }
        try await story.refers("Tom Ellis-Ward")
        try await story.refers("Piet") { ($0.person.givenName, $0.person.familyName) = ("Piet", "van der Berg") }
        try await story.refers("Mary O’Neill")
        #expect(try await names(.init(text: text), of: story) == found)
    }

    @Test func `a list is narrowed down by priority, broker, category and whether it is open`() async throws {
        let story = try await Scenario()
        try await story.starts("Urgent Person") { $0.situation.priority = .urgent }
        try await story.refers("Other Person") { $0.needs.category = .residential }
        let over = try await story.refers("Over Person")
        try await story.does(EndCase(caseID: over, ending: .declined), as: .practitioner)
        #expect(try await names(.init(), of: story) == ["Other Person", "Urgent Person"])
        #expect(try await names(.init(show: .over), of: story) == ["Over Person"])
        #expect(try await names(.init(show: .all), of: story).count == 3)
        #expect(try await names(.init(priority: .urgent), of: story) == ["Urgent Person"])
        #expect(try await names(.init(brokerID: story.account(.broker)), of: story) == ["Urgent Person"])
        #expect(try await names(.init(category: .residential), of: story) == ["Other Person"])
    }

    @Test func `another's drafts, and another organisation's cases, are on nobody's list`() async throws {
        let story = try await Scenario()
        try await story.drafts("Draft Person")
        try await story.refers("At Home") { $0.situation.place = .home }
        #expect(try await names(.init(), of: story) == ["At Home"])
        #expect(try await names(.init(), as: .practitioner, of: story) == ["At Home", "Draft Person"])
        #expect(try await names(.init(), as: .ward, of: story) == [])
        #expect(try await names(.init(), as: .finance, of: story) == ["At Home"])
    }

    @Test func `pages follow one another`() async throws {
        let story = try await Scenario()
        for _ in 0..<51 { _ = try await story.does(StartReferral(), as: .practitioner) }
        let first = try #require(try await story.asks(CaseListQuery(filters: .init()), as: .practitioner))
        let second = try #require(try await story.asks(CaseListQuery(filters: .init(), page: 2), as: .practitioner))
        #expect(first.lines.count == 50 && second.lines.count == 1 && first.pages == 2)
        let far = try #require(try await story.asks(CaseListQuery(filters: .init(), page: .max), as: .practitioner))
        #expect(far.lines.isEmpty)
    }
}
