import BrokerageTesting
import Testing
import Website

@Suite struct FormFieldsTests {
    @Test(arguments: [
        ("", [:]),
        ("a=1", ["a": "1"]),
        ("a=1&b=2", ["a": "1", "b": "2"]),
        ("a=1&&b=2&", ["a": "1", "b": "2"]),
        ("a", ["a": ""]),
        ("a=", ["a": ""]),
        ("=1", ["": "1"]),
        ("a=b=c", ["a": "b=c"]),
        ("given+name=Ann+Marie", ["given name": "Ann Marie"]),
        ("a=1%2B1%3D2%26", ["a": "1+1=2&"]),
        ("a=caf%C3%A9", ["a": "café"]),
        ("a=caf%c3%a9", ["a": "café"]),
        ("a=café", ["a": "café"]),
        ("%61=1", ["a": "1"]),
    ])
    func `fields are read as browsers send them`(_ body: String, _ expected: [String: String]) throws {
        let fields = try FormFields(urlEncoded: Array(body.utf8))
        #expect(fields.names == expected.keys.sorted())
        for (name, value) in expected { #expect(fields.raw(name) == value) }
    }

    @Test(arguments: [
        ("a=%", FormFault.malformedEscape), ("a=%4", .malformedEscape), ("a=%zz", .malformedEscape),
        ("%=1", .malformedEscape), ("a=%%20", .malformedEscape), ("a=%+1", .malformedEscape),
        ("a=%-1", .malformedEscape),
        ("a=%FF", .notUTF8), ("a=%C3", .notUTF8), ("%C0%AF=1", .notUTF8), ("a=%ED%A0%80", .notUTF8),
        ("a=%00", .zeroCharacter), ("%00=1", .zeroCharacter),
        ("a=1&a=2", .repeated(name: "a")), ("a=1&%61=2", .repeated(name: "a")),
        ("a=1&b=2&c=3&d=4", .tooManyFields(limit: 3)), ("a=123456789012345678901", .tooLarge(limit: 20)),
    ])
    func `what no page of ours sends is refused`(_ body: String, _ fault: FormFault) {
        #expect(throws: fault) {
            try FormFields(urlEncoded: Array(body.utf8), limits: FormFields.Limits(fields: 3, bytes: 20))
        }
    }

    @Test
    func `bytes that are not UTF-8 are refused unescaped as well`() {
        #expect(throws: FormFault.notUTF8) { try FormFields(urlEncoded: [0x61, 0x3D, 0xFF]) }
    }

    @Test
    func `a field comes tidied or raw`() throws {
        let fields = try FormFields(urlEncoded: Array("words=%20One%0D%0Atwo%0Dthree%0A%20&blank=+%0D%0A&empty=".utf8))
        #expect(fields.one("words") == "One\ntwo\nthree")
        #expect(fields.raw("words") == " One\r\ntwo\rthree\n ")
        #expect(fields.one("blank") == nil && fields.raw("blank") == " \r\n")
        #expect(fields.one("empty") == nil && fields.raw("empty") == "")
        #expect(fields.one("missing") == nil && fields.raw("missing") == nil)
    }

    @Test
    func `names with brackets may stand more than once`() throws {
        let fields = try FormFields(urlEncoded: Array("checks[]=inspection&checks%5B%5D=+&checks[]=+suspension".utf8))
        #expect(fields.many("checks") == ["inspection", "suspension"])
        #expect(fields.manyRaw("checks") == ["inspection", " ", " suspension"])
        #expect(fields.many("other").isEmpty)
    }

    @Test
    func `as many fields and bytes as the limits allow are read`() throws {
        let limits = FormFields.Limits(fields: 3, bytes: 11)
        #expect(try FormFields(urlEncoded: Array("a=1&b=2&c=3".utf8), limits: limits).names == ["a", "b", "c"])
    }

    @Test
    func `whatever is typed comes back after being encoded`() throws {
        var random = SeededGenerator.fresh()
        let hex = Array("0123456789abcdefABCDEF".utf8)
        for _ in 0..<500 {
            let typed = String(
                String.UnicodeScalarView(
                    (0..<Int.random(in: 0...20, using: &random)).compactMap { _ in
                        Unicode.Scalar(UInt32.random(in: 1...0x2FFF, using: &random))
                    }
                )
            )
            let body = typed.utf8.flatMap { byte -> [UInt8] in
                if byte == 0x20, Bool.random(using: &random) { return [0x2B] }
                let plain = (0x61...0x7A).contains(byte) && Bool.random(using: &random)
                return plain ? [byte] : [0x25, hex[Int(byte >> 4)], hex[Int(byte & 15)]]
            }
            let fields = try FormFields(urlEncoded: Array("typed=".utf8) + body)
            #expect(fields.raw("typed") == typed, "seed \(random.seed)")
        }
    }

    @Test
    func `whatever the bytes are, reading them ends in fields or a fault`() {
        var random = SeededGenerator.fresh()
        let likely = Array("a=&%+[]0fF".utf8) + [0xC3, 0xA9, 0]
        for _ in 0..<5_000 {
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                likely.randomElement(using: &random) ?? 0
            }
            _ = try? FormFields(urlEncoded: bytes)
        }
    }
}
