import Brokerage
import BrokerageTesting
import Testing

@Suite struct TrialComparisonTests {
    private static let market: [Candidate] = [
        .made("dear", price: .pounds(1_150), metres: 1), .made("near", price: .pounds(1_080), metres: 9),
        .made("block", block: 1, price: .pounds(1_200), metres: 5), .made("gone", suspended: true),
        .made("off", framework: false, price: .pounds(900), metres: 1),
    ]

    private static func compare(_ old: String, _ new: String) throws -> TrialComparison {
        TrialComparison(
            inForce: try PolicyTrial(of: ShippedPolicy.policy(), need: .home(), market: market),
            changed: try PolicyTrial(of: ShippedPolicy.policy(replacing: old, with: new), need: .home(), market: market)
        )
    }

    private static func moves(_ comparison: TrialComparison) -> [String] {
        comparison.lines.map { "\($0.candidate.id) \($0.move)" }
    }

    @Test func `the same policy moves nobody`() throws {
        let same = try Self.compare("within: 10%", "within: 10%")
        #expect(Self.moves(same) == ["block none", "near none", "dear none", "off none", "gone none"])
        #expect(same.moved == 0)
    }

    @Test func `another clause at the same place is told`() throws {
        let wider = try Self.compare("within: 10%", "within: 20%")
        #expect(Self.moves(wider) == ["block none", "near none", "dear otherClause", "off none", "gone none"])
        #expect(
            wider.lines[2].inForce == .ranked(3, under: "2.2.3d")
                && wider.lines[2].changed == .ranked(3, under: "2.2.3c")
        )
    }

    @Test func `up, down and out of the ranking are told`() throws {
        let without = try Self.compare("      - { clause: 2.2.3a, take: block-vacancy }\n", "")
        #expect(Self.moves(without) == ["near up(1)", "dear up(1)", "block down(2)", "off none", "gone none"])
        let fewer = try Self.compare(
            "      - { clause: 2.2.4, take: off-framework, needs: commissioner-discussion }\n",
            ""
        )
        #expect(Self.moves(fewer) == ["block none", "near none", "dear none", "gone none", "off leaves"])
        #expect(fewer.moved == 1)
    }

    @Test func `a need that the policy in force has no pathway for ranks under the copy alone`() throws {
        let need = Need.home(area: .outside)
        let copy = try ShippedPolicy.policy(replacing: "area: inside }", with: "area: outside }")
        let comparison = TrialComparison(
            inForce: try? PolicyTrial(of: ShippedPolicy.policy(), need: need, market: Self.market),
            changed: try PolicyTrial(of: copy, need: need, market: Self.market)
        )
        #expect(comparison.lines.allSatisfy { $0.inForce == .untried })
        #expect(comparison.lines.prefix(4).allSatisfy { $0.move == .joins })
    }

    @Test func `generated comparisons hold every provider once and agree with both rankings`() throws {
        let (ours, copy) = (
            try ShippedPolicy.policy(),
            try ShippedPolicy.policy(
                replacing: "order: price }\n      - { clause: 2.2.4",
                with: "order: nearest-to-rate }\n      - { clause: 2.2.4"
            )
        )
        var making = MarketGenerator(generator: .fresh())
        for _ in 0..<300 {
            let (need, market) = (making.careHomeNeed(), making.market(ofAtMost: 25))
            let (before, after) = (
                try PolicyTrial(of: ours, need: need, market: market),
                try PolicyTrial(of: copy, need: need, market: market)
            )
            let comparison = TrialComparison(inForce: before, changed: after)
            let comment: Comment = "seed \(making.generator.seed)"
            #expect(Set(comparison.lines.map { Array($0.candidate.id.utf8) }).count == market.count, comment)
            #expect(comparison.lines.compactMap(\.changed.rank) == after.ranked.lines.map(\.rank), comment)
            #expect(comparison.lines.compactMap(\.inForce.rank).sorted() == before.ranked.lines.map(\.rank), comment)
        }
    }
}
