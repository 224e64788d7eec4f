import Brokerage
import BrokerageTesting
import Foundation
import Testing

@Suite struct MoneyTests {
    @Test(arguments: [
        (0, "£0.00", "0.00"), (5, "£0.05", "0.05"), (100, "£1.00", "1.00"), (99_999, "£999.99", "999.99"),
        (123_450, "£1,234.50", "1234.50"), (100_000_000, "£1,000,000.00", "1000000.00"),
        (-350, "\u{2212}£3.50", "-3.50"), (-1, "\u{2212}£0.01", "-0.01"),
        (Int.min, "\u{2212}£92,233,720,368,547,758.08", "-92233720368547758.08"),
    ])
    func `an amount is shown with thousands parted and two digits of pence`(pence: Int, shown: String, plain: String) {
        #expect(Money(pence: pence).description == shown)
        #expect(Money(pence: pence).plain == plain)
    }

    @Test(arguments: [
        (Money.pounds(1_020), 102_000), (.pounds(254, 6), 25_406), (.pounds(0, 5), 5), (.pounds(-3, 50), -350),
        (.pounds(.max), .max), (.pounds(.min), .min), (.pounds(.min, .max), .min),
    ])
    func `pounds and pence make pence`(money: Money, pence: Int) {
        #expect(money.pence == pence)
    }

    @Test func `adding and taking away is exact, and stops at the end of Int rather than trap`() {
        #expect(Money.pounds(10, 50) + .pounds(0, 75) == .pounds(11, 25))
        #expect(Money.pounds(10) - .pounds(12, 1) == Money(pence: -201))
        #expect(-Money.pounds(3) == Money(pence: -300))
        #expect(Money.largestStored + .largestStored - .largestStored == .largestStored)
        #expect(Money(pence: .max) + Money(pence: 1) == Money(pence: .max))
        #expect(Money(pence: .min) + Money(pence: -1) == Money(pence: .min))
        #expect(Money(pence: .max) - Money(pence: -1) == Money(pence: .max))
        #expect(Money(pence: .min) - Money(pence: 1) == Money(pence: .min))
        #expect(-Money(pence: .min) == Money(pence: .max))
        #expect(Money(pence: 1) < Money(pence: 2))
    }

    @Test func `multiplying is exact or refused`() throws {
        #expect(try Money.pounds(267, 68).multiplied(by: 52) == .pounds(13_919, 36))
        #expect(try Money.pounds(267, 68).multiplied(by: -1) == Money(pence: -26_768))
        #expect(try Money.largestStored.multiplied(by: 1) == .largestStored)
        for (money, count) in [(Money.largestStored, 2), (.largestTyped, .max), (Money(pence: .min), -1)] {
            #expect(throws: Money.Fault.tooLarge) { try money.multiplied(by: count) }
        }
    }

    @Test(arguments: [
        (102_000, 102_000, 0, true), (102_001, 102_000, 0, false),
        (112_200, 102_000, 10, true), (112_201, 102_000, 10, false),
        // £11.05 and 10% is £12.155, which no whole penny reaches: £12.15 is within it and £12.16 is not.
        (1_215, 1_105, 10, true), (1_216, 1_105, 10, false),
        (90, 100, -10, true), (91, 100, -10, false),
        (Int.max, Int.max, 0, true), (Int.max, Int.max - 1, 0, false), (Int.max, Int.max, Int.max, true),
        (Int.min, Int.max, Int.max, true), (Int.max, Int.max, -100, false), (1, Int.max, Int.min, false),
    ])
    func `a price is within so many percent over a rate to the penny`(
        price: Int,
        rate: Int,
        percent: Int,
        isWithin: Bool
    ) {
        #expect(Money(pence: price).isWithin(percent: percent, over: Money(pence: rate)) == isWithin)
    }

    @Test func `an amount is coded as whole pence, and an unbelievable one is refused`() throws {
        let amounts = [Money.pounds(1_020), Money(pence: -1), .zero, .largestStored]
        let json = try JSONEncoder().encode(amounts)
        #expect(String(decoding: json, as: UTF8.self) == "[102000,-1,0,1000000000000000]")
        #expect(try JSONDecoder().decode([Money].self, from: json) == amounts)
        for bad in ["[1000000000000001]", "[-1000000000000001]", "[1.5]", "[\"1\"]", "[-9223372036854775808]"] {
            #expect(throws: DecodingError.self) { try JSONDecoder().decode([Money].self, from: Data(bad.utf8)) }
        }
    }
}
