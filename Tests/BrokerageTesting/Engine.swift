package import Database
import DatabaseDrivers
import Foundation
import Glibc

/// The engines a test runs on.
package enum Engine: String, Sendable, CaseIterable {
    case sqlite

    package static var available: [Engine] { allCases }

    /// A database of its own, empty or a copy of one that was closed; thrown away when the tests' process ends.
    package func open(copyOf folder: String? = nil) throws -> any DatabaseEngine {
        switch self {
        case .sqlite: try SQLiteDatabase(folder: try newFolder(copyOf: folder), role: .owner)
        }
    }

    /// Makes a database, fills it and closes it again, to be copied from its folder.
    func make<Output>(
        filledBy fill: (any DatabaseEngine) async throws -> Output
    ) async throws -> (folder: String, filled: Output) {
        switch self {
        case .sqlite:
            let folder = try newFolder()
            let database = try SQLiteDatabase(folder: folder, role: .owner)
            let filled = try await fill(database)
            try database.close()
            return (folder, filled)
        }
    }

    private func newFolder(copyOf folder: String? = nil) throws -> String {
        let new = Self.folder + UUID().uuidString
        if let folder { try FileManager.default.copyItem(atPath: folder, toPath: new) }
        return new
    }

    /// Where this process keeps its databases, swept away at its end.
    private static let folder: String = {
        let folder = NSTemporaryDirectory() + "carebroker-tests/\(getpid())/"
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        atexit { try? FileManager.default.removeItem(atPath: Engine.folder) }
        return folder
    }()
}
