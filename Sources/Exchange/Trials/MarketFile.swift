package import Brokerage

/// Reads a market that somebody made up to try a policy with: one provider a line, columns found by name.
package enum MarketFile {
    /// Nobody mends more faults than this at a time; the rest are counted.
    static let mostFaults = 100

    /// A market to begin with: the names of the columns, and three made-up providers.
    package static let example = """
        \(MarketColumn.names)
        H1,Oldfield House,y,,0,2,20,980,residential;nursing,Good,n,n,Bath,8.4,,,
        H2,Avon View,y,,0,1,5,1080,nursing,Good,n,n,Keynsham,1.2,,,
        H3,The Willows,n,,1,0,3,1150,nursing,,n,n,Radstock,14.1,,,

        """

    /// Reads a market, whole or not at all.
    ///
    /// A blank number is not known; a blank y/n is n. `registered_for` holds categories parted by `;`. Columns of other
    /// names, and lines of nothing but commas, are passed over.
    ///
    /// - Parameters:
    ///   - bytes: CSV in UTF-8, the names of the columns in its first line.
    ///   - file: what to call the file in the faults.
    /// - Returns: the providers in the order of the file, each id once.
    /// - Throws: every fault of the file, each with its line; where it is no CSV or no UTF-8, the first place it is not.
    package static func read(_ bytes: [UInt8], named file: String) throws(MarketFaults) -> [Candidate] {
        if let line = FileText.firstLineNotUTF8(bytes) {
            throw fault(
                in: file,
                line: line,
                "the line is not text in UTF-8; save the file as CSV UTF-8 (comma separated) and try again"
            )
        }
        let records: [CSVRecord]
        do {
            var reader = CSVReader()
            records = try reader.read(bytes) + reader.finish()
        } catch {
            throw fault(in: file, line: error.line, error.wording)
        }
        guard let header = records.first else {
            throw fault(in: file, line: 1, "the file is empty; begin it with the columns \(MarketColumn.names)")
        }
        let layout = try layout(of: header, in: file)
        var reading = MarketReading(file: file, layout: layout, width: header.fields.count)
        let lines = records.dropFirst().filter { !$0.fields.allSatisfy(\.isEmpty) }
        let market = lines.compactMap { reading.candidate($0) }
        guard reading.faults.isEmpty else { throw MarketFaults(faults: reading.someFaults) }
        return market
    }

    private static func layout(
        of header: CSVRecord,
        in file: String
    ) throws(MarketFaults) -> [MarketColumn: Int] {
        var layout: [MarketColumn: Int] = [:]
        for (index, name) in header.fields.enumerated() {
            guard let column = MarketColumn(rawValue: name.trimmed) else { continue }
            guard layout[column] == nil else {
                throw fault(in: file, line: header.line, "the column `\(column.rawValue)` stands twice; remove one")
            }
            layout[column] = index
        }
        let missing = MarketColumn.allCases.filter { layout[$0] == nil }.map { "`\($0.rawValue)`" }
        guard missing.isEmpty else {
            let what =
                missing.count == 1
                ? "the column \(missing[0]) is" : "the columns \(missing.joined(separator: ", ")) are"
            throw fault(in: file, line: header.line, "\(what) missing; the columns are \(MarketColumn.names)")
        }
        return layout
    }

    private static func fault(in file: String, line: Int, _ sentence: String) -> MarketFaults {
        MarketFaults(faults: [MarketFault(file: file, line: line, sentence: sentence)])
    }
}

extension CSVFault {
    /// What is wrong, without the line.
    fileprivate var wording: String {
        switch self {
        case .fieldTooLong(_, let limit):
            "a value is longer than \(limit) bytes; check that no quotation mark is missing"
        case .tooManyColumns(_, let limit): "the line has more than \(limit) values; check that it is the right file"
        case .unclosedQuote: "the quotation marks opened here are never closed; check that the whole file is there"
        case .notText: "the line is not text; save the file as CSV UTF-8 (comma separated) and try again"
        }
    }
}

extension String {
    /// Without the blanks around it, as people leave them beside commas.
    var trimmed: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
