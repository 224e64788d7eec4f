/// The columns of the regulator's weekly `CQC_directory.csv`. The raw value is the heading.
package enum CQCColumn: String, Sendable, Hashable, Codable, CaseIterable {
    case name = "Name"
    case alsoKnownAs = "Also known as"
    case address = "Address"
    case postcode = "Postcode"
    case phoneNumber = "Phone number"
    case website = "Service's website"
    case serviceTypes = "Service types"
    case latestCheck = "Date of latest check"
    case specialisms = "Specialisms/services"
    case providerName = "Provider name"
    case localAuthority = "Local authority"
    case region = "Region"
    case locationURL = "Location URL"
    case locationID = "CQC Location ID (for office use only)"
    case providerID = "CQC Provider ID (for office use only)"

    /// Finds a column by its heading in any case, with blanks around it, with a curly apostrophe, and with or without
    /// the remark in brackets: the files say "Service's website (if available)".
    package init?(heading: String) {
        guard let column = Self.byKey[Self.key(heading)] else { return nil }
        self = column
    }

    private static let byKey = Dictionary(uniqueKeysWithValues: allCases.map { (key($0.rawValue), $0) })

    private static func key(_ heading: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in heading.unicodeScalars {
            switch scalar {
            case "(": return tidied(String(kept))
            case "\u{2018}", "\u{2019}", "\u{02BC}", "`": kept.append("'")
            case "\u{FEFF}": break
            default: kept.append(scalar)
            }
        }
        return tidied(String(kept))
    }

    private static func tidied(_ text: String) -> String {
        text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
