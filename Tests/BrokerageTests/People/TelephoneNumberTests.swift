import Brokerage
import Foundation
import Testing

@Suite struct TelephoneNumberTests {
    @Test(
        arguments: [
            ("01225 477000", "01225477000", nil), (" (01225) 477-000 ", "01225477000", nil),
            ("07700.900982", "07700900982", nil),
            ("+44 1225 477000", "01225477000", nil), ("+44 (0)1225 477000", "01225477000", nil),
            ("0044 1225 477000", "01225477000", nil), ("01204 62083", "0120462083", nil),
            ("0800 1111", "08001111", nil),
            ("01225 477000 ext 12", "01225477000", "12"), ("01225 477000 x. 4521", "01225477000", "4521"),
            ("01225 477000 Extension: 7", "01225477000", "7"), ("+33 1 23 45 67 89", "+33123456789", nil),
            ("00353 1 234 5678", "+35312345678", nil),
        ] as [(String, String, String?)]
    )
    func `a number is kept as typed, with its digits`(typed: String, digits: String, extensionDigits: String?) throws {
        let number = try TelephoneNumber(typed: typed)
        #expect(number.typed == typed.trimmingCharacters(in: .whitespaces))
        #expect(number.digits == digits)
        #expect(number.extensionDigits == extensionDigits)
    }

    @Test(arguments: [
        ("", TelephoneNumber.Fault.blank), ("  ", .blank), ("ask the ward", .notANumber), ("477000", .notANumber),
        ("0122", .notANumber), ("012254770", .notANumber), ("012254770001", .notANumber),
        ("01225 477000 1234", .notANumber), ("1225 477000", .notANumber), ("+44", .notANumber),
        ("01225 477000 or 07700 900982", .notANumber), ("01225 477000 ext", .notANumber),
        ("01225 477000 ext 12 b", .notANumber), ("+0 123456789", .notANumber), ("++441225477000", .notANumber),
        ("٠١٢٢٥٤٧٧٠٠٠", .notANumber), ("x12", .notANumber), ("+1234567890123456", .notANumber),
    ])
    func `what can't be rung is refused`(typed: String, fault: TelephoneNumber.Fault) {
        #expect(throws: fault) { try TelephoneNumber(typed: typed) }
    }

    @Test func `a number is coded as typed, and what is none is refused`() throws {
        let numbers = [try TelephoneNumber(typed: " 01225 477000 ext 12")]
        let json = try JSONEncoder().encode(numbers)
        #expect(String(decoding: json, as: UTF8.self) == #"["01225 477000 ext 12"]"#)
        #expect(try JSONDecoder().decode([TelephoneNumber].self, from: json) == numbers)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([TelephoneNumber].self, from: Data(#"["12"]"#.utf8))
        }
    }
}
