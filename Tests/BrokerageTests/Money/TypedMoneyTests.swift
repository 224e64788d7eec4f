import Brokerage
import BrokerageTesting
import Testing

@Suite struct TypedMoneyTests {
    @Test(arguments: [
        ("1,234.50", 123_450), ("£1234", 123_400), (" 1 234.5 ", 123_450), ("£ 1,020", 102_000), ("0", 0),
        ("0.05", 5), (".50", 50), ("12.", 1_200), ("007", 700), ("1\u{A0}234", 123_400),
        ("99,999,999.99", 9_999_999_999),
        ("000000000000000000000001", 100), ("-0", 0), ("−0.00", 0),
    ])
    func `an amount is read as people type it`(typed: String, pence: Int) throws {
        #expect(try Money(typed: typed).pence == pence)
    }

    @Test(arguments: [("-3.50", -350), ("−3.50", -350), ("-£3.50", -350), ("£-3.50", -350), ("- £ 1,000", -100_000)])
    func `an amount below nought is read where it is allowed`(typed: String, pence: Int) throws {
        #expect(try Money(typed: typed, allowingNegative: true).pence == pence)
        #expect(throws: Money.Fault.negative) { try Money(typed: typed) }
    }

    @Test(arguments: [
        ("", Money.Fault.blank), ("  \t\n", .blank),
        ("£", .notANumber), ("-", .notANumber), (".", .notANumber), ("abc", .notANumber), ("1.2.3", .notANumber),
        ("1,23", .notANumber), ("1,2345", .notANumber), (",123", .notANumber), ("1,,234", .notANumber),
        ("1234,567", .notANumber), ("12 34", .notANumber), ("££5", .notANumber), ("--5", .notANumber),
        ("+5", .notANumber), ("5 pounds", .notANumber), ("1e5", .notANumber), ("0x10", .notANumber),
        ("١٢", .notANumber), ("１２", .notANumber), ("5€", .notANumber), ("1.5 0", .notANumber), ("5-", .notANumber),
        ("1.005", .tooManyDecimals), ("1.500", .tooManyDecimals),
        ("100000000", .tooLarge), ("100,000,000.00", .tooLarge), ("-100000000", .tooLarge),
        ("99999999999999999999999999999999", .tooLarge),
    ])
    func `what can't be read as an amount is refused with its reason`(typed: String, fault: Money.Fault) {
        #expect(throws: fault) { try Money(typed: typed) }
    }

    @Test(arguments: [
        (Money.Fault.blank, "Enter the weekly price"),
        (.notANumber, "The weekly price must be an amount in pounds, like 1,234.50"),
        (.tooManyDecimals, "The weekly price must have no more than 2 digits after the point, like 1,234.50"),
        (.tooLarge, "The weekly price must be £99,999,999.99 or less"),
        (.negative, "The weekly price must be £0.00 or more"),
    ])
    func `a fault says what is wrong with the field`(fault: Money.Fault, sentence: String) {
        #expect(fault.sentence(for: "the weekly price") == sentence)
    }

    @Test func `every amount that can be typed is read back from both of its written forms`() throws {
        var generator = SeededGenerator.fresh()
        for _ in 0..<2_000 {
            let bound = Money.largestTyped.pence >> Int.random(in: 0..<33, using: &generator)
            let money = Money(pence: Int.random(in: -bound...bound, using: &generator))
            for form in [money.description, money.plain] {
                #expect(try Money(typed: form, allowingNegative: true) == money, "seed \(generator.seed)")
            }
        }
    }

    @Test func `no text at all traps`() {
        var generator = SeededGenerator.fresh()
        let letters = Array("0123456789,.£-− \u{A0}e+９\u{301}")
        for _ in 0..<5_000 {
            let text = String(
                (0..<Int.random(in: 0...24, using: &generator)).map { _ in
                    letters.randomElement(using: &generator) ?? "0"
                }
            )
            if let money = try? Money(typed: text, allowingNegative: true) {
                #expect(money.pence.magnitude <= Money.largestTyped.pence.magnitude, "seed \(generator.seed)")
            }
        }
    }
}
