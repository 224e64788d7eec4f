import Brokerage
import Testing

/// The order stands in the file: another file, another order.
@Suite struct PolicyDrivenRankingTests {
    struct Edit: Sendable, CustomTestStringConvertible {
        let what: String
        let old: String
        let new: String
        let order: String
        var omissions = ""

        var testDescription: String { what }
    }

    private static let market: [Candidate] = [
        .made("block", block: 1, price: .pounds(1_500), metres: 9_000),
        .made("far", price: .pounds(900), metres: 8_000),
        .made("near", price: .pounds(1_000), metres: 1_000),
        .made("ten", price: .pounds(1_100), metres: 500),
        .made("twenty", price: .pounds(1_200), metres: 100),
        .made("off", framework: false, price: .pounds(1_000), metres: 10),
        .made("off dear", framework: false, price: .pounds(1_500), metres: 5),
        .made("empty", vacancies: 0, age: 30, price: .pounds(1_000)),
    ]

    static let edits: [Edit] = [
        Edit(
            what: "as shipped",
            old: "policy: bath",
            new: "policy: bath",
            order: "2.2.3a block, 2.2.3b near, 2.2.3b far, 2.2.3c ten, 2.2.3d twenty, 2.2.4 off dear, 2.2.4 off",
            omissions: "empty no-capacity"
        ),
        Edit(
            what: "another percentage is near",
            old: "within: 10%",
            new: "within: 20%",
            order: "2.2.3a block, 2.2.3b near, 2.2.3b far, 2.2.3c ten, 2.2.3c twenty, 2.2.4 off dear, 2.2.4 off",
            omissions: "empty no-capacity"
        ),
        Edit(
            what: "a rule taken away leaves its providers to the next",
            old: "      - { clause: 2.2.3a, take: block-vacancy }\n",
            new: "",
            order: "2.2.3b near, 2.2.3b far, 2.2.3c ten, 2.2.3d twenty, 2.2.3d block, 2.2.4 off dear, 2.2.4 off",
            omissions: "empty no-capacity"
        ),
        Edit(
            what: "a rule taken away that was the last to take a provider leaves it out",
            old: "      - { clause: 2.2.4, take: off-framework, needs: commissioner-discussion }\n",
            new: "",
            order: "2.2.3a block, 2.2.3b near, 2.2.3b far, 2.2.3c ten, 2.2.3d twenty",
            omissions: "off no-clause, off dear no-clause, empty no-capacity"
        ),
        Edit(
            what: "a rule moved to the front comes first",
            old: "      - { clause: 2.2.3a, take: block-vacancy }\n",
            new: "      - { clause: 9.9, take: off-framework, price: at-or-under-rate }\n"
                + "      - { clause: 2.2.3a, take: block-vacancy }\n",
            order: "9.9 off, 2.2.3a block, 2.2.3b near, 2.2.3b far, 2.2.3c ten, 2.2.3d twenty, 2.2.4 off dear",
            omissions: "empty no-capacity"
        ),
        Edit(
            what: "an order by price where there was none",
            old: "price: at-or-under-rate }",
            new: "price: at-or-under-rate, order: price }",
            order: "2.2.3a block, 2.2.3b far, 2.2.3b near, 2.2.3c ten, 2.2.3d twenty, 2.2.4 off dear, 2.2.4 off",
            omissions: "empty no-capacity"
        ),
        Edit(
            what: "an order by nearness to the rate",
            old: "take: off-framework, needs:",
            new: "take: off-framework, order: nearest-to-rate, needs:",
            order: "2.2.3a block, 2.2.3b near, 2.2.3b far, 2.2.3c ten, 2.2.3d twenty, 2.2.4 off, 2.2.4 off dear",
            omissions: "empty no-capacity"
        ),
        Edit(
            what: "another order within the clauses",
            old: "by: [preferred-place, distance]",
            new: "by: price",
            order: "2.2.3a block, 2.2.3b far, 2.2.3b near, 2.2.3c ten, 2.2.3d twenty, 2.2.4 off, 2.2.4 off dear",
            omissions: "empty no-capacity"
        ),
        Edit(
            what: "a shorter time that vacancies are relied on for",
            old: "vacancy: 72h",
            new: "vacancy: 24h",
            order: "2.2.3a block, 2.2.3b near, 2.2.3b far, 2.2.3b empty, 2.2.3c ten, 2.2.3d twenty, 2.2.4 off dear, "
                + "2.2.4 off"
        ),
    ]

    @Test(arguments: edits)
    func `an edit of the file changes the ranking`(edit: Edit) throws {
        let policy = try ShippedPolicy.policy(replacing: edit.old, with: edit.new)
        let result = try ranked(Self.market, for: .home(), under: policy)
        #expect(result.order == edit.order)
        #expect(result.omissions == edit.omissions)
    }

    @Test func `what must happen first stands in the file`() throws {
        let market = [Candidate.made("off", framework: false, safeguarding: true)]
        let policy = try ShippedPolicy.policy(
            replacing: """
                      - clause: 2.1.3a
                        of: off-framework
                        need: commissioner-discussion

                """,
            with: ""
        )
        let quiet = try PolicyFile.read(
            text: try ShippedPolicy.textOfCareHomes().replacingOnce(", needs: commissioner-discussion }", with: " }"),
            named: "x"
        )
        #expect(try ranked(market, for: .home(), under: policy).lines[0].needs.map(\.need) == [.discussion, .word])
        let line = try ranked(market, for: .home(), under: quiet).lines[0]
        #expect(line.needs.map(\.need) == [.discussion, .word])
        #expect(line.needs.first?.basis.clause == "2.1.3a")
    }
}
