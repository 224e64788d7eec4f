import Brokerage
import Testing

@Suite struct FundedNursingCareTests {
    @Test(
        arguments: [
            ("2020-03-31", nil), ("2020-04-01", 18_392), ("2021-03-31", 18_392), ("2021-04-01", 18_760),
            ("2022-04-01", 20_919), ("2023-04-01", 21_971), ("2024-04-01", 23_588), ("2025-04-01", 25_406),
            ("2026-03-31", 25_406), ("2026-04-01", 26_768), ("2027-03-31", 26_768), ("2027-04-01", nil),
        ] as [(String, Int?)]
    )
    func `FNC is the standard rate of the year from 1 April, and unknown in other years`(date: String, pence: Int?)
        throws
    {
        #expect(FundedNursingCare.weekly(on: try #require(LocalDate(iso: date)))?.pence == pence)
    }

    @Test(
        arguments: [
            (Money.pounds(1_267, 68), true, "2026-04-01", Money.pounds(1_000)),
            (.pounds(1_267, 68), true, "2026-03-31", .pounds(1_013, 62)),
            (.pounds(1_000), false, "2026-04-01", .pounds(1_000)),
            // FNC isn't in it, so nobody needs to know what FNC is that year.
            (.pounds(1_000), false, "2035-04-01", .pounds(1_000)),
            (.pounds(1_000), true, "2035-04-01", nil),
            (.pounds(267, 68), true, "2026-04-01", .zero),
            (.pounds(267, 67), true, "2026-04-01", nil),
        ] as [(Money, Bool, String, Money?)]
    )
    func `rates and prices are compared without FNC, or not at all`(
        weekly: Money,
        includesFNC: Bool,
        date: String,
        without: Money?
    ) throws {
        let rate = NursingRate(weekly: weekly, includesFNC: includesFNC)
        #expect(rate.withoutFNC(on: try #require(LocalDate(iso: date))) == without)
    }
}
