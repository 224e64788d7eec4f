@testable import Brokerage
import BrokerageTesting
import Database
import Testing

/// Somebody has the database in their hands: whatever they change in the journal, or in a row that an act wrote, is
/// found and named.
@Suite struct TamperingTests {
    /// Somebody has moved in: every noun of the journey has rows.
    private func lived() async throws -> Scenario {
        let story = try await Scenario()
        try await story.does(
            SetApprovalLimit(accountID: story.account(.assistantDirector), commissioner: "bnes", weekly: .pounds(900)),
            as: .administrator
        )
        try await story.does(ResetSecondFactor(accountID: story.account(.finance)), as: .administrator)
        try await story.does(SetRoleRule(role: .administrator, secondFactor: false), as: .administrator)
        try await story.does(ReplaceBankHolidays(text: "2026-12-25 Christmas Day\n"), as: .administrator)
        _ = try await story.putsForward()
        try await story.market([
            StoryHome(
                "Abbey Fields",
                number: 8,
                weekly: .pounds(900),
                vacancies: 1,
                blockBeds: ["Room 4"],
                rating: .good
            )
        ])
        let home = Identifier<Location>(known: "1-1000000008")
        let today = story.clock.now.london.date
        try await story.does(
            RaiseConcern(locationID: home, kind: .quality, raisedOn: today, source: "A daughter"),
            as: .broker
        )
        try await story.does(
            SuspendPlacements(locationID: home, startsOn: today.adding(days: 9), source: "Commissioning"),
            as: .broker
        )
        try await story.rate(.pounds(1_000))
        let homes = try await story.homesPutIn()
        let options = try await story.sendsOptions("Joan Marsh", in: homes)
        try await story.shows(["Oldfield", "Tower House"], of: options)
        try await story.chooses("Oldfield", of: options)
        try await story.assesses(options)
        try await story.does(
            HoldBed(caseID: options.caseID, offerID: options.offer("Oldfield")),
            as: .broker
        )
        try await story.does(
            Negotiate(
                caseID: options.caseID,
                side: .home,
                saidBy: "Ruth",
                weekly: .pounds(1_000),
                includesFNC: false,
                accepted: true
            ),
            as: .broker
        )
        try await story.does(
            AddAttachment(
                caseID: options.caseID,
                kind: .other,
                name: "a.pdf",
                file: try ArrivedFile(Array("%PDF-1.7\nwords\n%%EOF\n".utf8))
            ),
            as: .practitioner
        )
        let id = try await story.starts()
        try await UnderWay().put(on: id, in: .started, of: story)
        try await movesIn("Hugh Orme", at: homes, of: story)
        return story
    }

    /// From the agreement to the survey, so that there are rows of all that comes after the choice.
    private func movesIn(
        _ person: String,
        at homes: [String: Identifier<Location>],
        of story: Scenario
    ) async throws {
        var move = try await story.signsAgreement(person, in: homes)
        try await story.arranges(&move, at: "2026-03-05 14:00")
        try await story.passes(to: "2026-03-05 14:00")
        try await story.movesIn(move, at: "2026-03-05 14:00")
        try await story.passes(to: "2026-03-06 14:00")
        try await story.does(RecordUnansweredCall(caseID: move.caseID, outcome: .noAnswer), as: .broker)
        try await story.calls(move, wrong: [.medication: .ward])
        try await story.passes(to: "2026-03-13 09:00")
        try await story.answers(survey: try await story.surveyToken())
    }

    private struct Cell: Sendable {
        let table: String
        let column: String
        let row: SQLValue
        let value: SQLValue
    }

    /// Every column of one row of a table.
    private func cells(_ table: String, of story: Scenario, key: String) async throws -> [Cell] {
        try await story.engine.read { connection in
            let order = SQL.name(key)
            guard let row = try connection.row("SELECT * FROM \(SQL.name(table)) ORDER BY \(order) DESC LIMIT 1") else {
                return []
            }
            return zip(row.columns, row.values).map {
                Cell(table: table, column: $0, row: row[key] ?? .null, value: $1)
            }
        }
    }

    private func changed(_ value: SQLValue) -> [SQLValue] {
        switch value {
        case .null: [.text("x"), .integer(1)]
        case .integer(let number): [.integer(number + 1), .text("\(number)x")]
        case .text(let text): [.text(text + "x"), .text("")]
        case .blob(let bytes): [.blob(bytes + [0]), .text("x")]
        }
    }

    /// Changes a cell, looks, and puts it back.
    /// - Returns: what was found; nothing where the database itself refuses the change.
    private func verdict(of cell: Cell, as value: SQLValue, key: String, in story: Scenario) async throws
        -> JournalVerdict?
    {
        func set(_ value: SQLValue, where row: SQLValue) async throws {
            let (table, column, key) = (SQL.name(cell.table), SQL.name(cell.column), SQL.name(key))
            _ = try await story.engine.write { connection in
                try connection.run("UPDATE \(table) SET \(column) = \(value) WHERE \(key) = \(row)")
            }
        }
        do {
            try await set(value, where: cell.row)
        } catch is DatabaseFault {
            return nil
        }
        let verdict = try await story.verdict()
        try await set(cell.value, where: cell.column == key ? value : cell.row)
        return verdict
    }

    @Test func `every part of an entry is part of the chain`() async throws {
        let story = try await Scenario()
        try await story.does(StartReferral(), as: .practitioner)
        for cell in try await cells("journal", of: story, key: "seq") {
            for value in changed(cell.value) {
                let found = try await verdict(of: cell, as: value, key: "seq", in: story)
                if case .broken = found { continue }
                // The database refuses what isn't a number there.
                if found == nil, cell.column == "seq" { continue }
                Issue.record("\(cell.column) became \(value) and \(String(describing: found)) was found")
            }
        }
        #expect(try await story.isWhole())
    }

    @Test func `a row altered in any guarded table is found, evidence and personal rows too`() async throws {
        let story = try await lived()
        var empty: Set<String> = []
        for table in Schema.tables(guarding: .eachRow) {
            let cells = try await cells(table, of: story, key: "id")
            if cells.isEmpty { empty.insert(table) }
            var found: JournalVerdict?
            // The first that the database itself lets through.
            for cell in cells.reversed() where found == nil && cell.column != "id" {
                if let value = changed(cell.value).first {
                    found = try await verdict(of: cell, as: value, key: "id", in: story)
                }
            }
            guard !cells.isEmpty else { continue }
            guard case .altered(let row, _)? = found, row.hasPrefix(table + "/") else {
                Issue.record("A row of \(table) was altered, and \(String(describing: found)) was found")
                continue
            }
        }
        #expect(try await story.isWhole())
        // What nothing is written to in this story.
        let others: Set<String> = [
            "commissioner_discussions", "settled_letters",
        ]
        #expect(empty.isSubset(of: others), "\(empty.sorted())")
    }

    @Test func `every column of every guarded row is part of its digest`() async throws {
        let story = try await lived()
        let salt: [UInt8] = [1, 2, 3]
        for table in Schema.tables(guarding: .eachRow) {
            let cells = try await cells(table, of: story, key: "id")
            let columns = cells.map { (name: $0.column, value: $0.value) }
            let kept = RowDigest.hex(columns, salt: salt)
            for (index, cell) in cells.enumerated() where cell.column != "salt" {
                for value in changed(cell.value) + [.null] where value != cell.value {
                    var altered = columns
                    altered[index].value = value
                    #expect(RowDigest.hex(altered, salt: salt) != kept, "\(table).\(cell.column) as \(value)")
                }
            }
            if !cells.isEmpty { #expect(RowDigest.hex(columns, salt: salt + [0]) != kept, "\(table)") }
        }
    }

    @Test(arguments: ["people", "referrals", "rankings", "pen_pictures", "offers", "messages", "concerns"])
    func `a row that no act wrote is found, and one that no act erased`(table: String) async throws {
        let story = try await lived()
        let name = SQL.name(table)
        let columns = try await story.engine.read { try $0.row("SELECT * FROM \(name) LIMIT 1")?.columns ?? [] }
        try #require(!columns.isEmpty, "\(table)")
        let values = columns.map { column -> SQL in
            column == "id" ? "'planted'" : column == "number" ? "number + 1000" : SQL.name(column)
        }
        let copied: SQL = """
            INSERT INTO \(name) (\(SQL.joined(columns.map(SQL.name), by: ", "))) \
            SELECT \(SQL.joined(values, by: ", ")) FROM \(name) LIMIT 1
            """
        if (try? await story.engine.write { try $0.run(copied) }) != nil {
            #expect(
                try await story.verdict()
                    == .altered(row: "\(table)/planted", sentence: "\(table)/planted was never written by an act.")
            )
            _ = try await story.engine.write { try $0.run("DELETE FROM \(name) WHERE id = 'planted'") }
        }
        #expect(try await story.isWhole())
        // Something refers to a row of some tables, and there the database refuses by itself.
        let last = try await story.engine.read { try $0.row("SELECT MAX(id) AS id FROM \(name)")?.text("id") }
        let isGone = (try? await story.engine.write { try $0.run("DELETE FROM \(name) WHERE id = \(last)") }) != nil
        #expect(isGone == ["referrals", "messages", "concerns"].contains(table), "\(table)")
        let reference = "\(table)/\(last ?? "")"
        let gone = JournalVerdict.altered(row: reference, sentence: "\(reference) is gone, and no act erased it.")
        #expect(try await story.verdict() == gone || !isGone)
    }

    /// The market is public and taken in by the thousand: its digest is that of the whole table.
    @Test(
        arguments: [
            "UPDATE locations SET name = 'Abbey Meadows' WHERE name = 'Abbey Fields'",
            "UPDATE locations SET categories = '[]' WHERE name = 'Abbey Fields'",
            "UPDATE locations SET registration = 'deregistered' WHERE name = 'Abbey Fields'",
            "DELETE FROM listing_changes",
            "UPDATE listing_changes SET kind = 'returned'",
        ] as [SQL]
    )
    func `a market altered behind the program's back is found`(sql: SQL) async throws {
        let story = try await Scenario()
        try await story.market([StoryHome("Abbey Fields", number: 1), StoryHome("Oldfield", number: 2)])
        #expect(try await story.isWhole())
        #expect(try await story.engine.write { try $0.run(sql) } > 0)
        guard case .altered(let row, _) = try await story.verdict() else {
            Issue.record("\(try await story.verdict())")
            return
        }
        #expect(["locations", "listing_changes"].contains(row))
    }

    @Test func `values that changed places between two columns of the market are found`() async throws {
        let story = try await Scenario()
        try await story.market([StoryHome("Abbey Fields", number: 1)])
        _ = try await story.engine.write { connection in
            try connection.run("UPDATE locations SET name = provider_name, provider_name = name")
        }
        #expect(try await !story.isWhole())
    }

    @Test(arguments: [
        (SQL("UPDATE attachment_chunks SET bytes = \(SQLValue.blob([0x25, 0x50]))"), "is not the one that was stored."),
        (SQL("DELETE FROM attachment_chunks"), "is gone."),
        (
            SQL(
                "INSERT INTO attachment_chunks (id, digest, ordinal, bytes) SELECT 'x', digest, 7, bytes FROM attachment_chunks"
            ), "is not the one that was stored."
        ),
        (
            SQL(
                "INSERT INTO attachment_chunks (id, digest, ordinal, bytes) SELECT 'x', 'x', 0, bytes FROM attachment_chunks"
            ), "is not the one that was stored."
        ),
    ])
    func `a file altered, taken away or put there is found`(sql: SQL, sentence: String) async throws {
        let story = try await Scenario()
        let id = try await story.starts()
        let file = try ArrivedFile(Array("%PDF-1.7\nwords\n%%EOF\n".utf8))
        try await story.does(
            AddAttachment(caseID: id, kind: .other, name: "a.pdf", file: file),
            as: .practitioner
        )
        #expect(try await story.isWhole())
        #expect(try await story.engine.write { try $0.run(sql) } == 1)
        guard case .altered(_, let found) = try await story.verdict() else {
            Issue.record("\(try await story.verdict())")
            return
        }
        #expect(found.hasSuffix(sentence), "\(found)")
    }

    @Test func `a row that an act erased is gone for good, and the chain is whole`() async throws {
        let story = try await Scenario()
        let account = story.account(.assistantDirector)
        for weekly in [Money.pounds(900), nil] {
            try await story.does(
                SetApprovalLimit(accountID: account, commissioner: "bnes", weekly: weekly),
                as: .administrator
            )
        }
        #expect(try await story.isWhole())
    }

    @Test func `a chain that its owner made again is found against a head kept elsewhere`() async throws {
        let story = try await Scenario()
        guard case .whole(let count, _) = try await story.verdict() else { return }
        let other = JournalHead(seq: count, digest: String(repeating: "a", count: 64))
        guard case .headMissing(count, _) = try await story.verdict(heads: [other]) else {
            Issue.record("\(try await story.verdict(heads: [other]))")
            return
        }
    }
}

extension Scenario {
    /// Four homes, with their rate already there.
    fileprivate func homesPutIn() async throws -> [String: Identifier<Location>] {
        var homes: [StoryHome] = []
        for (index, home) in Scenario.fourHomes.enumerated() {
            homes.append(StoryHome(home.name, number: 20 + index, weekly: home.weekly, vacancies: 2, rating: .good))
        }
        try await takesIn(homes.map(\.listing), confirmed: true)
        for home in homes {
            try await does(
                AcceptOnFramework(
                    locationID: home.id,
                    framework: .careHome,
                    startsOn: clock.now.london.date.adding(days: -30)
                ),
                as: .broker
            )
        }
        return Dictionary(homes.map { ($0.name, $0.id) }) { first, _ in first }
    }
}
