import BrokerageTesting
import Exchange
import Testing

@Suite struct CSVReaderTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let records: [CSVRecord]

        var testDescription: String { text.debugDescription }

        /// Records of one line each unless it is said otherwise.
        init(_ text: String, _ records: (line: Int, fields: [String])...) {
            self.text = text
            self.records = records.map { CSVRecord(line: $0.line, lastLine: $0.line, fields: $0.fields) }
        }

        init(_ text: String, records: [CSVRecord]) {
            self.text = text
            self.records = records
        }
    }

    static let cases: [Case] = [
        Case(""),
        Case("a", (1, ["a"])),
        Case("a,b\r\nc,d\r\n", (1, ["a", "b"]), (2, ["c", "d"])),
        Case("a,b\nc,d", (1, ["a", "b"]), (2, ["c", "d"])),
        Case("a,b\rc,d\r", (1, ["a", "b"]), (2, ["c", "d"])),
        Case(",", (1, ["", ""])),
        Case("a,,b,", (1, ["a", "", "b", ""])),
        Case("\"a\",\"b\"\n", (1, ["a", "b"])),
        Case("\"a,b\",c", (1, ["a,b", "c"])),
        Case("\"say \"\"yes\"\"\",c", (1, ["say \"yes\"", "c"])),
        Case("\"\"\"\"", (1, ["\""])),
        Case("\"\"", (1, [""])),
        Case("\"\",\"\"\r\n", (1, ["", ""])),
        Case("5\" pipe,12\"", (1, ["5\" pipe", "12\""])),
        Case(" a , b ", (1, [" a ", " b "])),
        Case("\n\na\n\n\nb\n", (3, ["a"]), (6, ["b"])),
        Case("\r\n\r\na\r\n\r\nb", (3, ["a"]), (5, ["b"])),
        Case("\r\ra\r", (3, ["a"])),
        Case("a\n\r\nb", (1, ["a"]), (3, ["b"])),
        Case("naïve,“café”\nœuvre", (1, ["naïve", "“café”"]), (2, ["œuvre"])),
        Case("\u{FEFF}a,b", (1, ["a", "b"])),
        Case("\u{FEFF}\"a\",b", (1, ["a", "b"])),
        Case("\u{FEFF}"),
        Case("a,\u{FEFF}b", (1, ["a", "\u{FEFF}b"])),
        Case("ﬁrst", (1, ["ﬁrst"])),
        Case(
            "a,\"1 Road,\r\nTown\"\r\nb,c",
            records: [
                CSVRecord(line: 1, lastLine: 2, fields: ["a", "1 Road,\r\nTown"]),
                CSVRecord(line: 3, lastLine: 3, fields: ["b", "c"]),
            ]
        ),
        Case(
            "\"a\rb\nc\r\nd\"\nnext",
            records: [
                CSVRecord(line: 1, lastLine: 4, fields: ["a\rb\nc\r\nd"]),
                CSVRecord(line: 5, lastLine: 5, fields: ["next"]),
            ]
        ),
        Case(
            "\"a\"b,c\nd",
            records: [
                CSVRecord(line: 1, lastLine: 1, fields: ["ab", "c"], flaw: .textAfterQuote),
                CSVRecord(line: 2, lastLine: 2, fields: ["d"]),
            ]
        ),
        Case(
            "1,\"Mill Lane,BA1\n2,\"Hill Lane\",BA2\n3,x,y",
            records: [
                CSVRecord(
                    line: 1,
                    lastLine: 2,
                    fields: ["1", "Mill Lane,BA1\n2,Hill Lane\"", "BA2"],
                    flaw: .textAfterQuote
                ),
                CSVRecord(line: 3, lastLine: 3, fields: ["3", "x", "y"]),
            ]
        ),
    ]

    @Test(arguments: cases)
    func `records come with the line on which they begin`(_ example: Case) throws {
        #expect(try records(of: [Array(example.text.utf8)]) == example.records)
    }

    @Test(arguments: cases)
    func `wherever the bytes are cut, the records are the same`(_ example: Case) throws {
        let bytes = Array(example.text.utf8)
        for cut in 0...bytes.count {
            #expect(try records(of: [Array(bytes[..<cut]), Array(bytes[cut...])]) == example.records, "cut at \(cut)")
        }
        #expect(try records(of: bytes.map { [$0] }) == example.records, "byte by byte")
    }

    @Test
    func `what the writer writes, the reader reads back, however it is cut`() throws {
        var random = SeededGenerator.fresh()
        let alphabet = ["a", "B", "é", "€", "😀", ",", "\"", "\"\"", "\r", "\n", "\r\n", " ", "'", "=", "\u{FEFF}", ""]
        let writer = CSVWriter(formulas: .asGiven)
        for _ in 0..<400 {
            let table = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                (0..<Int.random(in: 1...5, using: &random)).map { _ in
                    (0..<Int.random(in: 0...6, using: &random))
                        .map { _ in alphabet.randomElement(using: &random) ?? "" }.joined()
                }
            }
            let bytes = Array(table.map(writer.record).joined().utf8)
            let read = try records(of: pieces(of: bytes, using: &random))
            #expect(read.map(\.fields) == table, "seed \(random.seed)")
            #expect(read.allSatisfy { $0.flaw == nil }, "seed \(random.seed)")
        }
    }

    @Test
    func `whatever the bytes are, reading them ends in records or a fault`() {
        var random = SeededGenerator.fresh()
        let likely = Array(",\"\r\n\u{0}a\u{EF}\u{BB}\u{BF}".utf8) + [0x80, 0xEF, 0xBB, 0xBF, 0xFF]
        for _ in 0..<5_000 {
            let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
                Bool.random(using: &random)
                    ? likely.randomElement(using: &random) ?? 0 : UInt8.random(in: .min ... .max, using: &random)
            }
            let whole = Result { try records(of: [bytes]) }
            let cut = Result { try records(of: pieces(of: bytes, using: &random)) }
            switch (whole, cut) {
            case (.success(let one), .success(let other)): #expect(one == other, "seed \(random.seed)")
            case (.failure(let one), .failure(let other)):
                #expect(one as? CSVFault == other as? CSVFault, "seed \(random.seed)")
            default: Issue.record("one way a fault, the other way none: \(bytes), seed \(random.seed)")
            }
        }
    }

    @Test
    func `bytes that are not UTF-8 are read as Windows-1252`() throws {
        // "café £5 – €" as Windows writes it, then plain ASCII, then the same words in UTF-8.
        let bytes: [UInt8] =
            Array("caf".utf8) + [0xE9, 0x20, 0xA3] + Array("5 ".utf8) + [0x96, 0x20, 0x80] + Array(",plain,café".utf8)
        var reader = CSVReader()
        let read = try reader.read(bytes) + reader.finish()
        #expect(read.map(\.fields) == [["café £5 – €", "plain", "café"]])
        #expect(reader.foundWindows1252)
    }

    @Test
    func `a code that stands for nothing in Windows-1252 is shown as such`() throws {
        #expect(
            try records(of: [[0x81, 0x8D, 0x8F, 0x90, 0x9D]]).first?.fields == [
                "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"
            ]
        )
    }

    @Test(arguments: [
        ("ok\nabcdefghijk\n", CSVFault.fieldTooLong(line: 2, limit: 10)),
        ("ok\n\"a\nb\nc\nd\ne\nf\"", .fieldTooLong(line: 2, limit: 10)),
        ("a,b,c,d\ne,f,g,h,i", .tooManyColumns(line: 2, limit: 4)),
        ("a\nb,\"c\nd", .unclosedQuote(line: 2)),
        ("a\nb\u{0}c", .notText(line: 2)),
    ])
    func `what can't be read on is a fault with its line, and stays one`(_ text: String, _ fault: CSVFault) {
        var reader = CSVReader(limits: CSVReader.Limits(fieldBytes: 10, columns: 4))
        #expect(throws: fault) { try [reader.read(Array(text.utf8)), reader.finish()] }
        #expect(throws: fault) { try reader.read(Array("a".utf8)) }
        #expect(throws: fault) { try reader.finish() }
        #expect(fault.sentence.hasPrefix("Line \(fault.line) ") || fault.sentence.contains("on line \(fault.line) "))
    }

    @Test
    func `values and rows as large as the limits are read`() throws {
        var reader = CSVReader(limits: CSVReader.Limits(fieldBytes: 3, columns: 2))
        #expect(try reader.read(Array("abc,\"d\"\"e\"\nf,g\n".utf8)).map(\.fields) == [["abc", "d\"e"], ["f", "g"]])
    }

    private func records(of pieces: [[UInt8]]) throws -> [CSVRecord] {
        var reader = CSVReader()
        var records: [CSVRecord] = []
        for piece in pieces { records += try reader.read(piece) }
        return try records + reader.finish()
    }

    private func pieces(of bytes: [UInt8], using random: inout SeededGenerator) -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Int.random(in: 0...8, using: &random)
            pieces.append(Array(rest.prefix(count)))
            rest = rest.dropFirst(count)
        }
        return pieces
    }
}
