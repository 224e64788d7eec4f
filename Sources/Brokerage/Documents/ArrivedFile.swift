import Crypto

/// A whole file that has arrived, in the pieces it is stored in.
///
/// Its coded form is its digest, its size and its type: an action that takes one is known by what the bytes are, without
/// the bytes being written out as text for it. They travel beside the input and are stored in the act's own
/// transaction, so there is nothing staged to clean up, and a retry of the same file is the same act.
package struct ArrivedFile: Sendable, Encodable {
    /// SHA-256 of the bytes, hex.
    package let digest: String
    /// In bytes.
    package let size: Int
    package let type: FileType
    let pieces: [[UInt8]]

    private enum CodingKeys: String, CodingKey {
        case digest, size, type
    }

    /// `field`: the input's name, for what is wrong with the file.
    /// - Throws: ``Refusal`` `.invalid` for an empty file, one over 20 MB, and one that is none of the types we take.
    package init(_ bytes: some Sequence<UInt8>, field: String = "file") throws {
        let all = Array(bytes)
        guard !all.isEmpty else { throw Refusal.invalid(field, "The file is empty. Choose another") }
        guard all.count <= FileType.maximumBytes else {
            throw Refusal.invalid(field, "The file must be 20 MB or smaller")
        }
        guard let type = FileType.told(by: all) else {
            throw Refusal.invalid(
                field,
                "The file must be a PDF, a Word document, an Excel workbook, a PNG or JPEG picture, or plain text"
            )
        }
        digest = Hex.encode(SHA256.hash(data: all))
        size = all.count
        self.type = type
        pieces = stride(from: 0, to: all.count, by: AttachmentChunk.size).map { start in
            Array(all[start..<min(start + AttachmentChunk.size, all.count)])
        }
    }
}
