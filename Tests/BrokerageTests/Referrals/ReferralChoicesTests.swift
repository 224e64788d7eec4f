import Brokerage
import Testing

@Suite struct ReferralChoicesTests {
    private static func differ(_ texts: [String]) -> Bool {
        Set(texts).count == texts.count && !texts.contains("")
    }

    @Test func `every coded choice has words of its own`() {
        #expect(Self.differ(ReferralRoute.allCases.map(\.inWords)))
        #expect(Self.differ(ReferralReason.allCases.map(\.inWords)))
        #expect(Self.differ(Situation.Place.allCases.map(\.inWords)))
        #expect(Self.differ(Consent.allCases.map(\.inWords)))
        #expect(Self.differ(MentalCapacity.allCases.map(\.inWords)))
        #expect(Self.differ(PowerOfAttorney.allCases.map(\.inWords)))
    }

    struct Powers: Sendable {
        let capacity: MentalCapacity?
        let attorney: PowerOfAttorney?
        let mayChoose: Set<Choice.Capacity>
    }

    @Test(arguments: [
        Powers(capacity: .has, attorney: nil, mayChoose: [.person]),
        Powers(capacity: .has, attorney: .both, mayChoose: [.person]),
        Powers(capacity: .has, attorney: .deputy, mayChoose: [.person]),
        Powers(capacity: .lacks, attorney: .healthAndWelfare, mayChoose: [.attorney]),
        Powers(capacity: .lacks, attorney: .both, mayChoose: [.attorney]),
        Powers(capacity: .lacks, attorney: .deputy, mayChoose: [.deputy]),
        Powers(capacity: .lacks, attorney: .propertyAndFinance, mayChoose: [.bestInterests]),
        Powers(capacity: .lacks, attorney: PowerOfAttorney.none, mayChoose: [.bestInterests]),
        Powers(capacity: .lacks, attorney: nil, mayChoose: [.bestInterests]),
        Powers(capacity: .notAssessed, attorney: .both, mayChoose: []),
        Powers(capacity: nil, attorney: .both, mayChoose: []),
    ])
    func `who may choose follows from capacity and powers (Mental Capacity Act 2005)`(powers: Powers) {
        var person = PersonDetails()
        person.capacity = powers.capacity
        person.attorney = powers.attorney
        #expect(person.mayChoose == powers.mayChoose)
    }

    @Test(arguments: [
        ("2026-03-01", "2026-03-01", Int?.some(0), false), ("2026-03-01", "2026-03-22", 21, false),
        ("2026-03-01", "2026-03-23", 22, true), ("2026-03-02", "2026-03-01", nil, false),
    ])
    func `a stay over 21 days is super-stranded (B&NES 1)`(
        admitted: String,
        today: String,
        nights: Int?,
        isSuperStranded: Bool
    ) throws {
        var situation = Situation()
        situation.place = .hospital
        situation.admittedOn = LocalDate(iso: admitted)
        let today = try #require(LocalDate(iso: today))
        #expect(situation.lengthOfStay(on: today) == nights)
        #expect(situation.isSuperStranded(on: today) == isSuperStranded)
        situation.place = .home
        #expect(situation.lengthOfStay(on: today) == nil)
        #expect(!situation.isSuperStranded(on: today))
    }
}
