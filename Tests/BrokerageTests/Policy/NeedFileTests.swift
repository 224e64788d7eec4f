import Brokerage
import Testing

@Suite struct NeedFileTests {
    private static let sound = """
        service: care-home
        category: nursing-dementia
        funder: council
        area: inside
        rate: 1020.50
        preferred: Keynsham
        start: 2026-03-02

        """

    @Test func `a need is read as it is written`() throws {
        let need = try NeedFile.read(text: Self.sound, named: "need.yaml")
        #expect(
            need
                == Need(
                    service: .careHome,
                    category: .nursingDementia,
                    funder: .council,
                    area: .inside,
                    rate: .pounds(1_020, 50),
                    preferred: "Keynsham",
                    start: LocalDate(iso: "2026-03-02")
                )
        )
    }

    @Test(
        arguments: ["preferred: Keynsham\nstart: 2026-03-02\n"],
        [
            "", "preferred: none\nstart: none\n", "preferred:\nstart:\n", "preferred: null\n", "start: ~\n",
            "preferred: \"\"\n",
        ]
    )
    func `a place and a start may be left out`(passage: String, instead: String) throws {
        let need = try NeedFile.read(text: try Self.sound.replacingOnce(passage, with: instead), named: "need.yaml")
        #expect(need.preferred == nil && need.start == nil)
    }

    @Test(arguments: [
        ("rate: 1020.50", "rate: £1,020.50", 1_020_50), ("rate: 1020.50", "rate: 1020", 1_020_00),
        ("rate: 1020.50", "rate: \"25.5\"", 25_50), ("rate: 1020.50", "rate: 0", 0),
    ])
    func `a rate is an amount in pounds`(passage: String, instead: String, pence: Int) throws {
        let text = try Self.sound.replacingOnce(passage, with: instead)
        #expect(try NeedFile.read(text: text, named: "need.yaml").rate == Money(pence: pence))
    }

    @Test(arguments: [
        ("service: care-home", "service: home", "1:10: `service: home` is not known; write one of care-home, homecare"),
        (
            "category: nursing-dementia", "category: dementia",
            "2:11: `category: dementia` is not known; write one of residential, residential-dementia, nursing, "
                + "nursing-dementia, homecare"
        ),
        ("funder: council", "funder: nhs", "3:9: `funder: nhs` is not known; write one of council, chc, self"),
        ("area: inside", "area: Bath", "4:7: `area: Bath` is not known; write one of inside, outside"),
        (
            "rate: 1020.50", "rate: a lot",
            "5:7: `rate: a lot` must be an amount in pounds from 0 to 99,999,999.99, such as 1020.50"
        ),
        (
            "rate: 1020.50", "rate: -1",
            "5:7: `rate: -1` must be an amount in pounds from 0 to 99,999,999.99, such as 1020.50"
        ),
        ("rate: 1020.50", "rate:", "5:6: `rate` has no value; write one after the colon"),
        (
            "start: 2026-03-02", "start: 2 March",
            "7:8: `start: 2 March` is no date; write it as year, month and day, such as 2026-03-02"
        ),
        (
            "start: 2026-03-02", "start: 2026-02-30",
            "7:8: `start: 2026-02-30` is no date; write it as year, month and day, such as 2026-03-02"
        ),
        (
            "preferred: Keynsham", "preferred: [Bath]",
            "6:12: `preferred` must be one value, not a list and not keys of its own"
        ),
        (
            "preferred: Keynsham", "prefered: Keynsham",
            "6:1: `prefered` is no key of a need; write one of service, category, funder, area, rate, preferred, start"
        ),
        ("area: inside\n", "", "1:1: a need needs `area`"),
        (
            "service: care-home", "service: *a",
            "1:10: `*` before a word stands for a part of the file, which a need can't have; "
                + "write the part out, or put a space after it"
        ),
    ])
    func `what is wrong is told with its line`(passage: String, instead: String, told: String) throws {
        let text = try Self.sound.replacingOnce(passage, with: instead)
        let found = #expect(throws: PolicyFaults.self) { try NeedFile.read(text: text, named: "need.yaml") }
        #expect(
            found?.description.split(separator: "\n").map(String.init).contains("need.yaml:\(told)") == true,
            "\(found?.description ?? "")"
        )
    }

    @Test func `an empty file and bytes that are no UTF-8 are told`() {
        let empty = #expect(throws: PolicyFaults.self) { try NeedFile.read(text: "", named: "need.yaml") }
        #expect(empty?.description == "need.yaml:1:1: the file is empty; begin it with `service: care-home` or another")
        let bytes = Array("service: care-home\npreferred: B\u{E2}th".unicodeScalars.map { UInt8($0.value) })
        let found = #expect(throws: PolicyFaults.self) { try FileText.text(bytes, named: "need.yaml") }
        #expect(
            found?.description == "need.yaml:2:1: the line is not text in UTF-8; save the file as UTF-8 and try again"
        )
        #expect(FileText.firstLineNotUTF8(Array("Bâth".utf8)) == nil)
    }
}
