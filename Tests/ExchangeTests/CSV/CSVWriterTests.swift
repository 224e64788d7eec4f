import Exchange
import Testing

@Suite struct CSVWriterTests {
    @Test(arguments: [
        (["a", "b"], "a,b\r\n"),
        (["a,b", "c"], "\"a,b\",c\r\n"),
        (["say \"yes\""], "\"say \"\"yes\"\"\"\r\n"),
        (["1 Road\nTown"], "\"1 Road\nTown\"\r\n"),
        (["a\r\nb"], "\"a\r\nb\"\r\n"),
        ([" a", "b "], "\" a\",\"b \"\r\n"),
        (["", ""], ",\r\n"),
        ([""], "\"\"\r\n"),
        (["naïve"], "naïve\r\n"),
    ])
    func `values are quoted where they must be`(_ fields: [String], _ record: String) {
        #expect(CSVWriter().record(fields) == record)
    }

    @Test(arguments: [
        "=1+1", "+44 1225 477000", "-2+3", "-A1", "@SUM(A1)", "\tx", "\r=1", "\n=1", " =1", "\u{A0}=1", "＝1", "＋1",
        "－1", "＠1", "-", "-1.",
        "-.5", "-1.2.3", "-1,5", "-１",
    ])
    func `what a spreadsheet may run is made text`(_ value: String) throws {
        let written = CSVWriter().record([value])
        var reader = CSVReader()
        let read = try reader.read(Array(written.utf8)).first?.fields.first
        #expect(read == "'" + value)
    }

    @Test(arguments: ["-12.50", "-3", "12.50", "a=b", "1-2", "me@example.org", "'quoted", "", "–"])
    func `what it can't run stays as it is`(_ value: String) throws {
        var reader = CSVReader()
        #expect(try reader.read(Array(CSVWriter().record([value, "x"]).utf8)).first?.fields == [value, "x"])
    }

    @Test
    func `files for programs are written as given`() {
        #expect(CSVWriter(formulas: .asGiven).record(["=1+1", "+44"]) == "=1+1,+44\r\n")
    }
}
