@testable import Brokerage
import BrokerageTesting
import Database
import Testing

/// Who reads what of the journal, and in which words.
@Suite struct ReadJournalTests {
    private func reads(
        _ story: Scenario,
        _ filters: ReadJournal.Filters = .init(),
        _ place: ReadJournal.Place = .newest,
        as role: Role = .administrator
    ) async throws -> ReadJournal.Answer {
        try #require(try await story.asks(ReadJournal(filters: filters, place: place), as: role))
    }

    @Test(arguments: Engine.available)
    func `an administrator reads all of it, and of a case no more than its number`(engine: Engine) async throws {
        let story = try await Scenario(on: engine, at: "2026-03-02 09:00")
        let id = try await story.allocates("Irene Ellis")
        _ = try await story.page(id, as: .broker)
        let answer = try await reads(story)
        #expect(answer.isWhole)
        let newest = try #require(answer.lines.first)
        #expect(newest.what == "Looked at the person’s record")
        #expect(newest.who == "A broker")
        #expect(newest.about == JournalLine.About(reference: "C-1001", seen: nil))
        let allocated = answer.lines.first { $0.what == "Case allocated" }
        #expect(allocated?.about?.reference == "C-1001")
        #expect(!"\(answer)".contains("Ellis") && !"\(answer)".contains("Allocated to"))
        #expect(answer.lines.map(\.seq) == answer.lines.map(\.seq).sorted(by: >))
        // What is done on no case is told in full, and is somebody's own name.
        try await story.does(
            SetApprovalLimit(
                accountID: story.account(.assistantDirector),
                commissioner: "bnes",
                weekly: .pounds(1_200)
            ),
            as: .administrator
        )
        #expect(
            try await reads(story).lines.first?.what
                == "A assistant director may approve up to £1,200.00 a week of bnes"
        )
        // Nobody's record was opened by reading it.
        guard case .whole(let count, let head) = try await story.verdict() else { return }
        #expect(try await reads(story).head == JournalHead(seq: count, digest: head))
    }

    @Test func `a team manager reads of the cases they reach, by name, and that is on record`() async throws {
        let story = try await Scenario(at: "2026-03-02 09:00")
        let id = try await story.allocates("Irene Ellis")
        let draft = try await story.drafts("Joan Drew")
        _ = try await story.page(draft, as: .practitioner)
        let before = try await reads(story).head
        let answer = try await reads(story, as: .teamManager)
        #expect(!answer.isWhole)
        #expect(answer.lines.allSatisfy { $0.about?.seen?.caseID == id })
        #expect(answer.lines.contains { $0.what == "Allocated to A broker" })
        #expect(answer.lines.first?.about?.seen?.personName == "Irene Ellis")
        #expect(!"\(answer)".contains("Drew"))
        // Reading of a person is a look at their record.
        let after = try await reads(story)
        #expect(after.head?.seq == (before?.seq ?? 0) + 1)
        #expect(after.lines.first?.who == "A team manager")
        #expect(after.lines.first?.what == "Looked at the person’s record")
        // Who did something: only those of what may be read.
        #expect(Set(answer.people.map(\.name)) == ["A practitioner", "A team manager"])
    }

    @Test func `another partnership's team manager reads nothing`() async throws {
        let story = try await Scenario()
        try await story.allocates("Irene Ellis")
        let council = try await story.does(
            AddOrganisation(name: "Wiltshire Council", kind: .council, commissioner: "wiltshire"),
            as: .administrator
        )
        let team = try await story.does(
            AddTeam(organisationID: council, name: "Brokerage, Wiltshire", brokers: true),
            as: .administrator
        )
        let stranger = try await story.does(
            AddAccount(email: "far@example.org", name: "Far", posts: [.init(teamID: team, role: .teamManager)]),
            as: .administrator
        )
        let answer = try await story.partnership.ask(ReadJournal(), by: .account(stranger))
        #expect(answer?.lines == [])
        #expect(answer?.people == [])
    }

    @Test(arguments: Role.allCases)
    func `nobody else reads it`(role: Role) async throws {
        let story = try await Scenario()
        guard role != .administrator, role != .teamManager else { return }
        await #expect(throws: Refusal.notPermitted(.seeJournal)) { try await story.asks(ReadJournal(), as: role) }
    }

    @Test func `it is narrowed by day, by who, by kind of act and by case`() async throws {
        let story = try await Scenario(at: "2026-03-02 09:00")
        let first = try await story.allocates("Irene Ellis")
        story.clock.move(to: Instant(testing: "2026-03-03 23:30"))
        let second = try await story.refers("Joan Drew")
        story.clock.move(to: Instant(testing: "2026-03-04 00:30"))
        _ = try await story.page(first, as: .broker)
        _ = try await story.page(second, as: .teamManager)
        let third = try #require(LocalDate(iso: "2026-03-03"))
        let fourth = try #require(LocalDate(iso: "2026-03-04"))

        let onThird = try await reads(story, .init(startsOn: third, endsOn: third))
        #expect(onThird.lines.first?.what == "Referral sent")
        #expect(Set(onThird.lines.compactMap(\.about?.reference)) == ["C-1002"])
        #expect(try await reads(story, .init(startsOn: fourth)).lines.map(\.who) == ["A team manager", "A broker"])
        let looks = try await reads(story, .init(startsOn: fourth, kind: .views, number: 1001))
        #expect(looks.lines.map(\.who) == ["A broker"])
        #expect(Set(try await reads(story, .init(number: 1002)).lines.compactMap(\.about?.reference)) == ["C-1002"])
        let broker = try await reads(story, .init(who: story.actor(.broker)))
        #expect(broker.lines.map(\.what) == ["Looked at the person’s record"])
        #expect(try await reads(story, .init(who: .system, kind: .policy)).lines.map(\.who) == ["CareBroker"])
        #expect(try await reads(story, .init(number: 9999)).lines == [])
        // A case that a team manager doesn't reach looks like one that isn't there.
        let draft = try await story.drafts("Ann Moor")
        let number = CaseNumber.read(try await story.page(draft, as: .practitioner).heading.reference)
        #expect(try await reads(story, .init(number: number), as: .teamManager).lines == [])
    }

    @Test func `a page keeps its place while entries are added`() async throws {
        let story = try await Scenario()
        for number in 1...130 {
            try await story.does(
                AddOrganisation(name: "Body \(number)", kind: .nhs, commissioner: nil),
                as: .administrator
            )
        }
        let newest = try await reads(story)
        #expect(newest.lines.count == ReadJournal.pageLength)
        #expect(newest.hasOlder && !newest.hasNewer)
        let last = try #require(newest.lines.last?.seq)
        let older = try await reads(story, .init(), .before(last))
        #expect(older.lines.first?.seq == last - 1)
        #expect(older.hasOlder && older.hasNewer)
        try await story.does(AddOrganisation(name: "One more", kind: .nhs, commissioner: nil), as: .administrator)
        #expect(try await reads(story, .init(), .before(last)).lines == older.lines)
        let back = try await reads(story, .init(), .after(last - 1))
        #expect(back.lines == newest.lines)
        #expect(back.hasNewer && back.hasOlder)
        let oldest = try await reads(story, .init(), .before(5))
        #expect(oldest.lines.map(\.seq) == [4, 3, 2, 1])
        #expect(!oldest.hasOlder && oldest.hasNewer)
        let beyond = try await reads(story, .init(), .after(Int64.max - 1))
        #expect(beyond.lines.isEmpty && beyond.hasOlder && !beyond.hasNewer)
    }

    // MARK: Words

    /// The names of all actions, as the sources have them.
    private static let actions: [String] = Sources.files(of: "Brokerage").flatMap { file in
        file.code.split(separator: "\n").filter { $0.contains(": Action") }.compactMap { line -> String? in
            let words = line.split { " :{<".contains($0) }
            guard let place = words.firstIndex(of: "struct"), place + 1 < words.count else { return nil }
            return ColumnName.of(String(words[place + 1])).replacing("_", with: "-")
        }
    }

    @Test func `every act is of one kind and has words`() throws {
        try #require(Self.actions.count > 70)
        for action in Self.actions {
            let kinds = ActKind.allCases.filter { $0.acts.contains { $0.key == action } }
            #expect(kinds.count == 1, "\(action) is of \(kinds.count) kinds: put it into one in ActKind.swift")
            #expect(ActKind.words(of: action)?.isEmpty == false, "\(action)")
        }
        let known = Set(ActKind.allCases.flatMap { $0.acts.map(\.key) })
        #expect(known.subtracting(Self.actions) == [])
    }

    /// Asks every teller for every act, with nothing known of it.
    private struct TellEverything: Query {
        static let permission = Permission.useOwnAccount

        let actions: [String]

        func answer(in reading: Reading) throws -> [String: String]? {
            var told: [String: String] = [:]
            for action in actions {
                let row = Row(
                    columns: ["at", "action", "subject", "case_id", "payload"],
                    values: [
                        .integer(0), .text(action), .text("nothing/none"), .null,
                        .text(try Facts.payload([:], rows: [:])),
                    ]
                )
                told[action] = try reading.told(try ToldEntry(row))?.what
            }
            return told
        }
    }

    @Test func `every act is told by some folder, whatever is known of it`() async throws {
        let story = try await Scenario()
        let told = try #require(try await story.asks(TellEverything(actions: Self.actions), as: .administrator))
        for action in Self.actions {
            let words = told[action]
            #expect(words?.isEmpty == false, "\(action) has no teller: see Timeline.tellers and Timeline.houseTellers")
        }
    }

    @Test func `what time finds over already is said to have changed nothing`() async throws {
        let story = try await Scenario(at: "2026-03-02 09:00")
        let homes = try await story.putsHomes()
        _ = try await story.sendsOptions("Irene Ellis", in: homes)
        try await story.passes(to: "2026-03-06 12:00")
        let lines = try await reads(story, .init(who: .system, kind: .enquiries)).lines
        let idle = lines.filter { $0.what == "Enquiry not answered in time" }
        #expect(!idle.isEmpty)
        #expect(idle.allSatisfy { $0.about != nil || $0.note == "It was over already, so nothing changed" })
    }
}
