import Brokerage
import Exchange
import Testing

@Suite struct CQCDateTests {
    @Test(arguments: [
        "05/Jan/2024 - 00:00", "5/Jan/2024", "05/01/2024", "5/1/2024 00:00", "5 January 2024", "05-Jan-2024 13:45:00",
        "2024-01-05", "2024/01/05", "5 JANUARY 2024", "5 jan 2024", "5th January 2024",
    ])
    func `a date is read in all the ways it is written`(_ text: String) {
        #expect(CQCDate.date(text)?.iso == "2024-01-05")
    }

    @Test(arguments: [
        "", "yesterday", "31/02/2024", "13/13/2024", "05/Jan/24", "Jan 2024", "05/Jan/2024 - 25:00",
        "05/Jan/2024 - 00:60",
        "05/Jan/2024 noon", "45296", "05/Jam/2024", "05/01/2024/06", "٠٥/01/2024", "5//2024",
        "99999999999999999999/1/2024",
    ])
    func `what is no date is none`(_ text: String) {
        #expect(CQCDate.date(text) == nil)
    }

    @Test(arguments: [
        ("This data was produced on 26 August 2026", "2026-08-26"),
        ("26_August_2026_CQC_directory.csv", "2026-08-26"),
        ("30_september_2026_CQC_directory (1).csv", "2026-09-30"),
        ("CQC_directory_2026-09-30.csv", "2026-09-30"),
        ("Locations 7 as of 01/09/2026, final", "2026-09-01"),
    ])
    func `a date is found among other words`(_ text: String, _ iso: String) {
        #expect(CQCDate.found(in: text)?.iso == iso)
    }

    @Test
    func `a line without a date has none`() {
        #expect(CQCDate.found(in: "CQC Locations data") == nil)
        #expect(CQCDate.found(in: "CQC_directory.csv") == nil)
    }

    @Test
    func `a date is written as the regulator writes it`() throws {
        let date = try #require(LocalDate(iso: "2024-09-05"))
        #expect(CQCDate.text(date) == "05/Sep/2024 - 00:00")
        #expect(CQCDate.date(CQCDate.text(date)) == date)
    }
}
