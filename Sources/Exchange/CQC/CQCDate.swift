package import Brokerage

/// The ways in which the regulator's files write dates.
package enum CQCDate {
    /// `01/Jan/2024 - 00:00`, as the directory has it, and the ways in which a spreadsheet may have saved it again:
    /// `01/01/2024`, `1 January 2024`, `01-Jan-2024`, `2024-01-01`, each with or without a time after it.
    package static func date(_ text: String) -> LocalDate? {
        let parts = self.parts(text)
        guard let date = parts.prefix(3).date else { return nil }
        let time = parts.dropFirst(3)
        return time.isEmpty || isTime(time) ? date : nil
    }

    /// `01/Jan/2024 - 00:00`
    package static func text(_ date: LocalDate) -> String {
        let (day, month) = (date.day < 10 ? "0\(date.day)" : "\(date.day)", date.short.suffix(3))
        return "\(day)/\(month)/\(date.year) - 00:00"
    }

    /// The first date in a line of text: "This data was produced on 26 August 2026", "26_August_2026_CQC_directory.csv".
    package static func found(in text: String) -> LocalDate? {
        var rest = parts(text)[...]
        while rest.count >= 3 {
            if let date = rest.prefix(3).date { return date }
            rest = rest.dropFirst()
        }
        return nil
    }

    /// Runs of letters and runs of digits. ASCII only: an Arabic digit is no part of these files.
    private static func parts(_ text: String) -> [Substring.UTF8View] {
        func kind(_ byte: UInt8) -> Int {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): 1
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...: 2
            default: 0
            }
        }
        var parts: [Substring.UTF8View] = []
        var rest = text[...].utf8
        while let first = rest.first {
            let run = rest.prefix { kind($0) == kind(first) }
            if kind(first) > 0 { parts.append(run) }
            rest = rest.dropFirst(run.count)
        }
        // "26th August" is 26 August.
        return parts.filter { !["st", "nd", "rd", "th"].contains(Substring($0).lowercased()) }
    }

    /// Two or three numbers in the range of a clock, such as `00:00` and `12:30:00`.
    private static func isTime(_ parts: ArraySlice<Substring.UTF8View>) -> Bool {
        let numbers = parts.map { Int(Substring($0)) ?? -1 }
        guard (2...3).contains(numbers.count), (0...23).contains(numbers[0]) else { return false }
        return numbers.dropFirst().allSatisfy { (0...59).contains($0) }
    }
}

extension ArraySlice<Substring.UTF8View> {
    /// Day, month and year in the order of England, or year, month and day where the first has four digits.
    fileprivate var date: LocalDate? {
        guard count == 3, let first, let last else { return nil }
        let middle = self[index(after: startIndex)]
        guard let month = month(middle) else { return nil }
        if first.count == 4, last.count <= 2, let year = Int(Substring(first)), let day = Int(Substring(last)) {
            return LocalDate(year: year, month: month, day: day)
        }
        if first.count <= 2, last.count == 4, let day = Int(Substring(first)), let year = Int(Substring(last)) {
            return LocalDate(year: year, month: month, day: day)
        }
        return nil
    }

    /// A number of up to two digits, or a month's name, whole or its first three letters.
    private func month(_ part: Substring.UTF8View) -> Int? {
        if part.count <= 2 { return Int(Substring(part)) }
        let names = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november",
            "december",
        ]
        let text = Substring(part).lowercased()
        return names.firstIndex { $0 == text || $0.prefix(3) == text }.map { $0 + 1 }
    }
}
