package import Database
import DatabaseDrivers
import Foundation

/// The engines a test runs on.
package enum Engine: String, Sendable, CaseIterable {
    case sqlite

    package static var available: [Engine] { allCases }

    /// A database of its own, thrown away with the process's temporary folder.
    package func open() throws -> any DatabaseEngine {
        switch self {
        case .sqlite:
            try SQLiteDatabase(
                folder: NSTemporaryDirectory() + "carebroker-tests/" + UUID().uuidString,
                role: .owner
            )
        }
    }
}
