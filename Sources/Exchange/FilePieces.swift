import Foundation

/// The bytes of a file on this machine, some at a time.
package struct FilePieces: AsyncSequence, Sendable {
    package typealias Element = ArraySlice<UInt8>

    private let path: String
    private let size: Int

    /// - Parameter size: how many bytes a piece has, at most.
    package init(path: String, size: Int = 65_536) {
        self.path = path
        self.size = size
    }

    package func makeAsyncIterator() -> Iterator { Iterator(path: path, size: size) }

    package struct Iterator: AsyncIteratorProtocol {
        fileprivate let path: String
        fileprivate let size: Int
        private var handle: FileHandle?
        private var isAtEnd = false

        fileprivate init(path: String, size: Int) {
            self.path = path
            self.size = size
        }

        /// - Throws: what the system says where the file can't be opened or read.
        package mutating func next() async throws -> ArraySlice<UInt8>? {
            guard !isAtEnd else { return nil }
            let open = try handle ?? FileHandle(forReadingFrom: URL(filePath: path))
            handle = open
            guard let data = try open.read(upToCount: size), !data.isEmpty else {
                isAtEnd = true
                try open.close()
                return nil
            }
            return Array(data)[...]
        }
    }
}
