/// A file of the regulator that was taken in.
package struct DirectoryImport: Record {
    package static let table = "directory_imports"

    package let id: Identifier<DirectoryImport>
    package let name: String
    /// SHA-256 of the file, hex.
    package let digest: String
    /// The day for which the regulator made it, where it says so.
    package let fileDate: LocalDate?
    package let newCount: Int
    package let changedCount: Int
    package let goneCount: Int
    package let refusedCount: Int
    package let takenInBy: Identifier<Account>?
    package let takenInAt: Instant
}

/// What a directory said otherwise than the one before it, of one location.
package struct ListingChange: Record {
    package static let table = "listing_changes"
    package static let guarding = Guarding.wholeTable

    package enum Kind: String, Sendable, Codable, CaseIterable, Hashable {
        /// It is in the directory for the first time.
        case listed
        case changed
        /// It isn't in the directory any more.
        case left
        /// It is in the directory again.
        case returned
    }

    package let id: Identifier<ListingChange>
    package let locationID: Identifier<Location>
    package let importID: Identifier<DirectoryImport>
    package let kind: Kind
    /// What differs, where it was changed.
    package let facts: [ListedFact]
    /// How it was listed before, where it was changed.
    package let was: ListedLocation?
}
