import Brokerage
import BrokerageTesting
import Testing

/// Made-up people and slips of the keyboard.
@Suite struct GeneratedDuplicatesTests {
    private static let givenNames = [
        "Irene", "Margaret", "Albert", "Dorothy", "Kenneth", "Gwendoline", "Oliver", "Zsuzsanna",
    ]
    private static let familyNames = [
        "Ellis", "Blackwood", "Okonkwo", "Fitzpatrick", "Zielinska", "Marchbanks", "Thorne",
    ]

    private static func pick<Element>(_ all: [Element], _ generator: inout SeededGenerator) -> Element {
        all[Int.random(in: 0..<all.count, using: &generator)]
    }

    private static func anyone(_ generator: inout SeededGenerator) -> PersonTraits {
        let born = LocalDate(nearestTo: Int.random(in: -15_000..<12_000, using: &generator))
        let postcodes = ["BA1 1UA", "BA2 3QT", "BS31 2AA", "SN12 6TF"]
        return LikelyDuplicateTests.person(
            pick(givenNames, &generator),
            pick(familyNames, &generator),
            Bool.random(using: &generator) ? born.iso : nil,
            knownAs: Bool.random(using: &generator) ? pick(givenNames, &generator) : nil,
            nhs: Bool.random(using: &generator) ? pick(["9434765919", "9990000018", "9000000009"], &generator) : nil,
            at: Bool.random(using: &generator) ? pick(postcodes, &generator) : nil
        )
    }

    /// With one slip of the keyboard somewhere after the first letter.
    private static func mistyped(_ name: String, _ generator: inout SeededGenerator) -> String {
        var letters = Array(name)
        let place = Int.random(in: 1..<letters.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: letters[place] = letters[place] == "x" ? "y" : "x"
        case 1: letters.remove(at: place)
        case 2: letters.insert("x", at: place)
        default: letters.swapAt(place, max(place - 1, 1))
        }
        return String(letters)
    }

    @Test func `it makes no difference who comes first`() {
        var generator = SeededGenerator.fresh()
        for _ in 0..<2_000 {
            let (one, other) = (Self.anyone(&generator), Self.anyone(&generator))
            let found = LikelyDuplicate.between(one, other)
            #expect(found == LikelyDuplicate.between(other, one), "seed \(generator.seed): \(one) \(other)")
            if let found { #expect(!found.reasons.isEmpty, "seed \(generator.seed)") }
        }
    }

    @Test func `one slip in a name does not hide a person`() {
        var generator = SeededGenerator.fresh()
        for _ in 0..<1_000 {
            let (given, family) = (Self.pick(Self.givenNames, &generator), Self.pick(Self.familyNames, &generator))
            let slip = Bool.random(using: &generator)
            let typed = LikelyDuplicateTests.person(
                slip ? Self.mistyped(given, &generator) : given,
                slip ? family : Self.mistyped(family, &generator)
            )
            let found = LikelyDuplicate.between(LikelyDuplicateTests.person(given, family), typed)
            #expect(
                found.map { $0.strength >= .likely } == true,
                "seed \(generator.seed): \(given) \(family), \(typed)"
            )
        }
    }

    @Test func `unrelated people are not found`() {
        var generator = SeededGenerator.fresh()
        for _ in 0..<2_000 {
            let given = Self.givenNames.shuffled(using: &generator)
            let family = Self.familyNames.shuffled(using: &generator)
            let (one, other) = (
                LikelyDuplicateTests.person(given[0], family[0], "1941-03-12", nhs: "9434765919", at: "BA1 1UA"),
                LikelyDuplicateTests.person(given[1], family[1], "1957-10-28", nhs: "9990000018", at: "BS31 2AA")
            )
            #expect(LikelyDuplicate.between(one, other) == nil, "seed \(generator.seed): \(one) \(other)")
            let sameBirthday = LikelyDuplicateTests.person(given[1], family[1], "1941-03-12")
            #expect(LikelyDuplicate.between(one, sameBirthday) == nil, "seed \(generator.seed): \(one) \(sameBirthday)")
        }
    }

    @Test func `names of any length are compared`() {
        let long = String(repeating: "a", count: 10_000)
        #expect(
            LikelyDuplicate.between(
                LikelyDuplicateTests.person(long, long),
                LikelyDuplicateTests.person(long + "b", long)
            ) != nil
        )
        #expect(
            LikelyDuplicate.between(
                LikelyDuplicateTests.person(long, long),
                LikelyDuplicateTests.person("b" + long, "c" + long)
            ) == nil
        )
    }

    @Test func `each reason and strength has its own words`() {
        #expect(Set(LikelyDuplicate.Reason.allCases.map(\.text)).count == LikelyDuplicate.Reason.allCases.count)
        #expect(Set(LikelyDuplicate.Strength.allCases.map(\.text)).count == LikelyDuplicate.Strength.allCases.count)
    }
}
