/// The names of an archive's entries, read from the list at its end (APPNOTE 4.3.12 and 4.3.16), and what they make it.
struct ZipListing {
    let names: Set<String>

    /// More entries than this are no letter.
    private static let mostEntries = 5_000
    private static let endSignature: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    private static let entrySignature: [UInt8] = [0x50, 0x4B, 0x01, 0x02]

    /// Whether these last bytes of a file end an archive, whatever stands before it and with whatever comment.
    static func isPresent(in end: ArraySlice<UInt8>) -> Bool {
        var rest = end
        while let found = rest.firstIndex(ofSequence: endSignature) {
            rest = rest[found...]
            if let comment = number(rest, at: 20, bytes: 2), rest.count == 22 + comment { return true }
            rest = rest.dropFirst()
        }
        return false
    }

    /// Reads the list out of the last bytes of a file.
    ///
    /// Nothing unless it is whole, lies where it says, ends the file, names no entry twice, and no part of the archive
    /// is elsewhere or enlarged by ZIP64.
    init?(end: ArraySlice<UInt8>, fileBytes: Int) {
        // Without a comment, which no office program writes, this record is the last 22 bytes.
        let record = Array(end.suffix(22))
        guard record.count == 22, record.starts(with: Self.endSignature), Self.number(record, at: 4, bytes: 4) == 0,
            let count = Self.number(record, at: 10, bytes: 2), count == Self.number(record, at: 8, bytes: 2),
            let size = Self.number(record, at: 12, bytes: 4), let offset = Self.number(record, at: 16, bytes: 4),
            Self.number(record, at: 20, bytes: 2) == 0, (1...Self.mostEntries).contains(count),
            offset + size + 22 == fileBytes, size + 22 <= end.count
        else { return nil }

        var list = Array(end.dropLast(22).suffix(size))[...]
        var names = Set<String>()
        for _ in 0..<count {
            guard list.starts(with: Self.entrySignature),
                let nameBytes = Self.number(list, at: 28, bytes: 2),
                let extraBytes = Self.number(list, at: 30, bytes: 2),
                let commentBytes = Self.number(list, at: 32, bytes: 2),
                46 + nameBytes + extraBytes + commentBytes <= list.count,
                let name = String(validating: list.dropFirst(46).prefix(nameBytes), as: UTF8.self),
                names.insert(name).inserted
            else { return nil }
            list = list.dropFirst(46 + nameBytes + extraBytes + commentBytes)
        }
        guard list.isEmpty else { return nil }
        self.names = names
    }

    /// A document or a workbook of Office Open XML; nothing where it is neither, both, or holds macros.
    var officeType: FileType? {
        guard names.contains("[Content_Types].xml"), names.contains("_rels/.rels"),
            !names.contains(where: { $0.lowercased().hasSuffix("vbaproject.bin") })
        else { return nil }
        return switch (names.contains("word/document.xml"), names.contains("xl/workbook.xml")) {
        case (true, false): .docx
        case (false, true): .xlsx
        default: nil
        }
    }

    /// A little-endian number of up to four bytes.
    private static func number(_ bytes: some Collection<UInt8>, at offset: Int, bytes count: Int) -> Int? {
        let part = bytes.dropFirst(offset).prefix(count)
        guard part.count == count else { return nil }
        return part.reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
