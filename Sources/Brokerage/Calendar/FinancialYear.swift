/// A council's and the NHS's year, from 1 April to 31 March. Coded as one integer: the year it starts in.
package struct FinancialYear: Sendable, Hashable, Comparable {
    package let startYear: Int

    package init(containing date: LocalDate) {
        let parts = date.parts
        startYear = parts.month >= 4 ? parts.year : parts.year - 1
    }

    /// - Returns: nil where 1 April of the year or 31 March of the next is no ``LocalDate``.
    package init?(startYear: Int) {
        guard (LocalDate.earliest.year..<LocalDate.latest.year).contains(startYear) else { return nil }
        self.startYear = startYear
    }

    package static func < (left: FinancialYear, right: FinancialYear) -> Bool { left.startYear < right.startYear }

    /// 1 April.
    package var firstDay: LocalDate { LocalDate(year: startYear, month: 4, day: 1) ?? .earliest }

    /// 31 March of the year after.
    package var lastDay: LocalDate { LocalDate(year: startYear + 1, month: 3, day: 31) ?? .latest }
}

extension FinancialYear: CustomStringConvertible {
    /// "2026 to 2027"
    package var description: String { "\(startYear) to \(startYear + 1)" }
}

extension FinancialYear: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let year = FinancialYear(startYear: try container.decode(Int.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "Not a financial year")
        }
        self = year
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(startYear)
    }
}
