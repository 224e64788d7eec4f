import Database

extension Work {
    private static let batch = 500

    /// Makes the locations what a staged directory says, in a few statements over all of them, and notes of each what
    /// became of it.
    func takeIn(_ staging: DirectoryStaging, as importID: Identifier<DirectoryImport>) throws {
        let deregistered = Location.Registration.deregistered.rawValue
        try noteChanged(staging, as: importID)
        try note(
            .returned,
            of: """
                SELECT s.id FROM staged_locations s JOIN locations l ON l.id = s.id \
                WHERE s.staging_id = \(staging.id) AND l.registration = \(deregistered)
                """,
            as: importID
        )
        try note(.left, of: "SELECT id FROM locations WHERE " + staging.goneCondition, as: importID)

        let columns = SQL.joined(Location.listedColumns.map(SQL.name), by: ", ")
        let staged: SQL = "FROM staged_locations s WHERE s.staging_id = \(staging.id) AND s.id = locations.id"
        try writeMany(
            Location.self,
            "UPDATE locations SET registration = \(deregistered) WHERE " + staging.goneCondition
        )
        try writeMany(
            Location.self,
            """
            UPDATE locations SET (\(columns)) = (SELECT \(columns) \(staged)) WHERE EXISTS (SELECT 1 \(staged) \
            AND (s.listed <> locations.listed OR s.registration <> locations.registration))
            """
        )
        try writeMany(
            Location.self,
            """
            INSERT INTO locations (id, \(columns)) SELECT id, \(columns) FROM staged_locations s \
            WHERE staging_id = \(staging.id) AND NOT EXISTS (SELECT 1 FROM locations l WHERE l.id = s.id)
            """
        )
        // What has no note that it was ever listed is listed for the first time.
        try note(
            .listed,
            of: """
                SELECT s.id FROM staged_locations s WHERE s.staging_id = \(staging.id) AND NOT EXISTS \
                (SELECT 1 FROM listing_changes h WHERE h.location_id = s.id \
                AND h.kind = \(ListingChange.Kind.listed.rawValue))
                """,
            as: importID
        )
    }

    /// A note of one kind for each location that `ids` selects.
    private func note(_ kind: ListingChange.Kind, of ids: SQL, as importID: Identifier<DirectoryImport>) throws {
        try writeMany(
            ListingChange.self,
            """
            INSERT INTO listing_changes (id, location_id, import_id, kind, facts) \
            SELECT \(importID.text) || '-' || found.id, found.id, \(importID.text), \(kind.rawValue), '[]' \
            FROM (\(ids)) found
            """
        )
    }

    /// What differs, and how it was listed before; some at a time, however many changed.
    private func noteChanged(_ staging: DirectoryStaging, as importID: Identifier<DirectoryImport>) throws {
        let decoder = RowDecoder()
        var last = ""
        while true {
            let staged = try rows(
                """
                SELECT s.* FROM staged_locations s JOIN locations l ON l.id = s.id WHERE s.staging_id = \(staging.id) \
                AND l.registration = \(Location.Registration.registered.rawValue) AND l.listed <> s.listed \
                AND s.id > \(last) ORDER BY s.id LIMIT \(Self.batch)
                """
            ).map { try decoder.decode(Location.self, from: $0) }
            guard let final = staged.last else { return }
            let known = try all(Location.self, "WHERE id IN \(SQL.list(staged.map(\.id)))")
            let changes = DirectoryComparison.compare(
                known: known.compactMap(\.listing),
                listed: staged.compactMap(\.listing)
            )
            for change in changes.changed {
                try insert(
                    ListingChange(
                        id: Identifier(known: "\(importID)-\(change.listed.id)"),
                        locationID: Identifier(known: change.listed.id.text),
                        importID: importID,
                        kind: .changed,
                        facts: change.facts,
                        was: change.known
                    )
                )
            }
            last = final.id.text
        }
    }
}

extension Location {
    /// Every column but the id: what a directory says, and what follows from it.
    static let listedColumns = [
        "provider_id", "provider_name", "name", "address", "postcode", "town", "telephone", "website",
        "local_authority", "region", "service_types", "categories", "specialisms", "latitude", "longitude",
        "approximate", "registration", "checked_on", "listed", "found_by",
    ]
}
