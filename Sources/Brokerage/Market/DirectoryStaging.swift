/// A directory that was read and waits to be taken in by one act. Bookkeeping: it goes after thirty days.
package struct DirectoryStaging: Record {
    package static let table = "directory_stagings"
    package static let guarding = Guarding.nothing

    package enum State: String, Sendable, Codable, CaseIterable, Hashable {
        /// Its rows are still coming.
        case reading
        /// Every row was read; it waits to be taken in.
        case read
        case takenIn = "taken-in"
        /// It can't be read, or not be taken in.
        case refused
    }

    package let id: Identifier<DirectoryStaging>
    /// The file's name.
    package let name: String
    package var state: State
    /// SHA-256 of the file, hex; nothing before its end was read.
    package var digest: String?
    /// The day for which the regulator made it, where it says so.
    package var fileDate: LocalDate?
    package var rowsRead: Int
    package var listedCount: Int
    package var refusedCount: Int
    /// Locations that are no part of this market: dentists, ambulances.
    package var outsideCount: Int
    package let stagedBy: Identifier<Account>?
    package let stagedAt: Instant
    package var importID: Identifier<DirectoryImport>?
    /// Why it was refused.
    package var refusal: String?
}

/// A row of a directory that can't be taken in.
package struct RefusedListing: Sendable, Hashable, Codable {
    /// Where the row begins in the file, counted from 1.
    package let line: Int
    /// Where the row still shows whose it is.
    package let locationID: RegulatorID?
    /// The line, whose row it is and what is wrong.
    package let sentence: String

    package init(line: Int, locationID: RegulatorID?, sentence: String) {
        self.line = line
        self.locationID = locationID
        self.sentence = sentence
    }
}
