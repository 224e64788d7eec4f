/// An amount of money in whole pence. Never a floating-point number.
///
/// Amounts come in bounded: what people type by ``largestTyped`` (10¹⁰ pence), what is decoded by
/// ``largestStored`` (10¹⁵ pence, more than England has ever spent on care). An `Int` holds nine thousand of the
/// latter, so adding and taking away amounts that came in by these doors is exact. Past that the operators stop at
/// the end of `Int` rather than trap, because a trap ends the server for everyone. Multiplying is where a small slip
/// makes a large number, so it is checked and throws.
///
/// Coded as one integer: pence.
package struct Money: Sendable, Hashable, Comparable, AdditiveArithmetic {
    package let pence: Int

    package init(pence: Int) {
        self.pence = pence
    }

    package static let zero = Money(pence: 0)

    /// £99,999,999.99: the most that can be typed, either way from nought.
    package static let largestTyped = Money(pence: 9_999_999_999)

    /// £10,000,000,000,000.00: the most that can be read back from storage, either way from nought.
    package static let largestStored = Money(pence: 1_000_000_000_000_000)

    /// `.pounds(1_020)` is £1,020.00; `.pounds(254, 6)` is £254.06; `.pounds(-3, 50)` is −£3.50.
    package static func pounds(_ pounds: Int, _ pence: Int = 0) -> Money {
        let (whole, overflow) = pounds.multipliedReportingOverflow(by: 100)
        let wholePounds = Money(pence: overflow ? (pounds < 0 ? .min : .max) : whole)
        return pounds < 0 ? wholePounds - Money(pence: pence) : wholePounds + Money(pence: pence)
    }

    package static func < (left: Money, right: Money) -> Bool { left.pence < right.pence }

    package static func + (left: Money, right: Money) -> Money {
        let (sum, overflow) = left.pence.addingReportingOverflow(right.pence)
        return Money(pence: overflow ? (right.pence < 0 ? .min : .max) : sum)
    }

    package static func - (left: Money, right: Money) -> Money {
        let (difference, overflow) = left.pence.subtractingReportingOverflow(right.pence)
        return Money(pence: overflow ? (right.pence < 0 ? .max : .min) : difference)
    }

    package static prefix func - (money: Money) -> Money { .zero - money }

    /// So many times this amount.
    /// - Throws: ``Fault/tooLarge`` past ``largestStored`` either way.
    package func multiplied(by count: Int) throws(Fault) -> Money {
        let (product, overflow) = pence.multipliedReportingOverflow(by: count)
        guard !overflow, product.magnitude <= Money.largestStored.pence.magnitude else { throw .tooLarge }
        return Money(pence: product)
    }

    /// Whether this amount is at or under `rate` with so many percent of it added: in pence,
    /// `price × 100 ≤ rate × (100 + percent)`, worked at double width, so nothing is rounded and nothing overflows.
    package func isWithin(percent: Int, over rate: Money) -> Bool {
        let (sum, overflow) = percent.addingReportingOverflow(100)
        let price = pence.multipliedFullWidth(by: 100)
        let limit = rate.pence.multipliedFullWidth(by: overflow ? .max : sum)
        return (price.high, price.low) <= (limit.high, limit.low)
    }
}

extension Money: CustomStringConvertible {
    /// As shown to people: `£1,234.50`, and `−£3.50` with a true minus sign (U+2212).
    package var description: String {
        let digits = String(pence.magnitude / 100)
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { grouped.append(",") }
            grouped.append(digit)
        }
        return "\(pence < 0 ? "\u{2212}" : "")£\(grouped).\(Money.twoDigits(pence.magnitude % 100))"
    }

    /// For form fields and files: `1234.50`, `-3.50`.
    package var plain: String {
        "\(pence < 0 ? "-" : "")\(pence.magnitude / 100).\(Money.twoDigits(pence.magnitude % 100))"
    }

    private static func twoDigits(_ number: UInt) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}

extension Money: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let pence = try container.decode(Int.self)
        guard pence.magnitude <= Money.largestStored.pence.magnitude else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "Not a believable amount of pence")
        }
        self.init(pence: pence)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(pence)
    }
}
