import Brokerage
import Foundation
import Testing

@Suite struct SourcingValuesTests {
    @Test func `categories are coded in one order`() throws {
        let forwards = Categories([.residential, .nursing, .homecare, .nursingDementia, .residentialDementia])
        let backwards = Categories([
            .nursingDementia, .homecare, .nursing, .nursing, .residentialDementia, .residential,
        ])
        #expect(forwards == backwards)
        let text = #"["residential","residential-dementia","nursing","nursing-dementia","homecare"]"#
        #expect(String(decoding: try JSONEncoder().encode(backwards), as: UTF8.self) == text)
        #expect(try JSONDecoder().decode(Categories.self, from: Data(#"["nursing"]"#.utf8)) == [.nursing])
        #expect(Categories([]).isEmpty && !forwards.isEmpty)
    }

    @Test(arguments: Brokerage.CareCategory.allCases)
    func `a set of one category holds that one alone`(category: Brokerage.CareCategory) {
        #expect(Categories([category]).all == [category])
    }

    @Test(arguments: [
        (0, "0.0 miles"), (80, "0.0 miles"), (81, "0.1 miles"), (1_609, "1.0 mile"), (1_700, "1.1 miles"),
        (3_380, "2.1 miles"), (160_934, "100.0 miles"), (-5, "0.0 miles"), (Int.max, "31068.6 miles"),
    ])
    func `a distance is said in miles`(metres: Int, text: String) {
        #expect(Distance.text(metres: metres) == text)
    }

    @Test(arguments: [
        (Reason.blockVacancies(1), "1 vacancy in a block contract"),
        (.blockVacancies(3), "3 vacancies in a block contract"),
        (.atOrUnderRate(price: .pounds(1_000), rate: .pounds(1_000)), "£1,000.00 is the rate"),
        (
            .atOrUnderRate(price: .pounds(950), rate: .pounds(1_000)),
            "£950.00 is £50.00 under the rate of £1,000.00"
        ),
        (
            .nearRate(price: .pounds(1_100), rate: .pounds(1_000), percent: 10),
            "£1,100.00 is £100.00 over the rate of £1,000.00, near it: not over by more than 10%"
        ),
        (.overRate(price: .pounds(1_240), rate: .pounds(1_050)), "£1,240.00 is £190.00 over the rate of £1,050.00"),
        (.preferredPlace("Keynsham"), "In Keynsham, the preferred place"),
        (.distance(metres: 3_380), "2.1 miles away"),
        (.visitTimes(offsetMinutes: 1), "Visits 1 minute from the times asked for"),
        (
            .staleVacancy(ageHours: 80, limitHours: 72),
            "Vacancies said 80 hours ago, longer ago than the 72 hours they are relied on for: ask again"
        ),
        (
            .staleNone(ageHours: nil, limitHours: 72),
            "No vacancy is known, nor when that was last said: last in its clause"
        ),
    ])
    func `a reason is said in a sentence`(reason: Reason, sentence: String) {
        #expect(reason.sentence == sentence)
    }

    @Test func `every reason for leaving out is said in a sentence`() {
        #expect(
            LeftOutReason.notRegistered(for: .nursingDementia).sentence == "Not registered for nursing dementia care"
        )
        #expect(LeftOutReason.suspended.sentence == "Placements are suspended")
        #expect(
            LeftOutReason.noCapacity(ageHours: 1, limitHours: 72).sentence
                == "No vacancy, said within the last hour, which is relied on for 72 hours"
        )
        #expect(LeftOutReason.noClause.sentence == "No clause of the policy takes such a provider")
    }
}
