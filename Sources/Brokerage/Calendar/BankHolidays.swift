/// The bank holidays of a country, read from a file that says one a line:
/// ```
/// # Anything after a hash at the start of a line is a comment.
/// 2026-12-28 Boxing Day (substitute day)
/// ```
/// A partnership can put a file of its own in place of the one shipped. Coded as one string: such a file.
package struct BankHolidays: Sendable, Hashable {
    private let titles: [LocalDate: String]
    /// The whole years the file speaks for; a date outside them may be a holiday nobody has listed yet.
    package let years: ClosedRange<Int>

    /// England and Wales, 2015 to 2030, as proclaimed or, for years to come, as the Banking and Financial Dealings Act
    /// 1971 makes them.
    package static let englandAndWales = shipped()

    /// - Throws: ``Fault`` with the number of the first line that can't be read.
    package init(text: String) throws(Fault) {
        var titles: [LocalDate: String] = [:]
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            let words = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
            guard let first = words.first, !first.hasPrefix("#") else { continue }
            guard let date = LocalDate(iso: String(first)) else {
                throw Fault(line: index + 1, problem: .notADate(String(first)))
            }
            guard words.count == 2, !words[1].allSatisfy(\.isWhitespace) else {
                throw Fault(line: index + 1, problem: .noTitle(date))
            }
            guard titles[date] == nil else { throw Fault(line: index + 1, problem: .twice(date)) }
            titles[date] = BankHolidays.trimmed(words[1])
        }
        let listed = Set(titles.keys.map(\.year))
        guard let first = listed.min(), let last = listed.max() else {
            throw Fault(line: lines.count, problem: .noHolidays)
        }
        for year in first...last where !listed.contains(year) {
            throw Fault(line: lines.count, problem: .yearMissing(year))
        }
        self.titles = titles
        years = first...last
    }

    /// What the day is called, or nil where it is no bank holiday that the file lists.
    package func title(on date: LocalDate) -> String? { titles[date] }

    package func contains(_ date: LocalDate) -> Bool { titles[date] != nil }

    /// Whether the file speaks for the year of `date`, so that a day it doesn't list is known to be none.
    package func covers(_ date: LocalDate) -> Bool { years.contains(date.year) }

    /// Every holiday listed, in order.
    package var dates: [LocalDate] { titles.keys.sorted() }

    /// The file that reads as these holidays.
    package var text: String {
        dates.map { "\($0.iso) \(titles[$0, default: ""])\n" }.joined()
    }

    /// What is wrong with a file of bank holidays, and on which line.
    package struct Fault: Error, Sendable, Hashable {
        /// Counted from 1.
        package let line: Int
        package let problem: Problem

        package enum Problem: Sendable, Hashable {
            case notADate(String)
            case noTitle(LocalDate)
            case twice(LocalDate)
            case noHolidays
            case yearMissing(Int)
        }

        package var sentence: String {
            let what =
                switch problem {
                case .notADate(let words): "‘\(words)’ is not a date. Write it like 2026-12-25"
                case .noTitle(let date): "\(date.iso) has no name. Write the name after the date"
                case .twice(let date): "\(date.iso) stands here a second time. Remove one of the lines"
                case .noHolidays: "the file lists no bank holidays. Write one a line, like 2026-12-25 Christmas Day"
                case .yearMissing(let year): "the file has no bank holidays in \(year). Add them"
                }
            return "Line \(line): \(what)"
        }
    }

    /// The file shipped can always be read, a test sees to it; were it not so, nothing would be known of any year.
    private static func shipped() -> BankHolidays {
        let text = String(decoding: PackageResources.bank_holidays_txt, as: UTF8.self)
        return (try? BankHolidays(text: text)) ?? BankHolidays()
    }

    private init() {
        titles = [:]
        years = LocalDate.earliest.year...LocalDate.earliest.year
    }

    private static func trimmed(_ words: Substring) -> String {
        var words = words.drop(while: \.isWhitespace)
        while words.last?.isWhitespace == true { words.removeLast() }
        return String(words)
    }
}

extension BankHolidays: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do throws(Fault) {
            try self.init(text: text)
        } catch {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: error.sentence)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
