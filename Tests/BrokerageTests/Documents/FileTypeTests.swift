import Brokerage
import BrokerageTesting
import Testing

@Suite struct FileTypeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        let type: FileType?

        var testDescription: String { name }

        init(_ name: String, _ bytes: [UInt8], _ type: FileType?) {
            self.name = name
            self.bytes = bytes
            self.type = type
        }

        init(_ name: String, _ text: String, _ type: FileType?) {
            self.init(name, Array(text.utf8), type)
        }
    }

    static let pdf = Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3] + Array("\n1 0 obj\nendobj\n%%EOF\n".utf8)
    static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
        + [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0, 1, 2, 3, 4, 0, 0, 0, 0] + Array("IEND".utf8) + [
            0xAE, 0x42, 0x60, 0x82,
        ]
    static let jpeg: [UInt8] =
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + Array("JFIF".utf8) + [
            0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xDA, 1, 2, 3, 0xFF, 0xD9,
        ]
    static let docx = zip(["[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml"])
    static let xlsx = zip(["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml"])

    static let cases: [Case] = [
        Case("a PDF", pdf, .pdf),
        Case("a PDF of version 2", Array("%PDF-2.0\n%%EOF".utf8), .pdf),
        Case("a PNG", png, .png),
        Case("a JPEG from a camera", jpeg, .jpeg),
        Case("a JPEG with Exif", [0xFF, 0xD8, 0xFF, 0xE1] + jpeg.dropFirst(4), .jpeg),
        Case("a JPEG with what a telephone puts behind it", jpeg + Array("SEFT".utf8), .jpeg),
        Case("a Word document", docx, .docx),
        Case("an Excel workbook", xlsx, .xlsx),
        Case("plain text", "Mrs Ellis likes the window seat.\r\n\tTea at four.\u{0C}", .text),
        Case("CSV", "a,b\n1,2\n", .text),
        Case("text with accents and a byte order mark", "\u{FEFF}naïve – “café” 😀", .text),
        Case("text that speaks of PDF", "The file was %PDF-1.7 and had %%EOF in it", .text),
        Case("text with a smaller-than sign inside", "BMI < 18", .text),

        Case("nothing", [], nil),
        Case("blanks", " \r\n\t", nil),
        Case("a lone byte order mark", "\u{FEFF}", nil),
        Case("a PDF cut off", Array("%PDF-1.7\n1 0 obj".utf8), nil),
        Case("a PDF with its end too far from the end", pdf + [UInt8](repeating: 0x20, count: 1_100), nil),
        Case("a PDF of no version", "%PDF-x.7\n%%EOF", nil),
        Case("a bare PDF mark", "%PDF-", nil),
        Case("HTML with a PDF mark later", "<html><body>%PDF-1.7 %%EOF</body></html>", nil),
        Case("HTML after blanks", "\r\n  <!doctype html><script>alert(1)</script>", nil),
        Case("HTML after a byte order mark", "\u{FEFF}<html>", nil),
        Case("a PDF mark after a byte order mark", "\u{FEFF}%PDF-1.7\n%%EOF", nil),
        Case("SVG", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", nil),
        Case("a script", "#!/bin/sh\nrm -r /\n", nil),
        Case("RTF", "{\\rtf1 hello}", nil),
        Case("PostScript", "%!PS-Adobe-3.0", nil),
        Case("text with a zero byte", "a\u{0}b", nil),
        Case("text with a control code", "a\u{1B}[31mb", nil),
        Case("text in Windows-1252", Array("caf".utf8) + [0xE9], nil),
        Case("text in UTF-16", [0xFF, 0xFE, 0x61, 0, 0x62, 0], nil),
        Case("text that breaks off inside a character", Array("caf".utf8) + [0xC3], nil),
        Case("text with an overlong character", [0x61, 0xC0, 0xAF], nil),
        Case("text with a surrogate", [0x61, 0xED, 0xA0, 0x80], nil),
        Case("text beyond Unicode", [0x61, 0xF4, 0x90, 0x80, 0x80], nil),
        Case("a GIF", Array("GIF89a".utf8) + [1, 0, 1, 0], nil),
        Case("a PNG cut off", Array(png.dropLast(4)), nil),
        Case("a PNG signature on text", png.prefix(8) + Array("hello".utf8), nil),
        Case("a PNG with a script behind it", png + Array("<script>".utf8), nil),
        Case("a JPEG cut off", Array(jpeg.dropLast(2)), nil),
        Case("three bytes of a JPEG", [0xFF, 0xD8, 0xFF], nil),
        Case("a JPEG whose first segment is none", [0xFF, 0xD8, 0xFF, 0x01] + jpeg.dropFirst(4), nil),
        Case("a zip that is no document", zip(["readme.txt"]), nil),
        Case("a zip with a document's folder only", zip(["word/document.xml"]), nil),
        Case("a Java archive", zip(["META-INF/MANIFEST.MF", "[Content_Types].xml", "_rels/.rels"]), nil),
        Case(
            "a Word document with macros",
            zip(["[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/vbaProject.bin"]),
            nil
        ),
        Case(
            "a document and a workbook at once",
            zip(["[Content_Types].xml", "_rels/.rels", "word/document.xml", "xl/workbook.xml"]),
            nil
        ),
        Case("a presentation", zip(["[Content_Types].xml", "_rels/.rels", "ppt/presentation.xml"]), nil),
        Case(
            "a zip with an entry twice",
            zip(["[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/document.xml"]),
            nil
        ),
        Case("a Word document cut off", Array(docx.dropLast(30)), nil),
        Case("a Word document with bytes behind it", docx + [0], nil),
        Case("a Word document with bytes between its entries and their list", padded(docx), nil),
        Case("a zip's first bytes on text", Array("PK\u{3}\u{4} hello".utf8), nil),
        Case("an empty zip", zip([]), nil),
        Case("a picture with an archive behind it", png + docx, nil),
        Case("a JPEG with an archive behind it", jpeg + zip(["evil.class"]), nil),
        Case("a PDF with an archive behind it", pdf + zip(["evil.class"]), nil),
        Case("a program for Linux", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0], nil),
        Case("a program for Windows", [0x4D, 0x5A, 0x90, 0], nil),
        Case("an old Word document", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], nil),
    ]

    @Test(arguments: cases)
    func `the type is told by content`(_ example: Case) {
        #expect(FileType.told(by: example.bytes) == example.type)
    }

    @Test(arguments: cases)
    func `wherever the bytes are cut, the type is the same`(_ example: Case) {
        for cut in 0...example.bytes.count {
            var teller = FileTypeTeller()
            teller.read(example.bytes[..<cut])
            teller.read(example.bytes[cut...])
            #expect(teller.type == example.type, "cut at \(cut)")
            #expect(teller.byteCount == example.bytes.count)
        }
    }

    @Test
    func `a large document is told though only its ends are kept`() {
        let large = Self.zip(["[Content_Types].xml", "_rels/.rels", "word/document.xml"], bytesEach: 200_000)
        var teller = FileTypeTeller()
        var rest = large[...]
        while !rest.isEmpty {
            teller.read(rest.prefix(4_096))
            rest = rest.dropFirst(4_096)
        }
        #expect(teller.type == .docx)
        #expect(FileType.told(by: large) == .docx)
    }

    @Test
    func `a list of contents that lies is no document`() {
        var random = SeededGenerator.fresh()
        for _ in 0..<3_000 {
            var bytes = Self.docx
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                // Mostly in the list and its end record, where the numbers are.
                let index = Int.random(in: (bytes.count - 300)..<bytes.count, using: &random)
                bytes[index] = UInt8.random(in: .min ... .max, using: &random)
            }
            // Anything but a trap will do, and nothing may make a workbook of it.
            #expect(FileType.told(by: bytes) != .xlsx, "seed \(random.seed)")
        }
    }

    @Test
    func `the limit is 20 MB`() {
        #expect(FileType.maximumBytes == 20_971_520)
    }

    /// The archive with a few bytes before its list of contents, which then isn't where the archive says.
    static func padded(_ archive: [UInt8]) -> [UInt8] {
        let list = archive.indices.first { archive[$0...].starts(with: [0x50, 0x4B, 1, 2]) } ?? 0
        return archive[..<list] + Array("<script>".utf8) + archive[list...]
    }

    /// An archive of stored entries with these names. Its checksums are nought, as nothing here looks at them.
    static func zip(_ names: [String], bytesEach: Int = 3) -> [UInt8] {
        func little(_ number: Int, _ bytes: Int) -> [UInt8] {
            (0..<bytes).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
        }
        var archive: [UInt8] = []
        var list: [UInt8] = []
        for name in names {
            let facts =
                little(20, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(0, 4) + little(bytesEach, 4)
                + little(bytesEach, 4) + little(name.utf8.count, 2) + little(0, 2)
            list +=
                [0x50, 0x4B, 1, 2] + little(20, 2) + facts + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4)
            list += little(archive.count, 4) + Array(name.utf8)
            archive += [0x50, 0x4B, 3, 4] + facts + Array(name.utf8) + [UInt8](repeating: 0x61, count: bytesEach)
        }
        let end =
            [0x50, 0x4B, 5, 6] + little(0, 4) + little(names.count, 2) + little(names.count, 2) + little(list.count, 4)
        return archive + list + end + little(archive.count, 4) + little(0, 2)
    }
}
