import Foundation

/// A large file on its way in, kept on disk as its bytes come and gone when nobody holds it any more.
package final class KeptFile: Sendable {
    package let path: String

    /// - Throws: what the system says where nothing can be written.
    init() throws {
        path = NSTemporaryDirectory() + "carebroker-sent-" + UUID().uuidString
        let made = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        guard made else { throw CocoaError(.fileWriteUnknown) }
    }

    func append(_ bytes: ArraySlice<UInt8>) throws {
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        defer { try? handle.close() }
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(bytes))
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
