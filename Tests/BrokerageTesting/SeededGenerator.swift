import Foundation

/// Random numbers that come again for the same seed (SplitMix64). A test of generated cases starts from
/// ``fresh()`` and puts `\(generator.seed)` into what it says on failure; `TEST_SEED=…` then runs the same cases again.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    package let seed: UInt64
    private var state: UInt64

    package init(seed: UInt64) {
        self.seed = seed
        state = seed
    }

    /// From the seed in `TEST_SEED`, or another at every run.
    package static func fresh() -> SeededGenerator {
        let asked = ProcessInfo.processInfo.environment["TEST_SEED"].flatMap(UInt64.init)
        return SeededGenerator(seed: asked ?? UInt64.random(in: .min ... .max))
    }

    /// How many cases a test makes: `TEST_CASES=10` in the environment makes ten times as many.
    package static func cases(_ usual: Int) -> Int {
        let times = ProcessInfo.processInfo.environment["TEST_CASES"].flatMap(Int.init) ?? 1
        return usual * max(1, min(times, 1_000))
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
