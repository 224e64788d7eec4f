package import Brokerage
import Foundation

extension DirectoryDoor {
    /// Takes in a directory that lies on this machine, saying each refused row as it is met and at the end what was
    /// done: "12 new, 3 changed, 0 gone, 1 refused".
    /// - Throws: ``Refusal`` as ``bring(_:named:confirmed:by:key:progress:)``; `.unreadableDirectory` where there is no
    ///   such file; `.directoryDoubted` with the doubts where somebody has to look twice and `confirmed` is false.
    package func bringFile(
        at path: String,
        confirmed: Bool,
        by actor: Actor,
        key: Key,
        say: (String) -> Void
    ) async throws {
        guard FileManager.default.isReadableFile(atPath: path), !Self.isFolder(path) else {
            throw Refusal(.unreadableDirectory, "\(path) can’t be read. Check that it is there and is a file.")
        }
        let arrival = try await bring(
            FilePieces(path: path),
            named: URL(filePath: path).lastPathComponent,
            confirmed: confirmed,
            by: actor,
            key: key
        ) { progress in
            for row in progress.justRefused { say(row.sentence) }
        }
        switch arrival {
        case .takenIn(_, let counts):
            say(counts.summary)
        case .doubted(let preview):
            let doubts = preview.doubts.map(\.sentence).joined(separator: " ")
            throw Refusal(
                .directoryDoubted,
                "\(doubts) Nothing was taken in. Give --confirm to take it in all the same."
            )
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
