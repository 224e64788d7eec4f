/// What the head of one part of a `multipart/form-data` body says (RFC 7578).
package struct MultipartPart: Sendable, Hashable {
    /// The name of the form's field.
    package let name: String
    /// The sanitised name of the file; nothing for a plain field, empty where no file was chosen.
    package let fileName: String?
    /// What the sender says the file is. Never decides anything; the content does.
    package let declaredType: String?

    package var isFile: Bool { fileName != nil }

    /// Reads the lines of a head, without their line ends.
    init(head lines: [ArraySlice<UInt8>]) throws(MultipartFault) {
        var disposition: HeaderValue?
        var type: String?
        for line in lines {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { throw .malformedHeader }
            let field = String(decoding: line[..<colon], as: UTF8.self).lowercased()
            let value = line[line.index(after: colon)...]
            switch field {
            case "content-disposition":
                guard disposition == nil, let read = HeaderValue(value) else { throw .malformedHeader }
                disposition = read
            case "content-type":
                guard type == nil else { throw .malformedHeader }
                type = FieldText.tidied(String(decoding: value, as: UTF8.self))
            case "content-transfer-encoding":
                // Deprecated by RFC 7578, 4.7. These three change nothing; base64 read as it stands would be a wrong file.
                let encoding = FieldText.tidied(String(decoding: value, as: UTF8.self)).lowercased()
                guard ["7bit", "8bit", "binary"].contains(encoding) else { throw .malformedHeader }
            default:
                guard !field.isEmpty, field.utf8.allSatisfy(HeaderValue.isToken) else { throw .malformedHeader }
            }
        }
        guard let disposition, disposition.kind == "form-data" else { throw .malformedHeader }
        guard let nameBytes = disposition.parameters["name"] else { throw .missingName }
        guard let name = String(validating: Self.unescaped(nameBytes), as: UTF8.self) else { throw .notUTF8 }
        guard !name.isEmpty, !name.utf8.contains(0) else { throw .missingName }
        self.name = name
        self.declaredType = type
        if let extended = disposition.parameters["filename*"] {
            guard let sent = Self.extendedValue(extended) else { throw .malformedHeader }
            self.fileName = FileName.sanitised(sent)
        } else {
            self.fileName = disposition.parameters["filename"].map { sent in
                FileName.sanitised(String(decoding: Self.unescaped(sent), as: UTF8.self))
            }
        }
    }

    /// Browsers write a quotation mark and line ends inside a name as `%22`, `%0D` and `%0A`, and escape nothing else.
    private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
        var unescaped: [UInt8] = []
        var rest = bytes[...]
        while let first = rest.first {
            switch first == UInt8(ascii: "%") ? String(decoding: rest.prefix(3), as: UTF8.self).uppercased() : "" {
            case "%22": unescaped.append(UInt8(ascii: "\""))
            case "%0D": unescaped.append(UInt8(ascii: "\r"))
            case "%0A": unescaped.append(UInt8(ascii: "\n"))
            default:
                unescaped.append(first)
                rest = rest.dropFirst()
                continue
            }
            rest = rest.dropFirst(3)
        }
        return unescaped
    }

    /// `UTF-8''na%C3%AFve.pdf` (RFC 5987), which some programs send instead of a plain `filename`.
    private static func extendedValue(_ bytes: [UInt8]) -> String? {
        let pieces = bytes.split(separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
        guard pieces.count == 3, String(decoding: pieces[0], as: UTF8.self).lowercased() == "utf-8",
            let decoded = PercentEncoding.decoded(pieces[2], plusIsBlank: false)
        else { return nil }
        return String(validating: decoded, as: UTF8.self)
    }
}
