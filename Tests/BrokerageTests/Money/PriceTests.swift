import Brokerage
import Foundation
import Testing

@Suite struct PriceTests {
    @Test(arguments: [
        (Price(.pounds(1_020), per: .week), "£1,020.00 a week"), (Price(.pounds(150), per: .night), "£150.00 a night"),
        (Price(.pounds(80), per: .day), "£80.00 a day"), (Price(.pounds(24, 10), per: .hour), "£24.10 an hour"),
        (Price(.pounds(55), per: .session), "£55.00 a session"), (Price(.pounds(300), per: .once), "£300.00 once"),
    ])
    func `a price says what it is counted by`(price: Price, words: String) {
        #expect(price.description == words)
    }

    @Test func `a price is coded with its amount and period`() throws {
        let json = try JSONEncoder().encode(Price(.pounds(1_020), per: .week))
        #expect(
            try JSONDecoder().decode([String: Coded].self, from: json) == [
                "amount": .pence(102_000), "per": .text("week"),
            ]
        )
        #expect(try JSONDecoder().decode(Price.self, from: json) == Price(.pounds(1_020), per: .week))
    }

    private static let breakdown = PriceParts([
        PricePart(.accommodation, .pounds(500)), PricePart(.care, .pounds(400)), PricePart(.nursing, .pounds(267, 68)),
        PricePart(.additionalCare, .pounds(52, 32)), PricePart(.other("Hairdressing"), .pounds(20)),
    ])

    @Test func `parts that add up to the price to the penny are a breakdown of it (B&NES 2.2.9)`() throws {
        #expect(Self.breakdown.total == .pounds(1_240))
        #expect(Self.breakdown.adds(upTo: .pounds(1_240)))
        #expect(!Self.breakdown.adds(upTo: Money(pence: 123_999)))
        try Self.breakdown.check(addUpTo: .pounds(1_240))
    }

    @Test(arguments: [
        (PriceParts([]), Money.zero, "Enter the parts of the price"),
        (
            PriceParts([PricePart(.care, .pounds(600)), PricePart(.other("Discount"), Money(pence: -1))]), .pounds(600),
            "Discount must be £0.00 or more"
        ),
        (
            Self.breakdown, .pounds(1_250, 50),
            "The parts come to £1,240.00, which is £10.50 less than the price of £1,250.50. Check each part"
        ),
        (
            Self.breakdown, .pounds(1_200),
            "The parts come to £1,240.00, which is £40.00 more than the price of £1,200.00. Check each part"
        ),
    ])
    func `parts that are no breakdown say why`(parts: PriceParts, price: Money, sentence: String) {
        let fault = #expect(throws: PriceParts.Fault.self) { try parts.check(addUpTo: price) }
        #expect(fault?.sentence == sentence)
    }

    @Test func `parts are coded as a list with a code for each kind`() throws {
        let json = try JSONEncoder().encode(Self.breakdown)
        #expect(try JSONDecoder().decode(PriceParts.self, from: json) == Self.breakdown)
        let kinds = try JSONDecoder().decode([[String: Coded]].self, from: json).map { $0["kind"] }
        #expect(
            kinds == [
                .text("accommodation"), .text("care"), .text("nursing"), .text("additional-care"),
                .text("other:Hairdressing"),
            ]
        )
        #expect(PricePart.Kind.named.map(\.label) == ["Accommodation", "Care", "Nursing", "Additional care hours"])
        #expect(PricePart.Kind(code: "laundry") == nil)
        #expect(PricePart.Kind(code: "other:care") == .other("care"))
    }
}

/// A value of a coded form, to look at it without the type that wrote it.
private enum Coded: Decodable, Equatable {
    case pence(Int), text(String)

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
            self = .pence(number)
        } else {
            self = .text(try container.decode(String.self))
        }
    }
}
