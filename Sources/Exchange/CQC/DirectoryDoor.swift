package import Brokerage

/// The one door by which the regulator's directory comes in, for the command line and the upload page alike.
///
///     let arrival = try await DirectoryDoor(partnership).bring(pieces, named: name, by: actor, key: key)
///
/// The file is read as its bytes come, its rows are kept beside the market some at a time, and one act takes all of
/// them in or none.
package struct DirectoryDoor: Sendable {
    /// Five times the directory of 2026.
    package static let largestFile = 100 * 1_048_576

    private let partnership: Partnership

    package init(_ partnership: Partnership) {
        self.partnership = partnership
    }

    /// Reads a directory, and takes it in unless somebody has to look twice first.
    ///
    ///
    /// - `pieces`: the file's bytes, cut anywhere.
    /// - `name`: the file's own name, which may say for which day it was made.
    /// - `confirmed`: take it in whatever the doubts.
    /// - `key`: of the act, not of the reading: the same file under the same key is taken in once.
    /// - `progress`: told after every batch of rows.
    /// - Returns: what was done, or the doubts, with which it waits for ``takeIn(_:confirmed:by:key:)``.
    /// - Throws: ``Refusal`` `.notPermitted`, `.unreadableDirectory`, `.emptyDirectory`; none of its rows is kept then.
    package func bring<Pieces: AsyncSequence>(
        _ pieces: Pieces,
        named name: String,
        confirmed: Bool = false,
        by actor: Actor,
        key: Key,
        progress: (DirectoryProgress) async throws -> Void = { _ in }
    ) async throws -> DirectoryArrival where Pieces.Element == ArraySlice<UInt8> {
        let intake = try await open(named: name, by: actor)
        return try await bring(pieces, into: intake, confirmed: confirmed, by: actor, key: key, progress: progress)
    }

    /// The same for a directory that was begun already, so that a page can show how far it is. What is refused is noted
    /// there.
    /// - Throws: ``Refusal`` `.unreadableDirectory`, `.emptyDirectory`.
    package func bring<Pieces: AsyncSequence>(
        _ pieces: Pieces,
        into begun: DirectoryIntake,
        confirmed: Bool = false,
        by actor: Actor,
        key: Key,
        progress: (DirectoryProgress) async throws -> Void = { _ in }
    ) async throws -> DirectoryArrival where Pieces.Element == ArraySlice<UInt8> {
        var intake = begun
        do {
            for try await piece in pieces { try await intake.take(piece, progress) }
            let staging = try await intake.finish(progress)
            return try await takeIn(staging, confirmed: confirmed, by: actor, key: key)
        } catch {
            try? await intake.refuse(because: error)
            throw error
        }
    }

    /// Begins to read a directory.
    /// - Throws: ``Refusal`` `.notPermitted`, `.signedOut`.
    package func open(named name: String, by actor: Actor) async throws -> DirectoryIntake {
        DirectoryIntake(
            partnership,
            into: try await partnership.beginStaging(named: name, by: actor),
            reader: CQCDirectoryReader(fileName: name)
        )
    }

    /// Takes in a directory that was read before.
    /// - Returns: the doubts, where there are any and they aren't confirmed.
    /// - Throws: ``Refusal`` `.notPermitted`, `.notFound`, `.movedOn`, `.emptyDirectory`.
    package func takeIn(
        _ staging: DirectoryStaging,
        confirmed: Bool,
        by actor: Actor,
        key: Key
    ) async throws -> DirectoryArrival {
        let act = ImportDirectory(stagingID: staging.id, digest: staging.digest ?? "", confirmed: confirmed)
        do {
            return .takenIn(staging, try await partnership.perform(act, by: actor, key: key))
        } catch let refusal as Refusal where refusal.code == .directoryDoubted {
            guard let preview = try await partnership.ask(PreviewDirectory(staging.id), by: actor) else {
                throw Refusal.notFound
            }
            return .doubted(preview)
        }
    }
}

/// How a directory arrived.
package enum DirectoryArrival: Sendable {
    case takenIn(DirectoryStaging, DirectoryCounts)
    /// Nothing was taken in: somebody has to look at the doubts first.
    case doubted(DirectoryPreview)

    package var stagingID: Identifier<DirectoryStaging> {
        switch self {
        case .takenIn(let staging, _): staging.id
        case .doubted(let preview): preview.staging.id
        }
    }
}

/// How far the reading is.
package struct DirectoryProgress: Sendable {
    /// Rows under the header so far, those of other markets included.
    package let rows: Int
    package let listed: Int
    package let refused: Int
    /// The rows refused since the last time, in the order of the file.
    package let justRefused: [RefusedListing]
}
