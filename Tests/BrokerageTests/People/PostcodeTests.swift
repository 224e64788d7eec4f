import Brokerage
import BrokerageTesting
import Foundation
import Testing

@Suite struct PostcodeTests {
    @Test(arguments: [
        ("BA1 1UA", "BA1 1UA", "BA1"), ("ba11ua", "BA1 1UA", "BA1"), (" b a 1\t1 u a ", "BA1 1UA", "BA1"),
        ("m1 1ae", "M1 1AE", "M1"), ("B33 8TH", "B33 8TH", "B33"), ("CR2 6XH", "CR2 6XH", "CR2"),
        ("DN55 1PT", "DN55 1PT", "DN55"), ("W1A 0AX", "W1A 0AX", "W1A"), ("EC1A 1BB", "EC1A 1BB", "EC1A"),
        ("gir0aa", "GIR 0AA", "GIR"), ("SW1W0NY", "SW1W 0NY", "SW1W"),
    ])
    func `a postcode is read as typed and shown with one space`(typed: String, shown: String, outward: String) throws {
        let postcode = try Postcode(typed: typed)
        #expect("\(postcode)" == shown)
        #expect(postcode.outward.text == outward)
    }

    @Test(arguments: [
        ("", Postcode.Fault.blank), ("  ", .blank), ("BA1", .notAPostcode), ("BA1 1U", .notAPostcode),
        ("BA1 1UAA", .notAPostcode), ("QA1 1UA", .notAPostcode), ("B1 1CA", .notAPostcode), ("BI1 1AA", .notAPostcode),
        ("BAA1 1UA", .notAPostcode), ("BA1-1UA", .notAPostcode), ("ß1 1AA", .notAPostcode), ("GIR 0AB", .notAPostcode),
        ("B1I 1AA", .notAPostcode), ("BA1C 1AA", .notAPostcode), ("BA111 1UA", .notAPostcode),
        ("1A1 1AA", .notAPostcode),
        ("ＢＡ1 1UA", .notAPostcode), ("[A1 1UA", .notAPostcode), ("1AA", .notAPostcode), ("B 1AA", .notAPostcode),
    ])
    func `what is no full postcode is refused`(typed: String, fault: Postcode.Fault) {
        #expect(throws: fault) { try Postcode(typed: typed) }
    }

    /// The rule as GOV.UK's address standard writes it, run by a regular expression engine over shapes that are
    /// likely to come near it.
    @Test func `the rule written by hand takes what the regular expression takes`() throws {
        let rule = try Regex(
            "^(GIR 0AA|[A-PR-UWYZ]([0-9]{1,2}|[A-HK-Y][0-9]([0-9]|[ABEHMNPRV-Y])?|[0-9][A-HJKPS-UW]) "
                + "[0-9][ABD-HJLNP-UW-Z]{2})$"
        )
        var generator = SeededGenerator.fresh()
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        let shapes = [
            "A9", "A99", "A9A", "AA9", "AA99", "AA9A", "AAA", "A", "9A", "AA", "AAA9", "A9A9", "AA999", "A9AA",
        ]
        var taken = 0
        for _ in 0..<20_000 {
            let shape = (shapes.randomElement(using: &generator) ?? "A9") + " 9AA"
            let text = String(
                shape.map { sign in
                    switch sign {
                    case "A": letters.randomElement(using: &generator) ?? "A"
                    case "9": Character(String(Int.random(in: 0...9, using: &generator)))
                    default: sign
                    }
                }
            )
            let postcode = try? Postcode(typed: text)
            #expect((postcode != nil) == (text.wholeMatch(of: rule) != nil), "\(text), seed \(generator.seed)")
            if let postcode {
                taken += 1
                #expect(postcode.description == text, "seed \(generator.seed)")
                #expect(OutwardCode(typed: text) == nil, "\(text), seed \(generator.seed)")
            }
        }
        #expect(taken > 1_000)
    }

    @Test func `an outward code is read by itself`() throws {
        let code = try #require(OutwardCode(typed: " ba1 "))
        #expect(code.text == "BA1")
        #expect(code.area == "BA")
        #expect(try Postcode(typed: "BA1 1UA").outward == code)
        for bad in ["", "BA", "BA1 1UA", "B", "1", "Bath", "BA1C", "Q1"] { #expect(OutwardCode(typed: bad) == nil) }
    }

    @Test func `postcodes and outward codes are coded as they are shown`() throws {
        let json = try JSONEncoder().encode([try Postcode(typed: "ba11ua")])
        #expect(String(decoding: json, as: UTF8.self) == #"["BA1 1UA"]"#)
        #expect(try JSONDecoder().decode([Postcode].self, from: json) == [try Postcode(typed: "BA1 1UA")])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Postcode].self, from: Data(#"["BA1"]"#.utf8)) }
        #expect(try JSONDecoder().decode([OutwardCode].self, from: Data(#"["BA1"]"#.utf8)).first?.text == "BA1")
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([OutwardCode].self, from: Data(#"["X"]"#.utf8)) }
    }

    @Test func `a fault says what to enter`() {
        #expect(Postcode.Fault.blank.sentence == "Enter the postcode")
        #expect(Postcode.Fault.notAPostcode.sentence == "Enter a full UK postcode, like BA1 1UA")
    }
}
