import Brokerage

/// One row of the directory under its header, read into values.
struct CQCRow {
    let record: CSVRecord
    let layout: CQCLayout

    var line: Int { record.line }

    /// Spreadsheets leave rows of nothing but commas at the end.
    var isBlank: Bool { record.fields.allSatisfy { Self.tidied($0).isEmpty } }

    /// - Throws: `brokenQuotes`, `wrongNumberOfFields`. Blank values past the last column are no fault.
    func checkShape() throws(RefusedRow.Reason) {
        if record.flaw != nil { throw .brokenQuotes(lastLine: record.lastLine) }
        let surplus = record.fields.dropFirst(layout.width)
        guard record.fields.count >= layout.width, surplus.allSatisfy({ Self.tidied($0).isEmpty }) else {
            throw .wrongNumberOfFields(found: record.fields.count, expected: layout.width)
        }
    }

    func locationID() throws(RefusedRow.Reason) -> RegulatorID {
        let written = value(.locationID)
        guard !written.isEmpty else { throw .missingLocationID }
        guard let id = RegulatorID(written) else { throw .badLocationID(written) }
        return id
    }

    /// - Returns: nil where it is no location of this market; then nothing else of the row is looked at.
    func location(id: RegulatorID) throws(RefusedRow.Reason) -> ListedLocation? {
        let types = Set(serviceTypeNames.compactMap(ServiceType.init(regulatorName:)))
        if types.isEmpty { return nil }
        return ListedLocation(
            id: id,
            providerID: try providerID(),
            providerName: try required(.providerName, or: .missingProviderName),
            name: try required(.name, or: .missingName),
            addressLines: addressLines,
            postcode: try postcode(),
            telephone: telephone,
            website: website,
            serviceTypes: types,
            specialisms: Set(list(.specialisms)),
            localAuthority: optional(.localAuthority),
            region: optional(.region),
            latestCheck: try latestCheck()
        )
    }

    /// How many of its types of service are no part of this market.
    var otherServiceTypes: Int {
        serviceTypeNames.filter { ServiceType(regulatorName: $0) == nil }.count
    }

    private var serviceTypeNames: [String] { list(.serviceTypes) }

    /// The row as refused; more than one where it has swallowed others, so that none of their locations is lost.
    func refused(for reason: RefusedRow.Reason) -> [RefusedRow] {
        let name = layout.value(of: .name, in: record.fields).map(Self.tidied).flatMap { $0.isEmpty ? nil : $0 }
        switch reason {
        case .brokenQuotes, .wrongNumberOfFields:
            let ids = idsInAddresses
            guard let first = ids.first else {
                return [RefusedRow(line: line, id: nil, name: name, reason: reason)]
            }
            return [RefusedRow(line: line, id: first, name: name, reason: reason)]
                + ids.dropFirst().map { RefusedRow(line: line, id: $0, name: nil, reason: reason) }
        default:
            return [RefusedRow(line: line, id: RegulatorID(value(.locationID)), name: name, reason: reason)]
        }
    }

    /// The ids in addresses such as `https://www.cqc.org.uk/location/1-545611283`: where values have moved from their
    /// columns, these still say whose they are.
    private var idsInAddresses: [RegulatorID] {
        var ids: [RegulatorID] = []
        for field in record.fields {
            for piece in Self.pieces(of: field, after: "/location/") {
                let end = piece.firstIndex { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")) }
                guard let id = RegulatorID(String(piece[..<(end ?? piece.endIndex)])), !ids.contains(id) else {
                    continue
                }
                ids.append(id)
            }
        }
        return ids
    }

    private static func pieces(of text: String, after mark: String) -> [Substring] {
        var pieces: [Substring] = []
        var rest = text[...]
        while let slash = rest.firstIndex(of: "/") {
            rest = rest[slash...]
            if rest.hasPrefix(mark) { pieces.append(rest.dropFirst(mark.count)) }
            rest = rest.dropFirst()
        }
        return pieces
    }

    private func providerID() throws(RefusedRow.Reason) -> RegulatorID {
        let written = try required(.providerID, or: .missingProviderID)
        guard let id = RegulatorID(written) else { throw .badProviderID(written) }
        return id
    }

    private func postcode() throws(RefusedRow.Reason) -> Postcode {
        let written = try required(.postcode, or: .missingPostcode)
        guard let postcode = try? Postcode(typed: written) else { throw .badPostcode(written) }
        return postcode
    }

    private func latestCheck() throws(RefusedRow.Reason) -> LocalDate? {
        guard let written = optional(.latestCheck) else { return nil }
        guard let date = CQCDate.date(written) else { throw .badDate(written) }
        return date
    }

    /// The file has one value with commas or line ends between the lines of an address.
    private var addressLines: [String] {
        let raw = layout.value(of: .address, in: record.fields) ?? ""
        return raw.split { $0 == "," || $0.isNewline }.map { Self.tidied(String($0)) }.filter { !$0.isEmpty }
    }

    /// Ten digits without a 0 before them are a number whose 0 a spreadsheet has dropped.
    private var telephone: String? {
        guard let written = optional(.phoneNumber) else { return nil }
        let lacksNought =
            written.utf8.count == 10 && written.utf8.first != UInt8(ascii: "0")
            && written.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return lacksNought ? "0" + written : written
    }

    /// Pages link to it, so what isn't plainly an address of a website is left out: a scheme other than HTTP would run
    /// something else, and "None" is no address.
    private var website: String? {
        guard let written = optional(.website), !written.contains(" ") else { return nil }
        let lowercase = written.lowercased()
        let address =
            if lowercase.hasPrefix("http://") || lowercase.hasPrefix("https://") { written } else {
                "https://" + written
            }
        let afterScheme = address.drop { $0 != ":" }.dropFirst(3)
        let host = afterScheme.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let isHost =
            host.contains(".") && host.first != "." && host.last != "."
            && host.unicodeScalars.allSatisfy {
                $0 == "." || $0 == "-" || $0.properties.isAlphabetic || $0.isASCIIDigit
            }
        let isPlain = afterScheme.unicodeScalars.allSatisfy { !"\"'<>\\^`{|}".unicodeScalars.contains($0) }
        return isHost && isPlain ? address : nil
    }

    private func required(
        _ column: CQCColumn,
        or reason: RefusedRow.Reason
    ) throws(RefusedRow.Reason) -> String {
        let value = value(column)
        guard !value.isEmpty else { throw reason }
        return value
    }

    private func optional(_ column: CQCColumn) -> String? {
        let value = value(column)
        return value.isEmpty ? nil : value
    }

    /// The values between upright strokes: "Homecare agencies|Supported living".
    private func list(_ column: CQCColumn) -> [String] {
        value(column).split(separator: "|").map { Self.tidied(String($0)) }.filter { !$0.isEmpty }
    }

    private func value(_ column: CQCColumn) -> String {
        layout.value(of: column, in: record.fields).map(Self.tidied) ?? ""
    }

    /// Without blanks at the ends or more than one in a row, and without characters that can't be seen.
    private static func tidied(_ text: String) -> String {
        if isTidy(text.utf8) { return text }
        var scalars = String.UnicodeScalarView()
        var blankIsDue = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                blankIsDue = !scalars.isEmpty
                continue
            }
            switch scalar.properties.generalCategory {
            case .control, .format: continue
            default: break
            }
            if blankIsDue { scalars.append(" ") }
            blankIsDue = false
            scalars.append(scalar)
        }
        return String(scalars)
    }

    /// Whether there is nothing to tidy, told at a glance: most values are ASCII with single blanks.
    private static func isTidy(_ bytes: String.UTF8View) -> Bool {
        var last = UInt8(ascii: " ")
        for byte in bytes {
            guard (0x20...0x7E).contains(byte), byte != UInt8(ascii: " ") || last != UInt8(ascii: " ") else {
                return false
            }
            last = byte
        }
        return last != UInt8(ascii: " ") || bytes.isEmpty
    }
}

extension Unicode.Scalar {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
