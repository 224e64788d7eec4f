package import Brokerage
package import Database

extension Scenario {
    /// Puts a row straight into a table, for a test that looks at one noun and needs another only to be there. What
    /// isn't given and may not be missing is empty or nought. SQLite only; the journal knows nothing of such rows.
    package func plant(_ table: String, _ given: [String: SQLValue]) async throws {
        try await engine.write { connection in
            var columns: [String: SQLValue] = [:]
            for column in try connection.rows("PRAGMA table_info(\(SQL.name(table)))") {
                let name = try column.text("name")
                if let value = given[name] {
                    columns[name] = value
                } else if try column.integer("notnull") == 1 {
                    switch try column.text("type") {
                    case "BIGINT": columns[name] = .integer(0)
                    case "BLOB": columns[name] = .blob([0])
                    default: columns[name] = .text("")
                    }
                }
            }
            let sorted = columns.sorted { $0.key < $1.key }
            _ = try connection.run(
                """
                INSERT INTO \(SQL.name(table)) (\(SQL.joined(sorted.map { SQL.name($0.key) }, by: ", "))) \
                VALUES \(SQL.list(sorted.map(\.value)))
                """
            )
        }
    }

    /// A case with a round, a home asked and its offer, planted; `number` tells one from another.
    package func plantOffer(
        of location: Identifier<Location>,
        number: Int,
        caseState: CaseState = .sourcing,
        offerState: Offer.State = .standing
    ) async throws {
        guard let broker = accounts[.broker], let team = teams[.broker] else { return }
        let (account, caseID) = (SQLValue.text(broker.text), SQLValue.text("case-\(number)"))
        let (round, enquiry) = (SQLValue.text("round-\(number)"), SQLValue.text("enquiry-\(number)"))
        try await plant("people", ["id": .text("person-\(number)"), "details": .text("{\"addressLines\":[]}")])
        try await plant(
            "cases",
            [
                "id": caseID, "number": .integer(Int64(1_000 + number)), "person_id": .text("person-\(number)"),
                "state": .text(caseState.rawValue), "priority": .text("routine"), "referred_by": account,
                "referring_team_id": .text(team.text), "brokerage_id": .text(organisations.council.text),
                "commissioner": .text("bnes"),
            ]
        )
        try await plant("rounds", ["id": round, "case_id": caseID, "number": .integer(1), "ranked_by": account])
        try await plant(
            "rankings",
            ["id": .text("ranking-\(number)"), "case_id": caseID, "round_id": round, "ranked_by": account]
        )
        try await plant(
            "pen_pictures",
            ["id": .text("picture-\(number)"), "case_id": caseID, "round_id": round, "written_by": account]
        )
        try await plant(
            "enquiries",
            [
                "id": enquiry, "case_id": caseID, "round_id": round,
                "ranking_id": .text("ranking-\(number)"), "location_id": .text(location.text),
                "pen_picture_id": .text("picture-\(number)"), "state": .text("answered"),
                "channel": .text("telephone"), "asked_by": account,
                "asked_at": .integer(clock.now.milliseconds),
            ]
        )
        try await plant(
            "offers",
            [
                "id": .text("offer-\(number)"), "case_id": caseID, "round_id": round, "enquiry_id": enquiry,
                "location_id": .text(location.text), "state": .text(offerState.rawValue), "recorded_by": account,
                "parts": .text("[]"), "channel": .text("telephone"), "answered_by": .text("The manager"),
                "answered_at": .integer(clock.now.milliseconds),
            ]
        )
    }

    /// Somebody holds a block bed or lives in it, planted with their case.
    package func plantHold(of bed: Identifier<BlockBed>, number: Int, state: BedHold.State) async throws {
        guard let broker = accounts[.broker] else { return }
        let location = try await engine.read { connection in
            try connection.row(
                """
                SELECT k.location_id FROM block_beds b JOIN block_contracts k ON k.id = b.contract_id \
                WHERE b.id = \(bed)
                """
            )?.text("location_id") ?? ""
        }
        try await plantOffer(of: Identifier(known: location), number: number, offerState: .chosen)
        try await plant(
            "bed_holds",
            [
                "id": .text("hold-\(number)"), "case_id": .text("case-\(number)"),
                "offer_id": .text("offer-\(number)"), "location_id": .text(location),
                "block_bed_id": .text(bed.text), "state": .text(state.rawValue), "held_by": .text(broker.text),
            ]
        )
    }

    /// The block beds of a story, by name.
    package func blockBeds() async throws -> [Identifier<BlockBed>] {
        try await engine.read { connection in
            try connection.rows("SELECT id FROM block_beds ORDER BY name").map { Identifier(known: try $0.text("id")) }
        }
    }
}
