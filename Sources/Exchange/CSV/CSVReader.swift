/// Reads comma-separated values (RFC 4180) from bytes that arrive in pieces, cut anywhere.
///
/// Records end at CRLF, LF or CR. A byte order mark is dropped, and lines with nothing on them are no records. A
/// quotation mark inside a value that doesn't begin with one stands for itself, as spreadsheets write inches.
///
/// Text is UTF-8. A value that isn't is taken as Windows-1252, the other encoding that English spreadsheets write. This
/// is told value by value, because a stream can't be read twice: of a Windows-1252 file, the values up to the first
/// accent have been handed out already, and they are the same in both encodings.
///
/// Holds one record at a time, so memory is bounded by the limits and doesn't grow with the file.
package struct CSVReader: Sendable {
    package struct Limits: Sendable, Hashable {
        package let fieldBytes: Int
        package let columns: Int

        package init(fieldBytes: Int = 32_768, columns: Int = 512) {
            self.fieldBytes = fieldBytes
            self.columns = columns
        }
    }

    private enum State {
        case fieldStart
        case unquoted
        case quoted
        /// Just past a quotation mark inside quotation marks: it ends the value or is the first of a doubled one.
        case quoteInQuoted
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    package let limits: Limits
    /// Whether a value so far was Windows-1252.
    package private(set) var foundWindows1252 = false

    private var state = State.fieldStart
    /// How many bytes of a byte order mark have been seen; nothing once the file's beginning is past.
    private var markSeen: Int? = 0
    private var field: [UInt8] = []
    private var fieldIsASCII = true
    private var fieldWasQuoted = false
    private var fields: [String] = []
    private var flaw: CSVRecord.Flaw?
    private var line = 1
    private var recordLine = 1
    private var quoteLine = 1
    private var lastWasCR = false
    private var fault: CSVFault?

    package init(limits: Limits = Limits()) {
        self.limits = limits
    }

    /// Takes the next bytes and gives the records they complete.
    /// - Throws: the fault, and the same again at each later call.
    package mutating func read(_ bytes: ArraySlice<UInt8>) throws(CSVFault) -> [CSVRecord] {
        if let fault { throw fault }
        var records: [CSVRecord] = []
        do throws(CSVFault) {
            for byte in bytes {
                if let seen = markSeen {
                    if byte == Self.byteOrderMark[seen] {
                        markSeen = seen + 1 == Self.byteOrderMark.count ? nil : seen + 1
                        continue
                    }
                    try endMark(into: &records)
                }
                try take(byte, into: &records)
            }
        } catch {
            fault = error
            throw error
        }
        return records
    }

    package mutating func read(_ bytes: [UInt8]) throws(CSVFault) -> [CSVRecord] {
        try read(bytes[...])
    }

    /// Says that the file ends here, and gives its last record where no line end stands after it.
    package mutating func finish() throws(CSVFault) -> [CSVRecord] {
        if let fault { throw fault }
        var records: [CSVRecord] = []
        do throws(CSVFault) {
            try endMark(into: &records)
            if state == .quoted { throw CSVFault.unclosedQuote(line: quoteLine) }
            try endRecord(lastLine: line, into: &records)
        } catch {
            fault = error
            throw error
        }
        return records
    }

    /// What looked like a byte order mark is none: its bytes are the beginning of the first value.
    private mutating func endMark(into records: inout [CSVRecord]) throws(CSVFault) {
        guard let seen = markSeen else { return }
        markSeen = nil
        for byte in Self.byteOrderMark.prefix(seen) { try take(byte, into: &records) }
    }

    private mutating func take(_ byte: UInt8, into records: inout [CSVRecord]) throws(CSVFault) {
        let followsCR = lastWasCR
        lastWasCR = byte == .carriageReturn
        let endedLine = line
        if byte == .carriageReturn || (byte == .lineFeed && !followsCR) { line += 1 }
        if byte == 0 { throw .notText(line: line) }

        switch (state, byte) {
        case (.quoted, .quote):
            state = .quoteInQuoted
        case (.quoted, _):
            try append(byte)
        case (.quoteInQuoted, .quote):
            try append(byte)
            state = .quoted
        case (.fieldStart, .quote):
            state = .quoted
            fieldWasQuoted = true
            quoteLine = line
        case (_, .comma):
            try endField()
        case (.fieldStart, .lineFeed) where followsCR && fields.isEmpty:
            // The second half of a CRLF whose first half has ended the record.
            recordLine = line
        case (_, .carriageReturn), (_, .lineFeed):
            try endRecord(lastLine: endedLine, into: &records)
        case (.quoteInQuoted, _):
            flaw = .textAfterQuote
            try append(byte)
            state = .unquoted
        case (.fieldStart, _), (.unquoted, _):
            try append(byte)
            state = .unquoted
        }
    }

    private mutating func append(_ byte: UInt8) throws(CSVFault) {
        guard field.count < limits.fieldBytes else {
            throw .fieldTooLong(line: fieldWasQuoted ? quoteLine : recordLine, limit: limits.fieldBytes)
        }
        field.append(byte)
        if byte >= 0x80 { fieldIsASCII = false }
    }

    private mutating func endField() throws(CSVFault) {
        guard fields.count < limits.columns else {
            throw .tooManyColumns(line: recordLine, limit: limits.columns)
        }
        fields.append(decodedField())
        field.removeAll(keepingCapacity: true)
        fieldIsASCII = true
        fieldWasQuoted = false
        state = .fieldStart
    }

    private mutating func endRecord(lastLine: Int, into records: inout [CSVRecord]) throws(CSVFault) {
        if !fields.isEmpty || !field.isEmpty || fieldWasQuoted {
            try endField()
            records.append(CSVRecord(line: recordLine, lastLine: lastLine, fields: fields, flaw: flaw))
            fields.removeAll(keepingCapacity: true)
            flaw = nil
        }
        recordLine = line
    }

    private mutating func decodedField() -> String {
        if fieldIsASCII { return String(decoding: field, as: UTF8.self) }
        if let text = String(validating: field, as: UTF8.self) { return text }
        foundWindows1252 = true
        return Windows1252.text(field)
    }
}

extension UInt8 {
    fileprivate static let quote = UInt8(ascii: "\"")
    fileprivate static let comma = UInt8(ascii: ",")
    fileprivate static let carriageReturn = UInt8(ascii: "\r")
    fileprivate static let lineFeed = UInt8(ascii: "\n")
}
