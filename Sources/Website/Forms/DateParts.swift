package import Brokerage

/// A date as typed in three fields. Blank, part blank, impossible and out of range are told apart.
struct DateParts {
    let typed: TypedDate

    init(_ name: String, in fields: FormFields) {
        typed = TypedDate(
            day: fields.one("\(name)-day") ?? "",
            month: fields.one("\(name)-month") ?? "",
            year: fields.one("\(name)-year") ?? ""
        )
    }

    struct Wrong: Error, Hashable {
        enum What: Hashable {
            case missing([TypedDate.Part])
            case impossible
            case shortYear
        }

        let what: What
        let part: TypedDate.Part?

        func sentence(_ date: String) -> String {
            let name = date.first.map { $0.uppercased() + date.dropFirst() } ?? date
            switch what {
            case .missing(let parts):
                return "\(name) must include a \(parts.map(\.rawValue).joined(separator: " and a "))"
            case .impossible: return "\(name) must be a real date"
            case .shortYear: return "\(name) must have a year of four figures, like 2026"
            }
        }
    }

    /// Nothing for one left blank.
    func read() -> Result<LocalDate?, Wrong> {
        let missing = TypedDate.Part.allCases.filter { typed[$0].isEmpty }
        if missing.count == 3 { return .success(nil) }
        if !missing.isEmpty { return .failure(Wrong(what: .missing(missing), part: missing.first)) }
        guard let day = Int(typed.day), let month = Self.month(typed.month), let year = Int(typed.year) else {
            return .failure(Wrong(what: .impossible, part: nil))
        }
        guard typed.year.count == 4 else { return .failure(Wrong(what: .shortYear, part: .year)) }
        guard let date = LocalDate(year: year, month: month, day: day) else {
            return .failure(Wrong(what: .impossible, part: nil))
        }
        return .success(date)
    }

    /// A number, or a month's name or its first three letters.
    private static func month(_ typed: String) -> Int? {
        if let number = Int(typed) { return number }
        let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        return names.firstIndex(of: String(typed.lowercased().prefix(3))).map { $0 + 1 }
    }
}

extension FormFields {
    /// The three fields of a date as typed, to be shown again.
    package func typedDate(_ name: String) -> TypedDate { DateParts(name, in: self).typed }
}

extension TypedDate {
    /// A date that is known already, to begin with.
    package init(_ date: LocalDate?) {
        self.init(
            day: date.map { String($0.day) } ?? "",
            month: date.map { String($0.month) } ?? "",
            year: date.map { String($0.year) } ?? ""
        )
    }
}

/// A time of day as people type it.
enum TypedTime {
    static func read(_ typed: String) -> (hour: Int, minute: Int)? {
        var text = typed.lowercased().filter { !$0.isWhitespace }
        if text == "midday" || text == "noon" { return (12, 0) }
        if text == "midnight" { return (0, 0) }
        var half: String?
        for suffix in ["am", "pm"] where text.hasSuffix(suffix) {
            half = suffix
            text.removeLast(2)
        }
        let parts = text.split(whereSeparator: { $0 == ":" || $0 == "." }).map(String.init)
        guard (1...2).contains(parts.count), var hour = Int(parts[0]), parts.allSatisfy({ $0.count <= 2 }) else {
            return nil
        }
        let minute = parts.count == 2 ? Int(parts[1]) : (half == nil ? nil : 0)
        guard let minute, (0..<60).contains(minute) else { return nil }
        if let half {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (half == "pm" ? 12 : 0)
        }
        return (0..<24).contains(hour) ? (hour, minute) : nil
    }
}
