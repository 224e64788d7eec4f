import Database

/// The regulator's files that were taken in, the newest first.
package struct ListDirectoryImports: Query {
    package static let permission = Permission.importDirectory

    package init() {}

    package func answer(in reading: Reading) throws -> [DirectoryImportLine]? {
        let imports = try reading.all(DirectoryImport.self, "ORDER BY taken_in_at DESC, id DESC LIMIT 50")
        let names = try reading.names(of: imports.map(\.takenInBy))
        return imports.map { taken in
            DirectoryImportLine(
                name: taken.name,
                digest: taken.digest,
                fileDate: taken.fileDate,
                counts: DirectoryCounts(taken),
                takenInBy: taken.takenInBy.flatMap { names[$0] },
                takenInAt: taken.takenInAt
            )
        }
    }
}

package struct DirectoryImportLine: Sendable, Hashable {
    package let name: String
    package let digest: String
    package let fileDate: LocalDate?
    package let counts: DirectoryCounts
    /// Nothing where the machine's own command line brought it.
    package let takenInBy: String?
    package let takenInAt: Instant

    package init(
        name: String,
        digest: String,
        fileDate: LocalDate?,
        counts: DirectoryCounts,
        takenInBy: String?,
        takenInAt: Instant
    ) {
        self.name = name
        self.digest = digest
        self.fileDate = fileDate
        self.counts = counts
        self.takenInBy = takenInBy
        self.takenInAt = takenInAt
    }
}
