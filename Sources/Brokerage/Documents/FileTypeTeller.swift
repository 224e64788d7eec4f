/// Tells what a file is from its bytes as they arrive, keeping only its first few and its last.
///
/// A type needs its opening bytes and the structure that its end must have. A file that is two things at once, such as a
/// picture with an archive behind it, is neither.
package struct FileTypeTeller: Sendable {
    /// Where an archive's list of contents, at its end, has room for some thousand entries.
    private static let tailBytes = 131_072
    private static let headBytes = 64

    package private(set) var byteCount = 0
    private var head: [UInt8] = []
    private var tail: [UInt8] = []
    private var text = TextCheck()

    package init() {}

    /// Takes the next bytes.
    package mutating func read(_ bytes: ArraySlice<UInt8>) {
        // Can't overflow: nobody sends 2^63 bytes.
        byteCount &+= bytes.count
        head += bytes.prefix(Self.headBytes - head.count)
        text.read(bytes)
        tail += bytes.suffix(Self.tailBytes)
        if tail.count > 2 * Self.tailBytes { tail.removeFirst(tail.count - Self.tailBytes) }
    }

    /// What the bytes so far are, taken as a whole file; nothing where that is none of the types we take.
    package var type: FileType? {
        let end = tail.suffix(Self.tailBytes)
        if head.starts(with: Array("PK\u{3}\u{4}".utf8)) {
            return ZipListing(end: end, fileBytes: byteCount)?.officeType
        }
        // Whatever else it looks like, readers of archives open a file by its end.
        if ZipListing.isPresent(in: end) { return nil }
        if head.starts(with: Array("%PDF-".utf8)) { return isPDF(end) ? .pdf : nil }
        if head.starts(with: Self.pngHead) { return end.suffix(12).elementsEqual(Self.pngEnd) ? .png : nil }
        if head.starts(with: [0xFF, 0xD8, 0xFF]) { return isJPEG(end) ? .jpeg : nil }
        return text.isPlainText ? .text : nil
    }

    /// The signature and the beginning of the chunk IHDR, always 13 bytes long (PNG, 5.2 and 11.2.2).
    private static let pngHead: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    /// The chunk IEND with its checksum.
    private static let pngEnd: [UInt8] = [0, 0, 0, 0] + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]

    /// Version 1 or 2, and the mark for its end in the last 1,024 bytes, where readers look for it.
    private func isPDF(_ end: ArraySlice<UInt8>) -> Bool {
        guard head.count >= 8, head[5] == UInt8(ascii: "1") || head[5] == UInt8(ascii: "2"),
            head[6] == UInt8(ascii: "."), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(head[7])
        else { return false }
        return end.suffix(1_024).firstIndex(ofSequence: Array("%%EOF".utf8)) != nil
    }

    /// A first segment that pictures begin with, and the end of a picture near the end. Not at the end, because
    /// telephones put data of their own behind it.
    private func isJPEG(_ end: ArraySlice<UInt8>) -> Bool {
        guard head.count >= 4 else { return false }
        switch head[3] {
        case 0xE0...0xEF, 0xDB, 0xC0, 0xC2, 0xC4, 0xDD, 0xFE: return end.firstIndex(ofSequence: [0xFF, 0xD9]) != nil
        default: return false
        }
    }
}

extension ArraySlice<UInt8> {
    /// Where the first run of these bytes begins.
    func firstIndex(ofSequence sequence: [UInt8]) -> Int? {
        guard let first = sequence.first else { return startIndex }
        var rest = self
        while let found = rest.firstIndex(of: first) {
            rest = rest[found...]
            if rest.starts(with: sequence) { return found }
            rest = rest.dropFirst()
        }
        return nil
    }
}
