import Brokerage
import BrokerageTesting
import Database
import Demo
import Testing

/// The made-up year, made by the real acts.
@Suite struct DemoTests {
    @Test func `every state of a case and every ending is there`() async throws {
        let demo = try await MadeDemo.whole()
        let states = Set(try await demo.column("SELECT DISTINCT state AS word FROM cases"))
        #expect(states == Set(CaseState.allCases.map(\.rawValue)))
        let endings = Set(try await demo.column("SELECT DISTINCT ending AS word FROM cases WHERE ending IS NOT NULL"))
        #expect(endings == Set(CaseEnding.allCases.map(\.rawValue)))
        #expect(try await demo.column("SELECT id AS word FROM cases").count == 36)
    }

    /// What has to be there beside the states of cases, and where it is looked for.
    static let sights: [(what: String, statement: SQL)] = [
        (
            "a request that the panel has",
            "SELECT id AS word FROM funding_requests WHERE route = 'panel' AND state = 'asked'"
        ),
        (
            "a request that an approver has",
            "SELECT id AS word FROM funding_requests WHERE route = 'approver' AND state = 'asked'"
        ),
        ("a request the panel refused", "SELECT id AS word FROM funding_requests WHERE state = 'refused'"),
        ("an agreement to be signed", "SELECT id AS word FROM orders WHERE state = 'issued'"),
        ("an agreement signed", "SELECT id AS word FROM orders WHERE state = 'signed'"),
        ("a second round", "SELECT id AS word FROM rounds WHERE number = 2"),
        ("a round turned back", "SELECT turn_back_reason AS word FROM rounds WHERE turn_back_reason IS NOT NULL"),
        ("an offer taken back", "SELECT id AS word FROM offers WHERE state = 'withdrawn'"),
        ("an offer that ran out", "SELECT id AS word FROM offers WHERE state = 'expired'"),
        ("a home that can't", "SELECT decline_reason AS word FROM offers WHERE state = 'declined'"),
        ("a price agreed over the rate", "SELECT id AS word FROM funding_requests WHERE weekly > rate"),
        ("a price negotiated", "SELECT id AS word FROM negotiation_rounds WHERE accepted = 1"),
        ("a block bed in use", "SELECT id AS word FROM bed_holds WHERE state = 'used' AND block_bed_id IS NOT NULL"),
        ("a home off the framework discussed", "SELECT id AS word FROM commissioner_discussions"),
        ("an emergency by telephone", "SELECT id AS word FROM referrals WHERE by_telephone = 1"),
        (
            "a follow-up call that is late",
            """
            SELECT id AS word FROM clocks WHERE kind = 'follow-up-call' AND stopped_at IS NULL AND due_at < \
            \(Instant(testing: "2026-03-18 00:00"))
            """
        ),
        (
            "something due on the day",
            """
            SELECT id AS word FROM clocks WHERE stopped_at IS NULL \
            AND due_at BETWEEN \(Instant(testing: "2026-03-18 09:00")) AND \(Instant(testing: "2026-03-18 17:00"))
            """
        ),
        ("a survey answered", "SELECT id AS word FROM survey_answers"),
        ("a suspension", "SELECT id AS word FROM suspensions WHERE ends_on IS NULL"),
        ("a suspension lifted", "SELECT id AS word FROM suspensions WHERE ends_on IS NOT NULL"),
        ("a safeguarding concern", "SELECT id AS word FROM concerns WHERE kind = 'safeguarding'"),
        ("a row of the directory refused", "SELECT id AS word FROM directory_imports WHERE refused_count > 0"),
        ("a home that left the directory", "SELECT id AS word FROM locations WHERE registration = 'deregistered'"),
        (
            "a vacancy too old to rely on",
            """
            SELECT location_id AS word FROM vacancies GROUP BY location_id, category \
            HAVING MAX(said_at) < \(Instant(testing: "2026-03-15 00:00"))
            """
        ),
    ]

    @Test(arguments: sights.indices)
    func `what a demonstration shows is there`(number: Int) async throws {
        let (what, statement) = Self.sights[number]
        #expect(try await !MadeDemo.whole().column(statement).isEmpty, "\(what)")
    }

    @Test func `the journal is whole, and nothing lies after the last night`() async throws {
        let demo = try await MadeDemo.whole()
        #expect(try await demo.head() != nil)
        #expect(demo.clock.now < Instant(testing: "2026-03-18 00:00"))
        let late = try await demo.column(
            "SELECT action AS word FROM journal WHERE at > \(Instant(testing: "2026-03-18 00:00"))"
        )
        #expect(late.isEmpty)
    }

    @Test(
        arguments: [
            ("broker", DeskView.mine), ("senior broker", .mine), ("practitioner", .mine), ("team manager", .toAllocate),
            ("ward", .team), ("panel chair", .team), ("assistant director", .team), ("commissioner", .team),
            ("finance", .team),
        ]
    )
    func `whoever signs in finds something to do`(role: String, view: DeskView) async throws {
        let demo = try await MadeDemo.whole()
        let desk = try await demo.partnership.ask(DeskQuery(view: view), by: demo.actor(role))
        #expect(desk?.lines.isEmpty == false)
    }

    @Test func `the panel and the approver have something to decide on`() async throws {
        let demo = try await MadeDemo.whole()
        for role in ["panel chair", "assistant director"] {
            let waiting = try await demo.partnership.ask(FundingWaiting(), by: demo.actor(role))?.yours ?? []
            #expect(waiting.contains { $0.route == (role == "panel chair" ? .panel : .approver) }, "\(role)")
        }
    }

    @Test func `people differ, and their numbers are kept for tests`() async throws {
        let demo = try await MadeDemo.whole()
        let texts = try await demo.column("SELECT details AS word FROM people WHERE details LIKE '%nhsNumber%'")
        let numbers = texts.compactMap { text in
            text.split(separator: "\"nhsNumber\":\"").last.map { String($0.prefix(10)) }
        }
        #expect(numbers.count >= 34)
        #expect(Set(numbers).count == numbers.count)
        #expect(numbers.allSatisfy { $0.hasPrefix("999") && (try? NHSNumber(typed: $0)) != nil })
        let needs = try await demo.column("SELECT needs AS word FROM referrals")
        #expect(Set(needs).count == needs.count)
    }

    @Test func `the same seed and day give the same journal, and another seed another`() async throws {
        let head = try await MadeDemo.make(cases: 3, seed: 7).head()
        #expect(head != nil)
        #expect(try await MadeDemo.make(cases: 3, seed: 7).head() == head)
        #expect(try await MadeDemo.make(cases: 3, seed: 8).head() != head)
    }

    /// After Easter, when the rates have just changed; in the first days of a year; and on a Sunday.
    @Test(arguments: ["2026-04-07", "2027-01-04", "2026-11-22"])
    func `it can be made on any day`(today: String) async throws {
        #expect(try await MadeDemo.make(cases: 12, seed: 5, today: today).head() != nil)
    }

    @Test func `a demo of no cases has its people and its market`() async throws {
        let demo = try await MadeDemo.make(cases: 0)
        #expect(demo.accounts.count == 10)
        #expect(try await demo.column("SELECT id AS word FROM cases").isEmpty)
        #expect(try await demo.column("SELECT id AS word FROM home_prices").count > 50)
    }
}
