/// Takes the regulator's directory in: all the rows that could be read, or none.
///
/// The rows were staged beforehand, because they are many; what makes this act this act is the file, by its digest. A
/// location that isn't in the file any more is marked as deregistered and stays.
package struct ImportDirectory: Action {
    package let stagingID: Identifier<DirectoryStaging>
    /// SHA-256 of the file, hex, as it was staged.
    package let digest: String
    /// Somebody looked at the doubts about the file and wants it all the same.
    package let confirmed: Bool

    package static let permission = Permission.importDirectory

    package init(stagingID: Identifier<DirectoryStaging>, digest: String, confirmed: Bool = false) {
        self.stagingID = stagingID
        self.digest = digest
        self.confirmed = confirmed
    }

    /// The same file under the same key is the same act, wherever it was staged.
    private enum CodingKeys: String, CodingKey { case digest, confirmed }

    /// - Throws: ``Refusal`` `.notFound`, `.movedOn` when it is taken in already, `.emptyDirectory`, and
    ///   `.directoryDoubted` when something has to be confirmed first.
    package func perform(in work: Work) throws -> Acted<DirectoryCounts> {
        var staging = try work.require(stagingID)
        guard staging.digest == digest else { throw Refusal.notFound }
        guard staging.state == .read else { throw Refusal.movedOn }
        guard staging.listedCount > 0 else {
            throw Refusal(
                .emptyDirectory,
                "The file lists no care home or homecare agency. Check that it is the regulator’s directory."
            )
        }
        let counts = try work.counts(of: staging)
        if !confirmed, let doubt = try work.doubts(about: staging, counts).first {
            throw Refusal(.directoryDoubted, doubt.sentence)
        }
        let taken = DirectoryImport(
            id: work.newID(),
            name: staging.name,
            digest: digest,
            fileDate: staging.fileDate,
            newCount: counts.new,
            changedCount: counts.changed,
            goneCount: counts.gone,
            refusedCount: counts.refused,
            takenInBy: work.standing.accountID,
            takenInAt: work.now
        )
        try work.insert(taken)
        try work.takeIn(staging, as: taken.id)
        staging.state = .takenIn
        staging.importID = taken.id
        try work.update(staging)
        return Acted(
            counts,
            on: taken,
            [
                "file": .clause(digest),
                "file-date": staging.fileDate.map { .date($0) },
                "known": .count(counts.known),
                "new": .count(counts.new),
                "changed": .count(counts.changed),
                "gone": .count(counts.gone),
                "refused": .count(counts.refused),
                "confirmed": .flag(confirmed),
            ]
        )
    }
}
