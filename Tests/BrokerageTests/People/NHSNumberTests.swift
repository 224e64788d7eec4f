import Brokerage
import BrokerageTesting
import Foundation
import Testing

@Suite struct NHSNumberTests {
    @Test(arguments: ["9990000018", "9990123454", "9991111115", "9434765919", "9000000009"])
    func `known valid numbers are taken`(digits: String) throws {
        #expect(try NHSNumber(typed: digits).digits == digits)
    }

    @Test(arguments: [
        "943 476 5919", " 9434765919\n", "943-476-5919", "9 4 3 4 7 6 5 9 1 9", "943\u{2011}476\u{2013}5919",
        "943\u{A0}4765919",
    ])
    func `spaces and hyphens may stand anywhere`(typed: String) throws {
        let number = try NHSNumber(typed: typed)
        #expect(number.digits == "9434765919")
        #expect("\(number)" == "943 476 5919")
    }

    @Test(arguments: [
        ("", NHSNumber.Fault.blank), (" - ", .blank), ("943476591O", .notDigits), ("٩٤٣٤٧٦٥٩١٩", .notDigits),
        ("９434765919", .notDigits), ("943476591", .notTenDigits), ("94347659190", .notTenDigits),
        ("9434765918", .checkDigit), ("1234567890", .checkDigit),
    ])
    func `what is no NHS number is refused with its reason`(typed: String, fault: NHSNumber.Fault) {
        #expect(throws: fault) { try NHSNumber(typed: typed) }
    }

    @Test(arguments: ["999000000", "999123456"])
    func `nine digits whose check would be 10 have no number`(nine: String) {
        for check in 0...9 {
            #expect(throws: NHSNumber.Fault.checkDigit) { try NHSNumber(typed: "\(nine)\(check)") }
        }
    }

    @Test func `a generated number is taken with its check digit alone, and any one digit changed is refused`() throws {
        var generator = SeededGenerator.fresh()
        for _ in 0..<500 {
            let nine = (0..<9).map { _ in Int.random(in: 0...9, using: &generator) }
            // By the dictionary's own words: 11 less the remainder, 11 standing for 0, and 10 for no number at all.
            let remainder = zip(nine, (2...10).reversed()).reduce(0) { $0 + $1.0 * $1.1 } % 11
            let check = remainder == 0 ? 0 : 11 - remainder
            guard check < 10 else { continue }
            let digits = nine + [check]
            #expect(throws: Never.self, "seed \(generator.seed)") {
                try NHSNumber(typed: digits.map(String.init).joined())
            }
            for place in digits.indices {
                for other in 0...9 where other != digits[place] {
                    var changed = digits
                    changed[place] = other
                    #expect(throws: NHSNumber.Fault.checkDigit, "seed \(generator.seed)") {
                        try NHSNumber(typed: changed.map(String.init).joined())
                    }
                }
            }
        }
    }

    @Test func `every fault has a sentence of its own`() {
        let sentences = NHSNumber.Fault.allCases.map(\.sentence)
        #expect(Set(sentences).count == 4)
        #expect(sentences.first == "Enter the NHS number")
    }

    @Test func `an NHS number is coded unspaced, and a wrong one is refused`() throws {
        let numbers = [try NHSNumber(typed: "943 476 5919")]
        let json = try JSONEncoder().encode(numbers)
        #expect(String(decoding: json, as: UTF8.self) == #"["9434765919"]"#)
        #expect(try JSONDecoder().decode([NHSNumber].self, from: json) == numbers)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([NHSNumber].self, from: Data(#"["9434765918"]"#.utf8))
        }
    }
}
