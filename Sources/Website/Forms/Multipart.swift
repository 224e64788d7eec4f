/// Reads a `multipart/form-data` body (RFC 7578, RFC 2046 5.1) from pieces cut anywhere, boundaries included.
///
/// Keeps at most one part's head and the count of how much of a boundary it has seen. A file's bytes are handed on as
/// slices of the piece they came in, so a large upload is never gathered here.
package struct Multipart: Sendable {
    package struct Limits: Sendable, Hashable {
        package let parts: Int
        package let headerBytes: Int
        package let fieldBytes: Int
        package let fileBytes: Int
        /// Of the whole body, with boundaries and what stands outside the parts.
        package let totalBytes: Int

        package init(
            parts: Int = 1_000,
            headerBytes: Int = 8_192,
            fieldBytes: Int = 262_144,
            fileBytes: Int,
            totalBytes: Int
        ) {
            self.parts = parts
            self.headerBytes = headerBytes
            self.fieldBytes = fieldBytes
            self.fileBytes = fileBytes
            self.totalBytes = totalBytes
        }
    }

    package enum Event: Sendable, Hashable {
        case began(MultipartPart)
        /// The next bytes of the part that began last; a part comes in any number of these, none when it is empty.
        case bytes(ArraySlice<UInt8>)
        case ended
    }

    private enum State {
        case preamble
        case afterBoundary
        case afterBoundaryHyphen
        /// Blanks that a mail gateway may have put between a boundary and its line end.
        case afterBoundaryBlanks
        case afterBoundaryCR
        case head
        case body(MultipartPart)
        case epilogue
    }

    private let limits: Limits
    /// CRLF, two hyphens and the boundary. Its only CR is its first byte, so after a mismatch nothing of what matched
    /// can be the beginning of another match, and what was held back can be told from the count alone.
    private let delimiter: [UInt8]
    /// How many bytes of the delimiter have been seen.
    private var matched: Int
    private var state = State.preamble
    private var head: [UInt8] = []
    private var lineStart = 0
    private var lines: [Range<Int>] = []
    private var partBytes = 0
    private var parts = 0
    private var totalBytes = 0
    private var fault: MultipartFault?

    /// - Parameters:
    ///   - contentType: the request's header, such as `multipart/form-data; boundary=----x`.
    ///   - limits: what may come at most.
    /// - Throws: `noBoundary`.
    package init(contentType: String, limits: Limits) throws(MultipartFault) {
        guard let type = HeaderValue(Array(contentType.utf8)[...]), type.kind == "multipart/form-data",
            let boundary = type.parameters["boundary"], Self.isBoundary(boundary)
        else { throw .noBoundary }
        self.limits = limits
        delimiter = Array("\r\n--".utf8) + boundary
        // The first boundary needs no line end before it.
        matched = 2
    }

    /// 1 to 70 of the characters of RFC 2046, 5.1.1, the last of them no blank.
    private static func isBoundary(_ bytes: [UInt8]) -> Bool {
        guard (1...70).contains(bytes.count), bytes.last != UInt8(ascii: " ") else { return false }
        return bytes.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default:
                "'()+_,-./:=? ".utf8.contains(byte)
            }
        }
    }

    /// Takes the next bytes and says what they bring.
    /// - Throws: the fault, and the same again at each later call.
    package mutating func read(_ chunk: ArraySlice<UInt8>) throws(MultipartFault) -> [Event] {
        if let fault { throw fault }
        do throws(MultipartFault) {
            let (total, overflow) = totalBytes.addingReportingOverflow(chunk.count)
            guard !overflow, total <= limits.totalBytes else { throw .bodyTooLarge(limit: limits.totalBytes) }
            totalBytes = total
            var events: [Event] = []
            var rest = chunk
            while let byte = rest.first {
                switch state {
                case .preamble:
                    if passDelimiter(in: &rest, handing: { _ in }) { state = .afterBoundary }
                case .body(let part):
                    var data: [ArraySlice<UInt8>] = []
                    let ended = passDelimiter(in: &rest) { data.append($0) }
                    for bytes in data { try count(bytes, of: part) }
                    events += data.map(Event.bytes)
                    if ended {
                        events.append(.ended)
                        state = .afterBoundary
                    }
                case .head:
                    rest = rest.dropFirst()
                    if let part = try takeHead(byte) {
                        events.append(.began(part))
                        partBytes = 0
                        state = .body(part)
                    }
                case .epilogue:
                    rest = rest[rest.endIndex...]
                case .afterBoundary, .afterBoundaryHyphen, .afterBoundaryBlanks, .afterBoundaryCR:
                    rest = rest.dropFirst()
                    try takeAfterBoundary(byte)
                }
            }
            return events
        } catch {
            fault = error
            throw error
        }
    }

    package mutating func read(_ chunk: [UInt8]) throws(MultipartFault) -> [Event] {
        try read(chunk[...])
    }

    /// Says that the body ends here.
    /// - Throws: the fault there was, or `cutOff` before the closing boundary.
    package func finish() throws(MultipartFault) {
        if let fault { throw fault }
        guard case .epilogue = state else { throw .cutOff }
    }

    /// Hands on the bytes up to the delimiter, or up to where the delimiter may have begun at the end of the piece.
    /// - Returns: whether the delimiter is complete; `rest` begins after it.
    private mutating func passDelimiter(
        in rest: inout ArraySlice<UInt8>,
        handing hand: (ArraySlice<UInt8>) -> Void
    ) -> Bool {
        // Matched at the end of the piece before. Should they turn out to be data, the delimiter has the same bytes.
        var carried = matched
        var index = rest.startIndex
        while index < rest.endIndex {
            if rest[index] == delimiter[matched] {
                matched += 1
                index += 1
                guard matched == delimiter.count else { continue }
                let data = rest[..<(index - (matched - carried))]
                if !data.isEmpty { hand(data) }
                rest = rest[index...]
                matched = 0
                return true
            }
            if matched > 0 {
                if carried > 0 { hand(delimiter[..<carried]) }
                carried = 0
                matched = 0
            } else {
                index = rest[index...].firstIndex(of: delimiter[0]) ?? rest.endIndex
            }
        }
        let data = rest[..<(index - (matched - carried))]
        if !data.isEmpty { hand(data) }
        rest = rest[rest.endIndex...]
        return false
    }

    private mutating func count(_ bytes: ArraySlice<UInt8>, of part: MultipartPart) throws(MultipartFault) {
        // Can't overflow: no more than the total, which was checked.
        partBytes += bytes.count
        if let fileName = part.fileName {
            guard partBytes <= limits.fileBytes else { throw .fileTooLarge(name: fileName, limit: limits.fileBytes) }
        } else {
            guard partBytes <= limits.fieldBytes else {
                throw .fieldTooLarge(name: part.name, limit: limits.fieldBytes)
            }
        }
    }

    private mutating func takeAfterBoundary(_ byte: UInt8) throws(MultipartFault) {
        switch (state, byte) {
        case (.afterBoundary, UInt8(ascii: "-")):
            state = .afterBoundaryHyphen
        case (.afterBoundaryHyphen, UInt8(ascii: "-")):
            state = .epilogue
        case (.afterBoundary, UInt8(ascii: " ")), (.afterBoundary, UInt8(ascii: "\t")),
            (.afterBoundaryBlanks, UInt8(ascii: " ")), (.afterBoundaryBlanks, UInt8(ascii: "\t")):
            state = .afterBoundaryBlanks
        case (.afterBoundary, UInt8(ascii: "\r")), (.afterBoundaryBlanks, UInt8(ascii: "\r")):
            state = .afterBoundaryCR
        case (.afterBoundaryCR, UInt8(ascii: "\n")):
            guard parts < limits.parts else { throw .tooManyParts(limit: limits.parts) }
            parts += 1
            head.removeAll(keepingCapacity: true)
            lines.removeAll(keepingCapacity: true)
            lineStart = 0
            state = .head
        default:
            throw .malformedBoundary
        }
    }

    /// Takes a byte of a part's head.
    /// - Returns: the part, when this is the last byte of the empty line after its head.
    private mutating func takeHead(_ byte: UInt8) throws(MultipartFault) -> MultipartPart? {
        guard head.count < limits.headerBytes else { throw .headerTooLarge(limit: limits.headerBytes) }
        let followsCR = head.count > lineStart && head.last == UInt8(ascii: "\r")
        switch byte {
        case UInt8(ascii: "\n"):
            guard followsCR else { throw .malformedHeader }
            let line = lineStart..<(head.count - 1)
            if line.isEmpty { return try MultipartPart(head: lines.map { head[$0] }) }
            lines.append(line)
            head.append(byte)
            lineStart = head.count
        case UInt8(ascii: "\r"), UInt8(ascii: "\t"), 0x20...0x7E, 0x80...0xFF:
            guard !followsCR else { throw .malformedHeader }
            head.append(byte)
        default:
            throw .malformedHeader
        }
        return nil
    }
}
