/// Where the columns stand in a directory, read from its header.
struct CQCLayout: Sendable, Hashable {
    /// How many values a row has.
    let width: Int
    private let positions: [CQCColumn: Int]

    /// - Returns: nil where this is no header but a title line, which has no two names of columns.
    /// - Throws: `missingColumns`, `repeatedColumn`.
    init?(header: [String]) throws(CQCDirectoryFault) {
        var positions: [CQCColumn: Int] = [:]
        var repeated: CQCColumn?
        for (position, heading) in header.enumerated() {
            guard let column = CQCColumn(heading: heading) else { continue }
            if positions.updateValue(position, forKey: column) != nil { repeated = column }
        }
        guard positions.count >= 2 else { return nil }
        if let repeated { throw .repeatedColumn(repeated) }
        let missing = CQCColumn.allCases.filter { positions[$0] == nil }
        guard missing.isEmpty else { throw .missingColumns(missing) }
        width = header.count
        self.positions = positions
    }

    /// The value of a column, or nothing where the row is too short to have it.
    func value(of column: CQCColumn, in fields: [String]) -> String? {
        guard let position = positions[column], fields.indices.contains(position) else { return nil }
        return fields[position]
    }
}
