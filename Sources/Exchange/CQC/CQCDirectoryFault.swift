/// Why a directory is refused as a whole.
package enum CQCDirectoryFault: Error, Sendable, Hashable {
    /// The file can't be read as comma-separated text.
    case csv(CSVFault)
    /// None of the first lines has the names of the columns.
    case noHeader
    case missingColumns([CQCColumn])
    /// A column stands twice, so it isn't clear which one is meant.
    case repeatedColumn(CQCColumn)
    /// More rows than any directory has.
    case tooManyRows(limit: Int)

    /// What is wrong and what to do, for the person who brought the file.
    package var sentence: String {
        switch self {
        case .csv(let fault):
            return fault.sentence
        case .noHeader:
            return "The file has no row of column names. Check that it is the regulator's CQC directory, saved as CSV."
        case .missingColumns(let columns) where columns.count == 1:
            return "The file does not have the column \(Self.list(columns)). Download it again from the regulator."
        case .missingColumns(let columns):
            return "The file does not have these columns: \(Self.list(columns)). Download it again from the regulator."
        case .repeatedColumn(let column):
            return
                "The file has the column \(Self.list([column])) more than once. Download it again from the regulator."
        case .tooManyRows(let limit):
            return "The file has more than \(limit) rows. Check that it is the regulator's CQC directory."
        }
    }

    private static func list(_ columns: [CQCColumn]) -> String {
        columns.map { "‘\($0.rawValue)’" }.joined(separator: ", ")
    }
}
