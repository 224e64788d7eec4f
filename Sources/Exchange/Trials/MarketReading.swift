import Brokerage

/// One reading of a made-up market, line by line: from the words of a line to what a ranking knows of a provider. It goes
/// on past a fault, so that all of them are shown at once.
struct MarketReading {
    let file: String
    let layout: [MarketColumn: Int]
    /// How many values a line has to have.
    let width: Int
    private(set) var faults: [MarketFault] = []
    /// The line of each id. Ids that differ by scalar only are different ids, which `String` wouldn't say.
    private var lines: [[UInt8]: Int] = [:]

    init(file: String, layout: [MarketColumn: Int], width: Int) {
        self.file = file
        self.layout = layout
        self.width = width
    }

    /// The faults to show, the rest counted in the last of them.
    var someFaults: [MarketFault] {
        guard faults.count > MarketFile.mostFaults, let last = faults.last else { return faults }
        let rest = faults.count - MarketFile.mostFaults
        return faults.prefix(MarketFile.mostFaults) + [
            MarketFault(
                file: file,
                line: last.line,
                sentence: "and \(rest) more down to here; mend the first ones first"
            )
        ]
    }

    /// - Returns: nothing after a fault was noted.
    mutating func candidate(_ record: CSVRecord) -> Candidate? {
        let before = faults.count
        guard record.flaw == nil else {
            note(record, "text stands after a closing quotation mark; check the quotation marks up to here")
            return nil
        }
        guard record.fields.count == width else {
            note(
                record,
                "the line has \(record.fields.count) values where the first line has \(width); make them as many"
            )
            return nil
        }
        let id = text(.id, of: record)
        if id.trimmed.isEmpty {
            note(record, "`id` is blank; give each provider its own")
        } else if let first = lines.updateValue(record.line, forKey: Array(id.utf8)) {
            lines[Array(id.utf8)] = first
            note(record, "the id `\(id)` already stands on line \(first); give each provider its own")
        }
        let candidate = Candidate(
            id: id,
            name: text(.name, of: record),
            framework: yes(.framework, of: record),
            tier: whole(.tier, of: record, in: 1...9),
            blockVacancies: whole(.blockVacancies, of: record),
            vacancies: whole(.vacancies, of: record),
            vacancyAgeHours: begunHours(record),
            price: price(record),
            registeredFor: registeredFor(record),
            rating: rating(record),
            suspended: yes(.suspended, of: record),
            safeguarding: yes(.safeguarding, of: record),
            place: place(record),
            distanceMetres: metres(record),
            timesOffsetMinutes: whole(.timesOffsetMinutes, of: record),
            earliestStart: date(record),
            innovationFit: yes(.innovationFit, of: record)
        )
        return faults.count == before ? candidate : nil
    }

    private mutating func note(_ record: CSVRecord, _ sentence: String) {
        faults.append(MarketFault(file: file, line: record.line, sentence: sentence))
    }

    private func raw(_ column: MarketColumn, of record: CSVRecord) -> String {
        guard let index = layout[column], index < record.fields.count else { return "" }
        return record.fields[index]
    }

    /// Notes what is wrong with a value and gives nothing, for a function to return.
    private mutating func fault<Value>(_ column: MarketColumn, _ record: CSVRecord, _ wrong: String) -> Value? {
        note(record, "`\(column.rawValue): \(raw(column, of: record))` \(wrong)")
        return nil
    }

    /// Words as they were given. What a spreadsheet would run when it opens what is made of this market is refused.
    private mutating func text(_ column: MarketColumn, of record: CSVRecord) -> String {
        let text = raw(column, of: record)
        if text.trimmed != "-", CSVWriter.mayRun(text) {
            let _: String? = fault(
                column,
                record,
                "looks like a formula of a spreadsheet; begin it with a letter or a digit"
            )
        }
        return text
    }

    private mutating func yes(_ column: MarketColumn, of record: CSVRecord) -> Bool {
        switch raw(column, of: record).trimmed {
        case "y": true
        case "n", "": false
        default: fault(column, record, "is not known; write y or n") ?? false
        }
    }

    private mutating func whole(
        _ column: MarketColumn,
        of record: CSVRecord,
        in range: ClosedRange<Int> = 0...1_000_000
    ) -> Int? {
        let text = raw(column, of: record).trimmed
        guard !text.isEmpty else { return nil }
        guard let number = Decimal(text), number.isWhole, range.contains(number.whole) else {
            return fault(column, record, "must be a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number.whole
    }

    /// Begun hours count as whole ones: an hour and a minute over the limit is over it.
    private mutating func begunHours(_ record: CSVRecord) -> Int? {
        let text = raw(.vacancyAgeHours, of: record).trimmed
        guard !text.isEmpty else { return nil }
        guard let number = Decimal(text), number.whole < 1_000_000 else {
            return fault(.vacancyAgeHours, record, "must be a number of hours from 0 to 1000000, such as 48")
        }
        return number.isWhole ? number.whole : number.whole + 1
    }

    /// To the nearest metre.
    private mutating func metres(_ record: CSVRecord) -> Int? {
        let text = raw(.distanceKilometres, of: record).trimmed
        guard !text.isEmpty else { return nil }
        guard let number = Decimal(text), number.whole < 50_000 else {
            return fault(.distanceKilometres, record, "must be a number of kilometres from 0 to 50000, such as 3.5")
        }
        return number.thousandths
    }

    private mutating func price(_ record: CSVRecord) -> Money? {
        let text = raw(.price, of: record)
        do {
            return try Money(typed: text)
        } catch .blank {
            return nil
        } catch {
            return fault(.price, record, "must be an amount in pounds from 0 to 99999999.99, such as 1020.50")
        }
    }

    private mutating func date(_ record: CSVRecord) -> LocalDate? {
        let text = raw(.earliestStart, of: record).trimmed
        guard !text.isEmpty else { return nil }
        return LocalDate(iso: text)
            ?? fault(.earliestStart, record, "is no date; write it as year, month and day, such as 2026-03-02")
    }

    private mutating func place(_ record: CSVRecord) -> String? {
        let text = text(.place, of: record)
        return text.isEmpty ? nil : text
    }

    private mutating func registeredFor(_ record: CSVRecord) -> Categories {
        var categories: [CareCategory] = []
        for word in raw(.registeredFor, of: record).split(separator: ";").map({ String($0).trimmed })
        where !word.isEmpty {
            guard let category = CareCategory(rawValue: word) else {
                let known = CareCategory.words.joined(separator: ", ")
                note(record, "`registered_for: \(word)` is not known; write \(known), parted by semicolons")
                continue
            }
            categories.append(category)
        }
        return Categories(categories)
    }

    /// In any case and with blanks or hyphens, as the regulator's files and ours write it. It is no part of any order.
    private mutating func rating(_ record: CSVRecord) -> Rating? {
        let word = raw(.rating, of: record).trimmed.lowercased().replacing(" ", with: "-")
        if word.isEmpty || Self.noRating.contains(word) { return nil }
        let known = Rating.allCases.map(\.rawValue) + ["not-rated"]
        return Rating(rawValue: word)
            ?? fault(.rating, record, "is not known; write one of \(known.joined(separator: ", ")), or leave it blank")
    }

    private static let noRating: Set<String> = [
        "not-rated", "unrated", "none", "no-published-rating", "insufficient-evidence-to-rate",
        "inspected-but-not-rated",
    ]
}

/// A number of nought or more as it is written: digits, and a point with digits after it.
private struct Decimal {
    let whole: Int
    private let fraction: [UInt8]

    init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map { Array($0) }
        guard parts.count <= 2, let digits = parts.first, digits.count <= 9,
            parts.allSatisfy({ $0.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
            parts.count == 1 ? !digits.isEmpty : !parts[1].isEmpty
        else { return nil }
        whole = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        fraction = parts.count == 2 ? parts[1].map { $0 - UInt8(ascii: "0") } : []
    }

    var isWhole: Bool { fraction.allSatisfy { $0 == 0 } }

    /// So many thousandths, rounded, halves up.
    var thousandths: Int {
        let digits = fraction.prefix(4) + Array(repeating: 0, count: max(0, 4 - fraction.count))
        let tenThousandths = digits.reduce(0) { $0 * 10 + Int($1) }
        return whole * 1_000 + (tenThousandths + 5) / 10
    }
}
