import Brokerage
import Exchange
import Testing

@Suite struct CQCDirectoryReaderTests {
    static let header = [
        "Name", "Also known as", "Address", "Postcode", "Phone number", "Service's website (if available)",
        "Service types", "Date of latest check", "Specialisms/services", "Provider name", "Local authority", "Region",
        "Location URL", "CQC Location ID (for office use only)", "CQC Provider ID (for office use only)",
    ]

    static let quillmere = [
        "Quillmere House", "The Quill", "12 Mill Lane,Nether Tarnhay,Bath", "BA1 4QT", "01632 960123",
        "www.quillmere.example", "Nursing homes|Residential homes", "05/Jan/2024 - 00:00",
        "Dementia|Caring for adults over 65 yrs", "Tarnhay Care Limited", "Bath and North East Somerset", "South West",
        "https://www.cqc.org.uk/location/1-1000000001", "1-1000000001", "1-2000000001",
    ]

    @Test
    func `a row becomes a location`() throws {
        let (rows, reader) = try read(file([Self.quillmere]))
        let expected = ListedLocation(
            id: try id("1-1000000001"),
            providerID: try id("1-2000000001"),
            providerName: "Tarnhay Care Limited",
            name: "Quillmere House",
            addressLines: ["12 Mill Lane", "Nether Tarnhay", "Bath"],
            postcode: try Postcode(typed: "BA1 4QT"),
            telephone: "01632 960123",
            website: "https://www.quillmere.example",
            serviceTypes: [.nursingHome, .residentialHome],
            specialisms: ["Caring for adults over 65 yrs", "Dementia"],
            localAuthority: "Bath and North East Somerset",
            region: "South West",
            latestCheck: LocalDate(iso: "2024-01-05")
        )
        #expect(rows == [.listed(expected)])
        #expect(reader.publishedOn?.iso == "2026-08-26")
        #expect(reader.tally.rows == 1 && reader.tally.listed == 1)
    }

    @Test
    func `columns are found by name in any order, case and apostrophe, and others are passed over`() throws {
        let order = Self.header.indices.reversed()
        let header = order.map { index -> String in
            switch Self.header[index] {
            case "Service's website (if available)": "  SERVICE’S  Website "
            case "Local authority": "Local Authority"
            case "CQC Location ID (for office use only)": "cqc location id"
            default: Self.header[index]
            }
        }
        let text = table([header + ["Comments"], order.map { Self.quillmere[$0] } + ["none"]])
        let (rows, _) = try read(text)
        #expect(rows == (try read(file([Self.quillmere])).rows))
    }

    @Test
    func `wherever the bytes are cut, the rows are the same`() throws {
        let bytes = Array(file([Self.quillmere, row(["Name": "Tarnhay Lodge", "ID": "1-2", "Postcode": "?"])]).utf8)
        let whole = try read(bytes: [bytes]).rows
        #expect(whole.count == 2)
        for cut in bytes.indices {
            #expect(try read(bytes: [Array(bytes[..<cut]), Array(bytes[cut...])]).rows == whole, "cut at \(cut)")
        }
    }

    @Test
    func `missing columns refuse the file, each by name`() throws {
        let kept = Self.header.filter { $0 != "Postcode" && $0 != "Region" }
        let fault = CQCDirectoryFault.missingColumns([.postcode, .region])
        #expect(throws: fault) { try read(table([["CQC Locations data"], kept, ["x"]])) }
        #expect(fault.sentence.contains("‘Postcode’, ‘Region’"))
    }

    @Test(arguments: CQCColumn.allCases)
    func `each of the columns is needed`(_ column: CQCColumn) {
        let kept = Self.header.filter { CQCColumn(heading: $0) != column }
        #expect(throws: CQCDirectoryFault.missingColumns([column])) { try read(table([kept])) }
    }

    @Test
    func `a column that stands twice refuses the file`() {
        #expect(throws: CQCDirectoryFault.repeatedColumn(.postcode)) {
            try read(table([Self.header + [" postcode"]]))
        }
    }

    @Test(arguments: [
        "", "\r\n\r\n", "CQC Locations data\r\n", "a,b,c\r\n1,2,3\r\n", String(repeating: "title\r\n", count: 30),
    ])
    func `a file without a row of column names is refused`(_ text: String) {
        #expect(throws: CQCDirectoryFault.noHeader) { try read(text) }
    }

    @Test
    func `a file cut off inside quotation marks is refused, and so is every later call`() throws {
        var reader = CQCDirectoryReader()
        _ = try reader.read(Array((file([Self.quillmere]) + "\"Tarnhay").utf8))
        let fault = CQCDirectoryFault.csv(.unclosedQuote(line: 7))
        #expect(throws: fault) { try reader.finish() }
        #expect(throws: fault) { try reader.read(Array("a\r\n".utf8)) }
    }

    @Test(arguments: [
        (["Postcode": ""], RefusedRow.Reason.missingPostcode),
        (["Postcode": "BA1"], .badPostcode("BA1")),
        (["Postcode": "Bath"], .badPostcode("Bath")),
        (["Name": " "], .missingName),
        (["Provider name": ""], .missingProviderName),
        (["Provider ID": ""], .missingProviderID),
        (["Provider ID": "none yet"], .badProviderID("none yet")),
        (["ID": ""], .missingLocationID),
        (["ID": "1-"], .badLocationID("1-")),
        (["ID": "1-12-3"], .badLocationID("1-12-3")),
        (["ID": "abc"], .badLocationID("abc")),
        (["ID": "1-1000000000000000000"], .badLocationID("1-1000000000000000000")),
        (["Date": "last week"], .badDate("last week")),
        (["Date": "31/02/2024"], .badDate("31/02/2024")),
    ])
    func `a row that can't be read is refused with its line and reason, and the rows around it are read`(
        _ changes: [String: String],
        _ reason: RefusedRow.Reason
    ) throws {
        let (rows, reader) = try read(
            file([row(["ID": "1-1"]), row(changes.merging(["ID": "1-2"]) { given, _ in given }), row(["ID": "1-3"])])
        )
        #expect(ids(rows) == ["1-1", nil, "1-3"])
        guard case .refused(let refused) = rows[1] else {
            Issue.record("not refused: \(rows[1])")
            return
        }
        #expect(refused.reason == reason)
        #expect(refused.line == 7)
        #expect(refused.id?.text == (changes["ID"] == nil ? "1-2" : nil))
        #expect(refused.name == (changes["Name"] == nil ? "Quillmere House" : nil))
        #expect(refused.sentence.hasPrefix("Line 7") && refused.sentence.hasSuffix("."))
        #expect(reader.tally.rows == 3 && reader.tally.listed == 2 && reader.tally.refused == 1)
    }

    @Test
    func `of two rows with one id the second is refused and names the line of the first`() throws {
        let (rows, _) = try read(file([row(["ID": "1-1"]), row(["ID": "1-2"]), row(["ID": "1-1", "Name": "Other"])]))
        #expect(ids(rows) == ["1-1", "1-2", nil])
        let refused = RefusedRow(line: 8, id: try id("1-1"), name: "Other", reason: .duplicateLocationID(firstLine: 6))
        #expect(rows[2] == .refused(refused))
        #expect(refused.sentence == "Line 8, Other: the location ID stands on line 6 already.")
    }

    @Test
    func `a row with too few or too many values is refused, and its id is told by its address`() throws {
        let short = Array(Self.quillmere.dropFirst(2))
        let long = Self.quillmere + ["extra"]
        let (rows, _) = try read(file([short, row(["ID": "1-2"]), long]))
        #expect(
            rows[0]
                == .refused(
                    RefusedRow(
                        line: 6,
                        id: try id("1-1000000001"),
                        name: "12 Mill Lane,Nether Tarnhay,Bath",
                        reason: .wrongNumberOfFields(found: 13, expected: 15)
                    )
                )
        )
        #expect(ids(rows) == [nil, "1-2", nil])
    }

    @Test
    func `blank values past the last column are no fault, and rows of commas are no rows`() throws {
        let (rows, reader) = try read(file([Self.quillmere + ["", " "], Array(repeating: "", count: 17)]))
        #expect(ids(rows) == ["1-1000000001"])
        #expect(reader.tally.rows == 1)
    }

    @Test
    func `a row whose quotation mark is missing loses none of the locations it swallows`() throws {
        let lines = file([row(["ID": "1-1"]), row(["ID": "1-2"]), row(["ID": "1-3"])])
            .replacing("Nether Tarnhay,Bath\",", with: "Nether Tarnhay,Bath,", maxReplacements: 1)
        let (rows, reader) = try read(lines)
        #expect(ids(rows) == [nil, nil, "1-3"])
        let refused = rows.compactMap { row -> RefusedRow? in
            if case .refused(let refused) = row { refused } else { nil }
        }
        #expect(refused.map { $0.id?.text } == ["1-1", "1-2"])
        #expect(refused.allSatisfy { $0.line == 6 && $0.reason == .brokenQuotes(lastLine: 7) })
        #expect(reader.tally.refused == 2)
    }

    @Test
    func `dentists are outside the market, counted, and not looked at any closer`() throws {
        let (rows, reader) = try read(
            file([
                row(["ID": "1-1", "Types": "Dentist", "Postcode": "?", "Date": "never"]),
                row(["ID": "1-2", "Types": "Homecare agencies|Doctors/GPs|Clinic"]),
                row(["ID": "1-3", "Types": ""]),
            ])
        )
        #expect(rows[0] == .outsideMarket(try id("1-1")))
        #expect(rows[2] == .outsideMarket(try id("1-3")))
        #expect(ids(rows) == [nil, "1-2", nil])
        #expect(reader.tally.outsideMarket == 2 && reader.tally.listed == 1 && reader.tally.refused == 0)
        #expect(reader.tally.otherServiceTypes == 3)
    }

    @Test(arguments: [
        ("example.org", "https://example.org"), ("http://example.org/a?b=c", "http://example.org/a?b=c"),
        ("HTTPS://Example.org", "HTTPS://Example.org"), ("None", nil), ("", nil), ("javascript:alert(1)", nil),
        ("data:text/html,x", nil), ("https://", nil), ("a b.example", nil), ("https://ex\"ample.org", nil),
        ("https://example.org/<script>", nil), ("//example.org", nil), ("https://user@example.org", nil),
    ])
    func `a website is one that a page may link to, or none`(_ written: String, _ website: String?) throws {
        let (rows, _) = try read(file([row(["Website": written])]))
        guard case .listed(let location) = rows.first else {
            Issue.record("not listed: \(rows)")
            return
        }
        #expect(location.website == website)
    }

    @Test
    func `blanks, line ends in addresses and a lost nought are put right`() throws {
        let (rows, _) = try read(
            file([
                row([
                    "Name": "  Quillmere \u{A0} House\t", "Address": "12 Mill Lane,\r\n Bath ,,", "Phone": "1632960123",
                    "Postcode": "ba14qt", "Date": "", "Types": " nursing HOMES | ",
                ])
            ])
        )
        guard case .listed(let location) = rows.first else {
            Issue.record("not listed: \(rows)")
            return
        }
        #expect(location.name == "Quillmere House")
        #expect(location.addressLines == ["12 Mill Lane", "Bath"])
        #expect(location.telephone == "01632960123")
        #expect(location.postcode.description == "BA1 4QT")
        #expect(location.outwardCode.text == "BA1")
        #expect(location.latestCheck == nil)
        #expect(location.serviceTypes == [.nursingHome])
    }

    @Test
    func `the date is the one in the title lines, else the one in the file's name`() throws {
        let untitled = table([Self.header, Self.quillmere])
        #expect(
            try read(untitled, named: "30_September_2026_CQC_directory.csv").reader.publishedOn?.iso == "2026-09-30"
        )
        #expect(try read(untitled, named: "directory.csv").reader.publishedOn == nil)
        let twice = "Produced on 26 August 2026\r\nNext on 2 September 2026\r\n" + untitled
        #expect(try read(twice).reader.publishedOn?.iso == "2026-08-26")
        #expect(
            try read(file([]), named: "30_September_2026_CQC_directory.csv").reader.publishedOn?.iso == "2026-08-26"
        )
    }

    // MARK: - Made-up files

    /// A row like Quillmere's with some values changed, under short names.
    private func row(_ changes: [String: String]) -> [String] {
        let names = [
            "Name": 0, "Address": 2, "Postcode": 3, "Phone": 4, "Website": 5, "Types": 6, "Date": 7, "Provider name": 9,
            "ID": 13, "Provider ID": 14,
        ]
        var row = Self.quillmere
        for (name, value) in changes {
            guard let index = names[name] else {
                Issue.record("no such column: \(name)")
                continue
            }
            row[index] = value
        }
        row[12] = "https://www.cqc.org.uk/location/\(row[13])"
        return row
    }

    /// Rows under the regulator's title lines and header; the first row is on line 6.
    private func file(_ rows: [[String]]) -> String {
        "CQC Locations data\r\n\r\nThis data was produced on 26 August 2026\r\n\r\n" + table([Self.header] + rows)
    }

    private func table(_ rows: [[String]]) -> String {
        rows.map(CSVWriter(formulas: .asGiven).record).joined()
    }

    private func read(
        _ text: String,
        named name: String? = nil
    ) throws -> (rows: [CQCDirectoryReader.Row], reader: CQCDirectoryReader) {
        try read(bytes: [Array(text.utf8)], named: name)
    }

    private func read(
        bytes pieces: [[UInt8]],
        named name: String? = nil
    ) throws -> (rows: [CQCDirectoryReader.Row], reader: CQCDirectoryReader) {
        var reader = CQCDirectoryReader(fileName: name)
        var rows: [CQCDirectoryReader.Row] = []
        for piece in pieces { rows += try reader.read(piece) }
        rows += try reader.finish()
        return (rows, reader)
    }

    /// The ids of the rows that were listed, and nothing for those that weren't.
    private func ids(_ rows: [CQCDirectoryReader.Row]) -> [String?] {
        rows.map { row in if case .listed(let location) = row { location.id.text } else { nil } }
    }

    private func id(_ text: String) throws -> RegulatorID {
        try #require(RegulatorID(text))
    }
}
