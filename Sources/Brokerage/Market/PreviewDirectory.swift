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
        return DirectoryPreview(
            staging: staging,
            counts: counts,
            doubts: staging.state == .read ? try reading.doubts(about: staging, counts) : [],
            refused: refused
        )
    }
}

package struct DirectoryPreview: Sendable {
    package let staging: DirectoryStaging
    /// What would change, or what did when it was taken in.
    package let counts: DirectoryCounts
    /// What has to be confirmed first.
    package let doubts: [DirectoryDoubt]
    /// The first five hundred of ``DirectoryCounts/refused``, in the order of the file.
    package let refused: [RefusedListing]
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
