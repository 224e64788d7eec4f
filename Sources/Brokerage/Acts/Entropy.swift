import Synchronization

/// Where salts, tokens and keys get their randomness: the system's generator, or a seeded one, so that the same demo
/// seed gives the same journal.
package final class Entropy: Sendable {
    private let isSeeded: Bool
    private let state: Mutex<UInt64>

    private init(seed: UInt64?) {
        isSeeded = seed != nil
        state = Mutex(seed ?? 0)
    }

    package static let system = Entropy(seed: nil)

    /// For demos and tests: never where a secret has to hold.
    package static func seeded(_ seed: UInt64) -> Entropy { Entropy(seed: seed) }

    package func bytes(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 8)
        while bytes.count < count {
            let word = next()
            for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
        }
        return Array(bytes.prefix(count))
    }

    private func next() -> UInt64 {
        guard isSeeded else {
            var generator = SystemRandomNumberGenerator()
            return generator.next()
        }
        // SplitMix64.
        return state.withLock { state in
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}
