import BrokerageTesting
import Testing
import Website

/// Bodies made at random. A failure names the seed; `TEST_SEED` makes the same bodies again, and `TEST_CASES=10` ten
/// times as many.
@Suite struct MultipartGeneratedTests {
    @Test
    func `small bodies give the same parts wherever they are cut in two`() throws {
        var random = SeededGenerator.fresh()
        for _ in 0..<SeededGenerator.cases(20) {
            let (type, body, parts) = made(parts: 0...3, content: 0...12, using: &random)
            for cut in 0...body.count {
                let read = try MultipartTests.parts(of: [body[..<cut], body[cut...]], type: type)
                #expect(read == parts, "cut at \(cut), seed \(random.seed)")
            }
            #expect(try MultipartTests.parts(of: body.map { [$0] }, type: type) == parts, "seed \(random.seed)")
        }
    }

    @Test
    func `large bodies give the same parts however they are cut`() throws {
        var random = SeededGenerator.fresh()
        for _ in 0..<SeededGenerator.cases(8) {
            let (type, body, parts) = made(parts: 1...6, content: 0...40_000, using: &random)
            for _ in 0..<4 {
                let read = try MultipartTests.parts(of: pieces(of: body, upTo: 9_000, using: &random), type: type)
                #expect(read == parts, "seed \(random.seed)")
            }
        }
    }

    @Test
    func `spoilt bodies end in parts or a fault, and the same one however they are cut`() throws {
        var random = SeededGenerator.fresh()
        let limits = Multipart.Limits(parts: 5, headerBytes: 300, fieldBytes: 200, fileBytes: 200, totalBytes: 2_000)
        let count = SeededGenerator.cases(2_000)
        var faults = 0
        for _ in 0..<count {
            let (type, sound, _) = made(parts: 0...4, content: 0...30, using: &random)
            let body = spoilt(sound, using: &random)
            let whole = outcome(of: [body[...]], type: type, limits: limits)
            let cut = outcome(of: pieces(of: body, upTo: 20, using: &random), type: type, limits: limits)
            if whole.fault != nil { faults += 1 }
            // The total is counted piece by piece, so only there may another fault come first.
            guard whole.fault != .bodyTooLarge(limit: 2_000) else { continue }
            try #require(whole.fault == cut.fault, "seed \(random.seed)")
            try #require(whole.fault != nil || whole.parts == cut.parts, "seed \(random.seed)")
        }
        #expect(
            (count / 10...count * 19 / 20).contains(faults),
            "so few or so many faults test little: \(faults), seed \(random.seed)"
        )
    }

    private func outcome(
        of pieces: [ArraySlice<UInt8>],
        type: String,
        limits: Multipart.Limits
    ) -> (parts: [MultipartTests.Part], fault: MultipartFault?) {
        do {
            return (try MultipartTests.parts(of: pieces, type: type, limits: limits), nil)
        } catch let fault as MultipartFault {
            return ([], fault)
        } catch {
            Issue.record("neither parts nor a fault: \(error)")
            return ([], nil)
        }
    }

    /// A sound body. Contents are full of line ends, hyphens and beginnings of the boundary.
    private func made(
        parts: ClosedRange<Int>,
        content: ClosedRange<Int>,
        using random: inout SeededGenerator
    ) -> (type: String, body: [UInt8], parts: [MultipartTests.Part]) {
        let boundary = String(
            (0..<Int.random(in: 1...12, using: &random)).map { _ in "-bX7".randomElement(using: &random) ?? "b" }
        )
        let delimiter = Array("\r\n--\(boundary)".utf8)
        var body = Array("--\(boundary)".utf8)
        var made: [MultipartTests.Part] = []
        for number in 0..<Int.random(in: parts, using: &random) {
            let fileName = Bool.random(using: &random) ? "file \(number).txt" : nil
            let bytes = filling(Int.random(in: content, using: &random), without: delimiter, using: &random)
            body += Array("\r\nContent-Disposition: form-data; name=\"part \(number)\"".utf8)
            if let fileName { body += Array("; filename=\"\(fileName)\"\r\nContent-Type: text/plain".utf8) }
            body += Array("\r\n\r\n".utf8) + bytes + delimiter
            made.append(
                MultipartTests.Part(
                    "part \(number)",
                    fileName: fileName,
                    declaredType: fileName == nil ? nil : "text/plain",
                    bytes
                )
            )
        }
        body += Array("--".utf8) + (Bool.random(using: &random) ? Array("\r\n".utf8) : [])
        return ("multipart/form-data; boundary=\"\(boundary)\"", body, made)
    }

    private func filling(_ count: Int, without delimiter: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes += delimiter.prefix(Int.random(in: 0..<delimiter.count, using: &random))
            case 1: bytes += Array("\r\n".utf8)
            case 2: bytes += Array("\r".utf8)
            case 3: bytes.append(UInt8.random(in: .min ... .max, using: &random))
            default: bytes += [UInt8](repeating: 0x61, count: Int.random(in: 1...(1 + count / 8), using: &random))
            }
        }
        // What comes next is the delimiter, so that it may not stand whole across the end either.
        while contains(bytes + delimiter.dropLast(), delimiter) { bytes.removeLast() }
        return bytes
    }

    private func contains(_ bytes: [UInt8], _ sought: [UInt8]) -> Bool {
        bytes.indices.contains { bytes[$0] == sought[0] && bytes[$0...].starts(with: sought) }
    }

    private func spoilt(_ sound: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
        var body = sound
        let likely = Array("\r\n-:;=\"%\\ b\u{0}".utf8)
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            guard !body.isEmpty else { break }
            let index = Int.random(in: body.indices, using: &random)
            switch Int.random(in: 0..<6, using: &random) {
            case 0: body[index] = UInt8.random(in: .min ... .max, using: &random)
            case 1: body[index] = likely.randomElement(using: &random) ?? 0
            case 2: body.insert(likely.randomElement(using: &random) ?? 0, at: index)
            case 3: body.remove(at: index)
            case 4: body.removeSubrange(index..<min(index + 9, body.count))
            default:
                body.insert(
                    contentsOf: body[index..<min(index + 40, body.count)],
                    at: Int.random(in: body.indices, using: &random)
                )
            }
        }
        return body
    }

    private func pieces(of bytes: [UInt8], upTo most: Int, using random: inout SeededGenerator) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Int.random(in: 0...most, using: &random)
            pieces.append(rest.prefix(count))
            rest = rest.dropFirst(count)
        }
        return pieces
    }
}
