import ArgumentParser
import Brokerage
import Database
import DatabaseDrivers
import Foundation

/// `--data DIR`: the folder that holds the database, the installation's secret and, while a server runs, its socket.
struct DataFolder: ParsableArguments {
    @Option(name: .customLong("data"), help: "The data folder.")
    var path: String

    var socket: String { path + "/carebroker.sock" }

    /// The partnership in this folder, for the one process that owns it.
    /// `address` is what people reach the website under, for links in letters.
    /// - Throws: `DatabaseFault.owned` while another process has it.
    func open(
        entropy: Entropy = .system,
        address: String = "http://127.0.0.1:8080",
        clock: @escaping @Sendable () -> Instant = { .now }
    ) async throws -> (partnership: Partnership, database: any DatabaseEngine) {
        let database = try SQLiteDatabase(folder: path, role: .owner)
        let partnership = Partnership(
            database: database,
            secret: try secret(),
            entropy: entropy,
            address: address,
            clock: clock
        )
        try await partnership.prepare()
        return (partnership, database)
    }

    func openToRead() throws -> any DatabaseEngine {
        try SQLiteDatabase(folder: path, role: .reader)
    }

    /// 32 random bytes made at the first start, readable by the owner alone. Who has them can read second-factor
    /// secrets; who loses them has to set those up anew.
    private func secret() throws -> [UInt8] {
        let file = path + "/secret"
        if let data = FileManager.default.contents(atPath: file), data.count == 32 { return Array(data) }
        let bytes = Entropy.system.bytes(32)
        guard
            FileManager.default.createFile(
                atPath: file,
                contents: Data(bytes),
                attributes: [.posixPermissions: 0o600]
            )
        else { throw ValidationError("\(file) can't be written.") }
        return bytes
    }
}

extension Instant {
    static var now: Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) }
}
