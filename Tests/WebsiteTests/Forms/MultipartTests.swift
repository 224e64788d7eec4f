import Testing
import Website

@Suite struct MultipartTests {
    struct Part: Sendable, Hashable {
        let name: String
        let fileName: String?
        let declaredType: String?
        let content: [UInt8]

        init(_ name: String, fileName: String? = nil, declaredType: String? = nil, _ content: String) {
            self.init(name, fileName: fileName, declaredType: declaredType, Array(content.utf8))
        }

        init(_ name: String, fileName: String? = nil, declaredType: String? = nil, _ content: [UInt8]) {
            self.name = name
            self.fileName = fileName
            self.declaredType = declaredType
            self.content = content
        }
    }

    static let type = "multipart/form-data; boundary=X-7"
    static let roomy = Multipart.Limits(fileBytes: 1_000_000, totalBytes: 2_000_000)

    static let bodies: [(body: String, parts: [Part])] = [
        ("--X-7--", []),
        ("--X-7--\r\n", []),
        (
            "--X-7\r\nContent-Disposition: form-data; name=\"reason\"\r\n\r\nFall at home\r\n--X-7--\r\n",
            [Part("reason", "Fall at home")]
        ),
        ("--X-7\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\n--X-7--", [Part("a", "")]),
        (
            "preamble\r\n--X-7 \t\r\ncontent-disposition:form-data;name=a\r\n\r\n1\r\n--X-7\r\n"
                + "CONTENT-DISPOSITION: Form-Data ; NAME=b;\r\nX-Other: \"\r\n\r\n2\r\n--X-7--epilogue\r\n--X-7\r\n",
            [Part("a", "1"), Part("b", "2")]
        ),
        (
            "--X-7\r\nContent-Disposition: form-data; name=\"letter\"; filename=\"a.pdf\"\r\n"
                + "Content-Type: application/pdf\r\nContent-Transfer-Encoding: binary\r\n\r\n%PDF\r\n\r\n--X-\r\n--X\r\r\n-\r\n--X-7--",
            [Part("letter", fileName: "a.pdf", declaredType: "application/pdf", "%PDF\r\n\r\n--X-\r\n--X\r\r\n-")]
        ),
        (
            "--X-7\r\nContent-Disposition: form-data; name=\"letter\"; filename=\"\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n\r\n--X-7--",
            [Part("letter", fileName: "", declaredType: "application/octet-stream", "")]
        ),
        (
            "--X-7\r\nContent-Disposition: form-data; name=\"a%22b\"; filename=\"x%0D%0a%22y\\\".txt\"\r\n\r\n\r\n\r\n--X-7--",
            [Part("a\"b", fileName: "x\"y\".txt", "\r\n")]
        ),
        (
            "--X-7\r\nContent-Disposition: form-data; name=\"f\"; filename*=UTF-8''na%C3%AFve.pdf; filename=\"n.pdf\"\r\n\r\nx\r\n--X-7--",
            [Part("f", fileName: "naïve.pdf", "x")]
        ),
        (
            "--X-7\r\nContent-Disposition: form-data; name=\"f\"; filename=\"C:\\letters\\naïve.pdf\"\r\n\r\nx\r\n--X-7--",
            [Part("f", fileName: "naïve.pdf", "x")]
        ),
    ]

    @Test(arguments: bodies.indices)
    func `parts are read, wherever the body is cut`(_ index: Int) throws {
        let (body, parts) = Self.bodies[index]
        let bytes = Array(body.utf8)
        #expect(try Self.parts(of: [bytes[...]]) == parts)
        for cut in 0...bytes.count {
            #expect(try Self.parts(of: [bytes[..<cut], bytes[cut...]]) == parts, "cut at \(cut)")
        }
        #expect(try Self.parts(of: bytes.map { [$0] }) == parts, "byte by byte")
    }

    @Test
    func `a body is the same in every cutting there is`() throws {
        let body = "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n"
        let tail = Array("\r\r\n--\r\n--b--".utf8)
        // Every one of the 4,096 ways to cut the part of the body that holds the boundary.
        for cuts in 0..<(1 << (tail.count - 1)) {
            var pieces: [ArraySlice<UInt8>] = [Array(body.utf8)[...]]
            var start = 0
            for index in 1..<tail.count where cuts >> (index - 1) & 1 == 1 {
                pieces.append(tail[start..<index])
                start = index
            }
            pieces.append(tail[start...])
            let parts = try Self.parts(of: pieces, type: "multipart/form-data; boundary=b")
            #expect(parts == [Part("a", "\r\r\n--")], "cuts \(cuts)")
        }
    }

    @Test(arguments: [
        "", "text/plain", "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\"",
        "multipart/mixed; boundary=a", "multipart/form-data; boundary=a; boundary=b",
        "multipart/form-data; boundary=\"a",
        "multipart/form-data; boundary=\"a \"", "multipart/form-data; boundary=\"a\u{e9}\"",
        "multipart/form-data; boundary=\"a\r\nb\"", "multipart/form-data boundary=a",
        "multipart/form-data; boundary=\(String(repeating: "a", count: 71))", "application/x-www-form-urlencoded",
    ])
    func `a content type without a sound boundary is refused`(_ type: String) {
        #expect(throws: MultipartFault.noBoundary) { try Multipart(contentType: type, limits: Self.roomy) }
    }

    @Test(arguments: [
        "multipart/form-data; boundary=----WebKitFormBoundaryAbC", "Multipart/Form-Data;BOUNDARY=\"a b?='()+_,-./:c\"",
        "multipart/form-data; charset=utf-8; boundary=a",
        "multipart/form-data; boundary=\(String(repeating: "a", count: 70))",
    ])
    func `boundaries as browsers and programs write them are read`(_ type: String) throws {
        _ = try Multipart(contentType: type, limits: Self.roomy)
    }

    static let head = "--X-7\r\nContent-Disposition: form-data; name=\"a\"\r\n"

    /// `HEAD` stands for a boundary and the beginning of a head that is sound so far.
    static let faulty: [(body: String, fault: MultipartFault)] = [
        ("", .cutOff),
        ("--X-7", .cutOff),
        ("--X-7-", .cutOff),
        ("hello", .cutOff),
        ("HEAD", .cutOff),
        ("HEAD\r\nabc", .cutOff),
        ("HEAD\r\nabc\r\n--X-7\r\n", .cutOff),
        ("HEAD\r\nabc\r\n--X-7-", .cutOff),
        ("--X-77\r\n", .malformedBoundary),
        ("--X-7-x", .malformedBoundary),
        ("--X-7\n", .malformedBoundary),
        ("--X-7\rx", .malformedBoundary),
        ("--X-7 x\r\n", .malformedBoundary),
        ("HEAD\r\nabc\r\n--X-7x\r\n", .malformedBoundary),
        ("--X-7\r\n\r\n\r\n--X-7--", .malformedHeader),
        ("--X-7\r\nContent-Type: text/plain\r\n\r\n", .malformedHeader),
        ("--X-7\r\nContent-Disposition: attachment; name=a\r\n\r\n", .malformedHeader),
        ("--X-7\r\nContent-Disposition: form-data\r\n\r\n", .missingName),
        ("--X-7\r\nContent-Disposition: form-data; name=\"\"\r\n\r\n", .missingName),
        ("--X-7\r\nContent-Disposition: form-data; filename=a\r\n\r\n", .missingName),
        ("--X-7\r\nContent-Disposition: form-data; name=\"a\r\n\r\n", .malformedHeader),
        ("--X-7\r\nContent-Disposition: form-data; name=\"a\" x\r\n\r\n", .malformedHeader),
        ("--X-7\r\nContent-Disposition: form-data; name=a; name=b\r\n\r\n", .malformedHeader),
        ("--X-7\r\nContent-Disposition: form-data; name\r\n\r\n", .malformedHeader),
        ("--X-7\r\nContent-Disposition: form-data; name=a; filename*=x\r\n\r\n", .malformedHeader),
        ("--X-7\r\nContent-Disposition: form-data; name=a; filename*=latin1''a\r\n\r\n", .malformedHeader),
        ("HEADContent-Disposition: form-data; name=b\r\n\r\n", .malformedHeader),
        ("HEADContent-Type: a/b\r\nContent-Type: c/d\r\n\r\n", .malformedHeader),
        ("HEADContent-Transfer-Encoding: base64\r\n\r\n", .malformedHeader),
        ("HEADno colon\r\n\r\n", .malformedHeader),
        ("HEAD folded: x\r\n\r\n", .malformedHeader),
        ("HEAD: x\r\n\r\n", .malformedHeader),
        ("HEADA: b\n\r\n", .malformedHeader),
        ("HEADA: b\rc\r\n\r\n", .malformedHeader),
        ("HEADA: \u{0}\r\n\r\n", .malformedHeader),
    ]

    @Test(arguments: faulty.indices)
    func `a body that is not as it should be is a fault, and stays one`(_ index: Int) throws {
        let (text, fault) = Self.faulty[index]
        let body = text.replacing("HEAD", with: Self.head)
        for size in [1, 7, 10_000] {
            var multipart = try Multipart(contentType: Self.type, limits: Self.roomy)
            #expect(throws: fault) {
                for piece in Self.pieces(of: Array(body.utf8), size: size) { _ = try multipart.read(piece) }
                try multipart.finish()
            }
            #expect(throws: fault) { try multipart.finish() }
            if fault != .cutOff { #expect(throws: fault) { try multipart.read(Array("--X-7--".utf8)) } }
        }
    }

    @Test
    func `a name that is not UTF-8 is refused, and a file's is mended`() throws {
        let name = Array("--X-7\r\nContent-Disposition: form-data; name=\"".utf8) + [0xE9] + Array("\"\r\n\r\n".utf8)
        #expect(throws: MultipartFault.notUTF8) { try Self.parts(of: [name[...]]) }
        let file =
            Array("--X-7\r\nContent-Disposition: form-data; name=a; filename=\"caf".utf8) + [0xE9]
            + Array(".pdf\"\r\n\r\nx\r\n--X-7--".utf8)
        #expect(try Self.parts(of: [file[...]]) == [Part("a", fileName: "caf\u{FFFD}.pdf", "x")])
    }

    @Test(arguments: [
        (1, 100, 10, 10, 1_000, MultipartFault.tooManyParts(limit: 1)),
        (9, 60, 10, 10, 1_000, .headerTooLarge(limit: 60)),
        (9, 100, 4, 10, 1_000, .fieldTooLarge(name: "field", limit: 4)),
        (9, 100, 10, 3, 1_000, .fileTooLarge(name: "f.txt", limit: 3)),
        (9, 100, 10, 10, 120, .bodyTooLarge(limit: 120)),
    ])
    func `limits hold`(
        _ parts: Int,
        _ header: Int,
        _ field: Int,
        _ file: Int,
        _ total: Int,
        _ fault: MultipartFault
    ) throws {
        let body = Array(
            ("--X-7\r\nContent-Disposition: form-data; name=field\r\n\r\n12345\r\n"
                + "--X-7\r\nContent-Disposition: form-data; name=file; filename=f.txt\r\n\r\n1234\r\n--X-7--").utf8
        )
        let tight = Multipart.Limits(
            parts: parts,
            headerBytes: header,
            fieldBytes: field,
            fileBytes: file,
            totalBytes: total
        )
        #expect(fault.isTooLarge)
        for size in [1, 5, 1_000] {
            #expect(throws: fault, "pieces of \(size)") {
                try Self.parts(of: Self.pieces(of: body, size: size), limits: tight)
            }
        }
        let exact = Multipart.Limits(parts: 2, headerBytes: 61, fieldBytes: 5, fileBytes: 4, totalBytes: body.count)
        #expect(try Self.parts(of: [body[...]], limits: exact).count == 2)
    }

    @Test(arguments: [
        ("letter.pdf", "letter.pdf"), ("C:\\Users\\ann\\letter.pdf", "letter.pdf"), ("/etc/passwd", "passwd"),
        ("../../letter.pdf", "letter.pdf"), ("..", ""), (".", ""), ("", ""), ("a/", ""), (".htaccess", "htaccess"),
        (" letter .pdf. ", "letter .pdf"), ("a\u{202E}fdp.exe", "afdp.exe"), ("a\u{0}b\u{7F}c\nd.txt", "abcd.txt"),
        ("a\u{2028}b\u{200B}.txt", "ab.txt"), ("naïve ‘letter’ 😀.pdf", "naïve ‘letter’ 😀.pdf"), ("\u{FEFF}.pdf", "pdf"),
    ])
    func `a file's name loses folders and what can't be seen`(_ sent: String, _ kept: String) throws {
        // Every byte escaped, because a zero byte may not stand in a head as it is.
        let hex = Array("0123456789ABCDEF")
        let escaped = sent.utf8.map { "%\(hex[Int($0 >> 4)])\(hex[Int($0 & 15)])" }.joined()
        let name = sent.isEmpty ? "filename=\"\"" : "filename*=UTF-8''\(escaped)"
        let body = "--X-7\r\nContent-Disposition: form-data; name=a; \(name)\r\n\r\n\r\n--X-7--"
        #expect(try Self.parts(of: [Array(body.utf8)[...]]).first?.fileName == kept)
    }

    @Test
    func `a long name is cut before its ending`() throws {
        let long = String(repeating: "é", count: 300) + ".pdf"
        let body = "--X-7\r\nContent-Disposition: form-data; name=a; filename=\"\(long)\"\r\n\r\n\r\n--X-7--"
        let name = try #require(try Self.parts(of: [Array(body.utf8)[...]]).first?.fileName)
        #expect(name.hasSuffix("é.pdf"))
        #expect(name.utf8.count == 254)
    }

    @Test
    func `a file's bytes are handed on in the pieces they came in`() throws {
        var multipart = try Multipart(contentType: Self.type, limits: Self.roomy)
        _ = try multipart.read(Array((Self.head.dropLast() + "; filename=f\r\n\r\n").utf8))
        let piece = [UInt8](repeating: 0x61, count: 65_536)
        #expect(try multipart.read(piece) == [.bytes(piece[...])])
        #expect(try multipart.read(Array("b\r\n--X".utf8)) == [.bytes([0x62])])
        #expect(try multipart.read(Array("c".utf8)) == [.bytes(Array("\r\n--X".utf8)[...]), .bytes([0x63])])
        #expect(try multipart.read(Array("\r\n--X-7--".utf8)) == [.ended])
    }

    static func parts(
        of pieces: [ArraySlice<UInt8>],
        type: String = type,
        limits: Multipart.Limits = roomy
    ) throws -> [Part] {
        var multipart = try Multipart(contentType: type, limits: limits)
        var events: [Multipart.Event] = []
        for piece in pieces { events += try multipart.read(piece) }
        try multipart.finish()
        return try gathered(events)
    }

    /// The parts, once it is sure that events come in order and none is empty.
    static func gathered(_ events: [Multipart.Event]) throws -> [Part] {
        var parts: [Part] = []
        var under: (part: MultipartPart, content: [UInt8])?
        for event in events {
            switch event {
            case .began(let part):
                try #require(under == nil)
                under = (part, [])
            case .bytes(let bytes):
                try #require(under != nil && !bytes.isEmpty)
                under?.content += bytes
            case .ended:
                let (part, content) = try #require(under)
                parts.append(Part(part.name, fileName: part.fileName, declaredType: part.declaredType, content))
                under = nil
            }
        }
        try #require(under == nil)
        return parts
    }

    static func pieces(of bytes: [UInt8], size: Int) -> [ArraySlice<UInt8>] {
        stride(from: 0, to: bytes.count, by: size).map { bytes[$0..<min($0 + size, bytes.count)] }
    }
}
