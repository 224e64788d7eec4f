import Database

/// The rows of a directory are kept beside the market until one act takes them in. Bookkeeping: no decision rests on
/// it, and the file's digest goes into the journal with the act.
extension Partnership {
    private static let kept = 30 * 24

    /// Begins to stage a directory, and clears away what was staged a month ago.
    /// - Throws: ``Refusal`` `.notPermitted`, `.signedOut`.
    package func beginStaging(named name: String, by actor: Actor) async throws -> DirectoryStaging {
        let key = newKey()
        return try await staging { [clock] connection in
            let now = clock()
            let standing = try Standing.of(actor, in: connection)
            guard standing.may(.importDirectory) else { throw Refusal.notPermitted(.importDirectory) }
            let old: SQL = "SELECT id FROM directory_stagings WHERE staged_at < \(now.adding(hours: -Self.kept))"
            for table in ["staged_locations", "staged_refusals"] {
                _ = try connection.run("DELETE FROM \(SQL.name(table)) WHERE staging_id IN (" + old + ")")
            }
            _ = try connection.run("DELETE FROM directory_stagings WHERE staged_at < \(now.adding(hours: -Self.kept))")
            let staging = DirectoryStaging(
                id: key.identifier(0, of: actor),
                name: String(name.prefix(Words.line)),
                state: .reading,
                digest: nil,
                fileDate: nil,
                rowsRead: 0,
                listedCount: 0,
                refusedCount: 0,
                outsideCount: 0,
                stagedBy: standing.accountID,
                stagedAt: now,
                importID: nil,
                refusal: nil
            )
            try connection.keep(staging, in: "directory_stagings")
            return staging
        }
    }

    /// Keeps a batch of rows, and how far the reading is.
    /// - Throws: ``Refusal`` `.unavailable`.
    package func stage(
        _ listed: [ListedLocation],
        refused: [RefusedListing],
        in staging: DirectoryStaging
    ) async throws {
        try await self.staging { connection in
            for location in listed {
                try connection.keep(
                    Location(location),
                    in: "staged_locations",
                    with: [("staging_id", staging.id.sqlValue)]
                )
            }
            let first = staging.refusedCount - refused.count
            for (number, row) in refused.enumerated() {
                _ = try connection.run(
                    """
                    INSERT INTO staged_refusals (staging_id, ordinal, line, location_id, sentence) VALUES \
                    (\(staging.id), \(first + number), \(row.line), \(row.locationID?.text), \(row.sentence))
                    """
                )
            }
            try connection.update(staging)
        }
    }

    /// Throws away the rows of a directory that can't be read to its end or taken in, and keeps why.
    /// - Throws: ``Refusal`` `.unavailable`.
    package func refuseStaging(_ id: Identifier<DirectoryStaging>, because sentence: String) async throws {
        try await staging { connection in
            for table in ["staged_locations", "staged_refusals"] {
                _ = try connection.run("DELETE FROM \(SQL.name(table)) WHERE staging_id = \(id)")
            }
            _ = try connection.run(
                """
                UPDATE directory_stagings SET state = \(DirectoryStaging.State.refused.rawValue), \
                refusal = \(sentence) WHERE id = \(id) AND state <> \(DirectoryStaging.State.takenIn.rawValue)
                """
            )
        }
    }

    private func staging<Output: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Output
    ) async throws -> Output {
        do {
            return try await committer.commit(body)
        } catch let fault as DatabaseFault {
            throw Refusal.of(fault)
        }
    }
}

extension Connection {
    fileprivate func keep(
        _ value: some Encodable,
        in table: String,
        with more: [(name: String, value: SQLValue)] = []
    ) throws {
        let columns = try RowEncoder().columns(of: value) + more
        _ = try run(
            """
            INSERT INTO \(SQL.name(table)) (\(SQL.joined(columns.map { SQL.name($0.name) }, by: ", "))) \
            VALUES \(SQL.list(columns.map(\.value)))
            """
        )
    }

    fileprivate func update(_ staging: DirectoryStaging) throws {
        _ = try run(
            """
            UPDATE directory_stagings SET state = \(staging.state.rawValue), digest = \(staging.digest), \
            file_date = \(staging.fileDate), rows_read = \(staging.rowsRead), listed_count = \(staging.listedCount), \
            refused_count = \(staging.refusedCount), outside_count = \(staging.outsideCount) WHERE id = \(staging.id)
            """
        )
    }
}
