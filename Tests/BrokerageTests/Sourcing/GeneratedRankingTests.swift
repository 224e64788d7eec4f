import Brokerage
import BrokerageTesting
import Foundation
import Testing

@Suite struct GeneratedRankingTests {
    @Test func `care homes rank as a slow reading of clause 2.2.3 ranks them`() throws {
        let policy = try ShippedPolicy.policy()
        var making = MarketGenerator(generator: .fresh())
        for round in 0..<3_000 {
            let (need, market) = (making.careHomeNeed(), making.market(ofAtMost: round.isMultiple(of: 300) ? 150 : 25))
            let result = try ranked(market, for: need, under: policy)
            let expected = RankingOracle.careHomes(
                market,
                rate: need.rate.pence,
                preferred: need.preferred,
                category: need.category
            )
            guard result.asAnswer == expected else {
                Issue.record("seed \(making.generator.seed), round \(round): \(result.asAnswer) is not \(expected)")
                return
            }
        }
    }

    @Test func `homecare ranks as a slow reading of clause 3.2 ranks it`() throws {
        let policy = try ShippedPolicy.policy()
        var making = MarketGenerator(generator: .fresh())
        for round in 0..<3_000 {
            let (need, market) = (making.homecareNeed(), making.market(ofAtMost: round.isMultiple(of: 300) ? 150 : 25))
            let result = try ranked(market, for: need, under: policy)
            let expected = RankingOracle.homecare(market, rate: need.rate.pence, start: MarketGenerator.start)
            guard result.asAnswer == expected else {
                Issue.record("seed \(making.generator.seed), round \(round): \(result.asAnswer) is not \(expected)")
                return
            }
        }
    }

    @Test func `a ranking holds every provider once, whatever the order of the market`() throws {
        let policy = try ShippedPolicy.policy()
        var making = MarketGenerator(generator: .fresh())
        for round in 0..<1_000 {
            let comment = Comment("seed \(making.generator.seed), round \(round)")
            let market = making.market(ofAtMost: 40)
            let need = round.isMultiple(of: 2) ? making.careHomeNeed() : making.homecareNeed()
            let result = try ranked(market, for: need, under: policy)
            let ids = result.lines.map(\.id) + result.leftOut.map(\.id)
            #expect(ids.count == market.count, comment)
            #expect(Set(ids.map { Array($0.utf8) }) == Set(market.map { Array($0.id.utf8) }), comment)
            #expect(result.lines.map(\.rank) == result.lines.indices.map { $0 + 1 }, comment)
            #expect(result.leftOut.allSatisfy { !$0.reasons.isEmpty }, comment)

            let shuffled = try ranked(market.shuffled(using: &making.generator), for: need, under: policy)
            #expect(shuffled.lines == result.lines, comment)
        }
    }

    @Test func `a ranking never crosses clauses and never ranks a suspended provider`() throws {
        let policy = try ShippedPolicy.policy()
        var making = MarketGenerator(generator: .fresh())
        for round in 0..<1_000 {
            let comment = Comment("seed \(making.generator.seed), round \(round)")
            let market = making.market(ofAtMost: 40)
            let need = round.isMultiple(of: 2) ? making.careHomeNeed() : making.homecareNeed()
            let clauses = try policy.pathway(for: need).sourcing.map(\.clause)
            let lines = try ranked(market, for: need, under: policy).lines
            let places = lines.map { clauses.firstIndex(of: $0.clause) ?? .max }
            #expect(places == places.sorted(), comment)
            let suspended = Set(market.filter(\.suspended).map { Array($0.id.utf8) })
            #expect(lines.allSatisfy { !suspended.contains(Array($0.id.utf8)) }, comment)
            let marked = lines.filter { $0.needs.contains { $0.need == .word } }.map { Array($0.id.utf8) }
            let concerns = Set(market.filter(\.safeguarding).map { Array($0.id.utf8) })
            #expect(Set(marked) == concerns.intersection(lines.map { Array($0.id.utf8) }), comment)
        }
    }

    @Test func `one more provider leaves the others in their order`() throws {
        let policy = try ShippedPolicy.policy()
        var making = MarketGenerator(generator: .fresh())
        for round in 0..<1_000 {
            let market = making.market(ofAtMost: 30)
            guard let added = market.last else { continue }
            let need = round.isMultiple(of: 2) ? making.careHomeNeed() : making.homecareNeed()
            let before = try ranked(Array(market.dropLast()), for: need, under: policy).lines.map { Array($0.id.utf8) }
            let after = try ranked(market, for: need, under: policy).lines.map { Array($0.id.utf8) }
            #expect(
                after.filter { $0 != Array(added.id.utf8) } == before,
                "seed \(making.generator.seed), round \(round)"
            )
        }
    }

    @Test func `what a ranking says and what it knew come back from their coded form`() throws {
        let policy = try ShippedPolicy.policy()
        var making = MarketGenerator(generator: .fresh())
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        for round in 0..<100 {
            let market = making.market(ofAtMost: 20)
            let need = round.isMultiple(of: 2) ? making.careHomeNeed() : making.homecareNeed()
            let result = try ranked(market, for: need, under: policy)
            let coded = try JSONDecoder().decode(Ranked.self, from: try encoder.encode(result))
            #expect(coded == result, "seed \(making.generator.seed)")
            let pathway = try policy.pathway(for: need)
            let order = Ranking.order(need: need, market: market, under: pathway, stale: policy.stale)
            #expect(Array(order.lines) == result.lines && Array(order.leftOut) == result.leftOut)
            let evidence = try encoder.encode(market)
            let known = try JSONDecoder().decode([Candidate].self, from: evidence)
            #expect(known == market, "seed \(making.generator.seed)")
            #expect(try encoder.encode(known) == evidence, "seed \(making.generator.seed)")
        }
    }
}

extension Ranked {
    fileprivate var asAnswer: RankingOracle.Answer {
        RankingOracle.Answer(
            ranked: lines.map { "\($0.clause) \($0.id)" },
            leftOut: leftOut.map { "\($0.id) \($0.reasons.map(\.code).joined(separator: ";"))" }
        )
    }
}
