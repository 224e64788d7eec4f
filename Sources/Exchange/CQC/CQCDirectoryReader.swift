package import Brokerage

/// Reads the regulator's weekly `CQC_directory.csv` from bytes that arrive in pieces.
///
/// The file has a few title lines, then a row of column names, then a row for each location. Columns are found by name,
/// in any order, and others are passed over. A missing column refuses the file; a row that can't be read is handed out
/// as a `RefusedRow`, and the rows after it are read.
///
/// Holds one row at a time. Of the rows read it keeps only the ids, 24 bytes each, to know a second row of one id.
package struct CQCDirectoryReader: Sendable {
    package enum Row: Sendable, Hashable {
        case listed(ListedLocation)
        case refused(RefusedRow)
        /// A location none of whose types of service is adult social care: a dentist, an ambulance.
        case outsideMarket(RegulatorID)
    }

    /// How many rows there were so far.
    package struct Tally: Sendable, Hashable, Codable {
        /// All rows under the header that aren't blank, to show progress by.
        package fileprivate(set) var rows = 0
        package fileprivate(set) var listed = 0
        package fileprivate(set) var refused = 0
        package fileprivate(set) var outsideMarket = 0
        /// Types of service that are no part of this market, in all rows whose id could be read.
        package fileprivate(set) var otherServiceTypes = 0
    }

    private enum Phase {
        case titles(read: Int)
        case rows(CQCLayout)
    }

    /// The regulator writes four lines before the header; somebody may have added some.
    private static let mostTitleLines = 20
    /// Nine times the directory of 2026.
    private static let mostRows = 500_000

    package private(set) var tally = Tally()
    /// The day for which the file was made, from its title lines, else from its name.
    package private(set) var publishedOn: LocalDate?

    private var csv = CSVReader(limits: CSVReader.Limits(fieldBytes: 20_000, columns: 200))
    private var phase = Phase.titles(read: 0)
    private var titleHasDate = false
    private var firstLines: [RegulatorID: Int] = [:]
    private var fault: CQCDirectoryFault?

    /// - Parameter fileName: as the regulator names it, `26_August_2026_CQC_directory.csv`, for the date in it.
    package init(fileName: String? = nil) {
        publishedOn = fileName.flatMap(CQCDate.found)
    }

    /// Takes the next bytes and gives the rows they complete.
    /// - Throws: the fault, and the same again at each later call.
    package mutating func read(_ bytes: ArraySlice<UInt8>) throws(CQCDirectoryFault) -> [Row] {
        try rows(of: Result { () throws(CSVFault) in try csv.read(bytes) })
    }

    package mutating func read(_ bytes: [UInt8]) throws(CQCDirectoryFault) -> [Row] {
        try read(bytes[...])
    }

    /// Says that the file ends here, and gives its last row where no line end stands after it.
    package mutating func finish() throws(CQCDirectoryFault) -> [Row] {
        let rows = try rows(of: Result { () throws(CSVFault) in try csv.finish() })
        guard case .titles = phase else { return rows }
        fault = .noHeader
        throw .noHeader
    }

    private mutating func rows(of records: Result<[CSVRecord], CSVFault>) throws(CQCDirectoryFault) -> [Row] {
        if let fault { throw fault }
        do throws(CQCDirectoryFault) {
            switch records {
            case .failure(let fault):
                throw .csv(fault)
            case .success(let records):
                var rows: [Row] = []
                for record in records { rows += try take(record) }
                return rows
            }
        } catch {
            fault = error
            throw error
        }
    }

    private mutating func take(_ record: CSVRecord) throws(CQCDirectoryFault) -> [Row] {
        switch phase {
        case .titles(let read):
            if let layout = try CQCLayout(header: record.fields) {
                phase = .rows(layout)
            } else {
                guard read < Self.mostTitleLines else { throw .noHeader }
                phase = .titles(read: read + 1)
                takeDate(from: record.fields)
            }
            return []
        case .rows(let layout):
            let row = CQCRow(record: record, layout: layout)
            if row.isBlank { return [] }
            guard tally.rows < Self.mostRows else { throw .tooManyRows(limit: Self.mostRows) }
            tally.rows += 1
            return take(row)
        }
    }

    /// The first date in the title lines counts before the one in the file's name, which people change.
    private mutating func takeDate(from titles: [String]) {
        guard !titleHasDate, let date = titles.lazy.compactMap(CQCDate.found).first else { return }
        publishedOn = date
        titleHasDate = true
    }

    private mutating func take(_ row: CQCRow) -> [Row] {
        do throws(RefusedRow.Reason) {
            try row.checkShape()
            let id = try row.locationID()
            if let firstLine = firstLines[id] { throw .duplicateLocationID(firstLine: firstLine) }
            firstLines[id] = row.line
            tally.otherServiceTypes += row.otherServiceTypes
            if let location = try row.location(id: id) {
                tally.listed += 1
                return [.listed(location)]
            }
            tally.outsideMarket += 1
            return [.outsideMarket(id)]
        } catch {
            let refused = row.refused(for: error)
            tally.refused += refused.count
            return refused.map(Row.refused)
        }
    }
}
