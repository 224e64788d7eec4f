extension Money {
    /// What can be wrong with an amount as typed, or with a multiplication.
    package enum Fault: Error, Sendable, Hashable, CaseIterable {
        case blank, notANumber, tooManyDecimals, tooLarge, negative

        /// The sentence to show beside the field. `fieldName` is written as in the middle of a sentence, with its
        /// article: "the weekly price".
        package func sentence(for fieldName: String) -> String {
            let start = fieldName.prefix(1).uppercased() + fieldName.dropFirst()
            return switch self {
            case .blank: "Enter \(fieldName)"
            case .notANumber: "\(start) must be an amount in pounds, like 1,234.50"
            case .tooManyDecimals: "\(start) must have no more than 2 digits after the point, like 1,234.50"
            case .tooLarge: "\(start) must be \(Money.largestTyped) or less"
            case .negative: "\(start) must be £0.00 or more"
            }
        }
    }

    /// An amount as people type it: `1,234.50`, `£1234`, ` 1 234.5 `, `.50`.
    ///
    /// Commas and spaces must part thousands: `1,23` may be one pound 23 or a slip for `1,230`, so it is refused
    /// rather than taken for £123. A minus may stand before or after the pound sign.
    /// - Throws: the ``Fault`` that fits; ``Fault/negative`` below nought unless `allowingNegative`.
    package init(typed: String, allowingNegative: Bool = false) throws(Fault) {
        var rest = typed.drop(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        guard !rest.isEmpty else { throw .blank }

        let isNegative = Money.takeSigns(from: &rest)
        let sides = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let fraction = sides.count > 1 ? sides[1] : ""
        guard let first = sides.first, let whole = Money.ungroup(first), fraction.allSatisfy(Money.isDigit),
            !(whole.isEmpty && fraction.isEmpty)
        else { throw .notANumber }
        guard fraction.count <= 2 else { throw .tooManyDecimals }

        let significant = whole.drop { $0 == "0" }
        // Eight digits of pounds are at most £99,999,999, which is the bound.
        guard significant.count <= 8 else { throw .tooLarge }
        let digits = significant + fraction + String(repeating: "0", count: 2 - fraction.count)
        guard let pence = Int(digits) else { throw .notANumber }
        guard !isNegative || allowingNegative || pence == 0 else { throw .negative }
        self.init(pence: isNegative ? -pence : pence)
    }

    /// Takes one pound sign and one minus, in either order, with any spaces, off the front. True for a minus.
    private static func takeSigns(from rest: inout Substring) -> Bool {
        var isNegative = false
        var hasPound = false
        while let first = rest.first {
            if !isNegative, first == "-" || first == "\u{2212}" {
                isNegative = true
            } else if !hasPound, first == "£" {
                hasPound = true
            } else if !first.isWhitespace {
                break
            }
            rest.removeFirst()
        }
        return isNegative
    }

    /// The digits of a whole number, out of groups parted by commas or spaces; nil where the groups aren't thousands.
    private static func ungroup(_ text: Substring) -> String? {
        let groups = text.split(omittingEmptySubsequences: false) { $0 == "," || $0.isWhitespace }
        guard groups.allSatisfy({ $0.allSatisfy(isDigit) }) else { return nil }
        if groups.count > 1 {
            guard let first = groups.first, (1...3).contains(first.count) else { return nil }
            guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        }
        return groups.joined()
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
