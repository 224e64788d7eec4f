package import Brokerage

/// A directory being read: its rows are kept beside the market, some at a time, so that memory doesn't grow with the
/// file.
package struct DirectoryIntake: Sendable {
    /// Rows kept by one commit.
    private static let batch = 500
    /// Bytes read at once, of a piece that is larger.
    private static let bite = 65_536

    private let partnership: Partnership
    private var staging: DirectoryStaging
    private var reader: CQCDirectoryReader
    private var digest = FileDigest()
    private var bytesRead = 0
    private var listed: [ListedLocation] = []
    private var refused: [RefusedListing] = []

    init(_ partnership: Partnership, into staging: DirectoryStaging, reader: CQCDirectoryReader) {
        self.partnership = partnership
        self.staging = staging
        self.reader = reader
    }

    /// Where it is kept.
    package var stagingID: Identifier<DirectoryStaging> { staging.id }

    /// Takes the next bytes of the file.
    /// - Throws: ``Refusal`` `.unreadableDirectory`; the rest of the file need not be sent.
    package mutating func take(
        _ piece: ArraySlice<UInt8>,
        _ progress: (DirectoryProgress) async throws -> Void = { _ in }
    ) async throws {
        var rest = piece
        while !rest.isEmpty {
            let bite = rest.prefix(Self.bite)
            rest = rest.dropFirst(Self.bite)
            bytesRead += bite.count
            guard bytesRead <= DirectoryDoor.largestFile else {
                throw Self.refusal("The file must be smaller than \(DirectoryDoor.largestFile / 1_048_576) MB")
            }
            digest.update(bite)
            try keep(Result { () throws(CQCDirectoryFault) in try reader.read(bite) })
            if listed.count + refused.count >= Self.batch { try await stage(progress) }
        }
    }

    /// Says that the file ends here.
    /// - Returns: what is kept, ready to be taken in.
    /// - Throws: ``Refusal`` `.unreadableDirectory`.
    package mutating func finish(
        _ progress: (DirectoryProgress) async throws -> Void = { _ in }
    ) async throws -> DirectoryStaging {
        try keep(Result { () throws(CQCDirectoryFault) in try reader.finish() })
        staging.state = .read
        staging.digest = digest.hex
        staging.fileDate = reader.publishedOn
        try await stage(progress)
        return staging
    }

    /// Throws away the rows that were kept, where the file can't be read or taken in, and keeps why.
    package func refuse(because error: any Error) async throws {
        let sentence = (error as? Refusal)?.sentence ?? "The file could not be read to its end. Send it again."
        try await partnership.refuseStaging(staging.id, because: sentence)
    }

    private mutating func keep(_ rows: Result<[CQCDirectoryReader.Row], CQCDirectoryFault>) throws {
        switch rows {
        case .failure(let fault):
            throw Self.refusal(fault.sentence)
        case .success(let rows):
            for row in rows {
                switch row {
                case .listed(let location): listed.append(location)
                case .refused(let row):
                    refused.append(RefusedListing(line: row.line, locationID: row.id, sentence: row.sentence))
                case .outsideMarket: break
                }
            }
        }
    }

    private mutating func stage(_ progress: (DirectoryProgress) async throws -> Void) async throws {
        let tally = reader.tally
        staging.rowsRead = tally.rows
        staging.listedCount = tally.listed
        staging.refusedCount = tally.refused
        staging.outsideCount = tally.outsideMarket
        try await partnership.stage(listed, refused: refused, in: staging)
        let justRefused = refused
        listed.removeAll(keepingCapacity: true)
        refused.removeAll(keepingCapacity: true)
        try await progress(
            DirectoryProgress(
                rows: tally.rows,
                listed: tally.listed,
                refused: tally.refused,
                justRefused: justRefused
            )
        )
    }

    private static func refusal(_ sentence: String) -> Refusal {
        Refusal(.unreadableDirectory, sentence, faults: [FieldFault(field: "file", sentence: sentence)])
    }
}
