import Testing
import Website

@Suite struct MultipartFormTests {
    private static let limits = Multipart.Limits(fieldBytes: 100, fileBytes: 100, totalBytes: 10_000)

    private func body(_ parts: [(disposition: String, content: String)]) -> [UInt8] {
        Array(
            (parts.map { "--b\r\nContent-Disposition: form-data; \($0.disposition)\r\n\r\n\($0.content)\r\n" }.joined()
                + "--b--").utf8
        )
    }

    private func read(
        _ body: [UInt8],
        size: Int,
        limits: FormFields.Limits = FormFields.Limits()
    ) async throws -> (fields: FormFields, files: [String]) {
        var form = try MultipartForm(
            contentType: "multipart/form-data; boundary=b",
            limits: Self.limits,
            fieldLimits: limits
        )
        var files: [String] = []
        for piece in MultipartTests.pieces(of: body, size: size) {
            try await form.read(piece) { event in
                switch event {
                case .began(let part): files.append("\(part.name) \(part.fileName ?? "-") ")
                case .bytes(let bytes): files[files.count - 1] += String(decoding: bytes, as: UTF8.self)
                case .ended: files[files.count - 1] += "."
                }
            }
        }
        return (try form.finish(), files)
    }

    @Test(arguments: [1, 3, 64, 10_000])
    func `fields are kept and files are handed on`(_ size: Int) async throws {
        let (fields, files) = try await read(
            body([
                ("name=reason", " Fall at home\r\n"), ("name=\"letter\"; filename=\"a.txt\"", "Dear\r\n--a"),
                ("name=\"none\"; filename=\"\"", ""), ("name=\"checks[]\"", "one"), ("name=\"checks[]\"", "two"),
                ("name=note; filename=b.txt", ""),
            ]),
            size: size
        )
        #expect(fields.one("reason") == "Fall at home")
        #expect(fields.many("checks") == ["one", "two"])
        #expect(fields.names == ["checks[]", "reason"])
        #expect(files == ["letter a.txt Dear\r\n--a.", "note b.txt ."])
    }

    @Test
    func `fields are held to the same rules as in other forms`() async throws {
        await #expect(throws: FormFault.repeated(name: "a")) {
            try await read(body([("name=a", "1"), ("name=a", "2")]), size: 9)
        }
        await #expect(throws: FormFault.zeroCharacter) { try await read(body([("name=a", "\u{0}")]), size: 9) }
        await #expect(throws: FormFault.tooLarge(limit: 5)) {
            try await read(body([("name=a", "123"), ("name=b", "1")]), size: 9, limits: FormFields.Limits(bytes: 5))
        }
        await #expect(throws: MultipartFault.cutOff) {
            try await read(Array(body([("name=a", "1")]).dropLast(2)), size: 9)
        }
        let latin =
            Array("--b\r\nContent-Disposition: form-data; name=a\r\n\r\n".utf8) + [0xE9] + Array("\r\n--b--".utf8)
        await #expect(throws: MultipartFault.notUTF8) { try await read(latin, size: 9) }
    }
}
