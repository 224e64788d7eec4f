package import Brokerage

/// A row of a directory that can't be taken in, and why.
package struct RefusedRow: Sendable, Hashable, Codable {
    package enum Reason: Error, Sendable, Hashable, Codable {
        case wrongNumberOfFields(found: Int, expected: Int)
        /// Quotation marks don't pair up, so it can't be told where the row's values end.
        case brokenQuotes(lastLine: Int)
        case missingLocationID
        case badLocationID(String)
        case duplicateLocationID(firstLine: Int)
        case missingName
        case missingProviderID
        case badProviderID(String)
        case missingProviderName
        case missingPostcode
        case badPostcode(String)
        case badDate(String)

        /// For records and counts.
        package var code: String {
            switch self {
            case .wrongNumberOfFields: "wrong-number-of-fields"
            case .brokenQuotes: "broken-quotes"
            case .missingLocationID: "missing-location-id"
            case .badLocationID: "bad-location-id"
            case .duplicateLocationID: "duplicate-location-id"
            case .missingName: "missing-name"
            case .missingProviderID: "missing-provider-id"
            case .badProviderID: "bad-provider-id"
            case .missingProviderName: "missing-provider-name"
            case .missingPostcode: "missing-postcode"
            case .badPostcode: "bad-postcode"
            case .badDate: "bad-date"
            }
        }
    }

    /// Where the row begins in the file, counted from 1.
    package let line: Int
    /// Where the row still shows whose it is. A location in a refused row is in the directory and so not gone.
    package let id: RegulatorID?
    package let name: String?
    package let reason: Reason

    package init(line: Int, id: RegulatorID?, name: String?, reason: Reason) {
        self.line = line
        self.id = id
        self.name = name
        self.reason = reason
    }

    /// The line, whose row it is and what is wrong: "Line 14, Larkmere House: ‘BA1’ is not a full UK postcode."
    package var sentence: String {
        let whose = [name.map(Self.shown), id?.text].compactMap(\.self).first.map { ", \($0)" } ?? ""
        return "Line \(line)\(whose): \(complaint)."
    }

    private var complaint: String {
        switch reason {
        case .wrongNumberOfFields(let found, let expected): "the row has \(found) values, not \(expected)"
        case .brokenQuotes(let lastLine) where lastLine == line: "a quotation mark is missing or one too many"
        case .brokenQuotes(let lastLine):
            "a quotation mark is missing or one too many, so lines \(line) to \(lastLine) can’t be told apart"
        case .missingLocationID: "the location ID is missing"
        case .badLocationID(let text): "the location ID ‘\(Self.shown(text))’ is not one of the regulator’s"
        case .duplicateLocationID(let firstLine): "the location ID stands on line \(firstLine) already"
        case .missingName: "the name is missing"
        case .missingProviderID: "the provider ID is missing"
        case .badProviderID(let text): "the provider ID ‘\(Self.shown(text))’ is not one of the regulator’s"
        case .missingProviderName: "the provider’s name is missing"
        case .missingPostcode: "the postcode is missing"
        case .badPostcode(let text): "‘\(Self.shown(text))’ is not a full UK postcode"
        case .badDate(let text): "‘\(Self.shown(text))’ is not a date of the latest check"
        }
    }

    /// A value out of the file, short enough for a sentence.
    private static func shown(_ text: String) -> String {
        text.count <= 60 ? text : String(text.prefix(59)) + "…"
    }
}
