import Database

/// What taking in a staged directory would do, for the page on which it is confirmed and for the one that shows what
/// was refused.
package struct PreviewDirectory: Query {
    package let stagingID: Identifier<DirectoryStaging>

    package static let permission = Permission.importDirectory
    private static let most = 500

    package init(_ stagingID: Identifier<DirectoryStaging>) {
        self.stagingID = stagingID
    }

    package func answer(in reading: Reading) throws -> DirectoryPreview? {
        guard let staging = try reading.find(stagingID) else { return nil }
        let refused = try reading.rows(
            """
            SELECT line, location_id, sentence FROM staged_refusals WHERE staging_id = \(stagingID) \
            ORDER BY ordinal LIMIT \(Self.most)
            """
        ).map { row in
            RefusedListing(
                line: try row.count("line"),
                locationID: try row.textIfAny("location_id").flatMap(RegulatorID.init),
                sentence: try row.text("sentence")
            )
        }
        let taken = try staging.importID.flatMap { try reading.find($0) }
        let counts = try taken.map(DirectoryCounts.init) ?? reading.counts(of: staging)
        let by = try staging.stagedBy.map { try reading.names(of: [$0])[$0] } ?? nil
        return DirectoryPreview(
            now: reading.now,
            staging: staging,
            stagedBy: by,
            counts: counts,
            doubts: staging.state == .read ? try reading.doubts(about: staging, counts) : [],
            refused: refused
        )
    }
}

package struct DirectoryPreview: Sendable {
    package let now: Instant
    package let staging: DirectoryStaging
    /// Who sent it; nothing where the machine's own command line did.
    package let stagedBy: String?
    /// What would change, or what did when it was taken in.
    package let counts: DirectoryCounts
    /// What has to be confirmed first.
    package let doubts: [DirectoryDoubt]
    /// The first five hundred of ``DirectoryCounts/refused``, in the order of the file.
    package let refused: [RefusedListing]

    /// Whether its reading began so long ago that it must have been broken off.
    package var isBrokenOff: Bool { staging.state == .reading && staging.stagedAt.adding(minutes: 30) < now }
}

extension DirectoryCounts {
    /// What an import did.
    package init(_ taken: DirectoryImport) {
        self.init(
            known: 0,
            new: taken.newCount,
            changed: taken.changedCount,
            gone: taken.goneCount,
            refused: taken.refusedCount
        )
    }
}
