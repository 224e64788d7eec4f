import Brokerage
import BrokerageTesting
import Testing

@Suite struct SplitMoneyTests {
    @Test(arguments: [
        (100, [1, 1, 1], [34, 33, 33]),
        (101, [1, 1, 1], [34, 34, 33]),
        (100, [2, 1], [67, 33]),
        (5, [3, 7], [2, 3]),
        // 50:50 of an odd penny: the same remainder, so the first takes it.
        (1, [50, 50], [1, 0]),
        (1, [0, 1], [0, 1]),
        (-100, [1, 1, 1], [-34, -33, -33]),
        (0, [1, 2], [0, 0]),
        (100, [-5, 1], [0, 100]),
        (100, [0, 0], [50, 50]),
        (100, [], []),
        (7, [.max, .max, .max], [3, 2, 2]),
        (.min, [1], [.min]),
        (.max, [.max, 1], [.max - 1, 1]),
    ])
    func `an amount is shared by the largest remainder`(pence: Int, weights: [Int], parts: [Int]) {
        #expect(Money(pence: pence).split(into: weights).map(\.pence) == parts)
    }

    @Test func `parts always add up, and none is a penny or more from its exact share`() {
        var generator = SeededGenerator.fresh()
        for _ in 0..<3_000 {
            let bound = Int.max >> Int.random(in: 0..<63, using: &generator)
            let money = Money(pence: Int.random(in: -bound...bound, using: &generator))
            let heaviest = 1 << Int.random(in: 0..<40, using: &generator)
            let weights = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
                Int.random(in: 0...heaviest, using: &generator)
            }
            let parts = money.split(into: weights)
            #expect(parts.count == weights.count)
            #expect(parts.reduce(.zero, +) == money, "seed \(generator.seed)")

            let total = weights.reduce(0, +)
            guard total > 0 else { continue }
            for (part, weight) in zip(parts, weights) {
                // |part × total − amount × weight| < total, at double width by way of the two floors.
                let exact = total.dividingFullWidth(money.pence.multipliedFullWidth(by: weight))
                #expect(abs(part.pence - exact.quotient) <= (exact.remainder == 0 ? 0 : 1), "seed \(generator.seed)")
            }
        }
    }

    @Test func `a heavier weight never has the smaller part`() {
        var generator = SeededGenerator.fresh()
        for _ in 0..<1_000 {
            let money = Money(pence: Int.random(in: 0...1_000, using: &generator))
            let weights = (0..<5).map { _ in Int.random(in: 0...100, using: &generator) }
            let parts = money.split(into: weights)
            for one in weights.indices {
                for other in weights.indices where weights[one] > weights[other] {
                    #expect(parts[one] >= parts[other], "seed \(generator.seed)")
                }
            }
        }
    }
}
