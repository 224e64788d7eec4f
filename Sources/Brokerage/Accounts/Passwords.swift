import Crypto
import CryptoExtras
import Dispatch
import Foundation

/// Passwords by scrypt, one at a time and off the cooperative pool: each takes 32 MB and a good part of a second.
package struct Passwords: Sendable {
    /// scrypt's N, r and p.
    package struct Cost: Sendable {
        package let rounds: Int
        package let blockSize: Int
        package let parallelism: Int

        package static let standard = Cost(rounds: 1 << 15, blockSize: 8, parallelism: 3)
        /// For tests and the demo's own accounts, where nothing has to hold.
        package static let cheap = Cost(rounds: 1 << 4, blockSize: 8, parallelism: 1)
    }

    /// At least this long (NCSC: three random words).
    package static let shortest = 12
    package static let longest = 200

    private let cost: Cost
    private let entropy: Entropy
    private let queue = DispatchQueue(label: "carebroker.passwords")

    package init(cost: Cost, entropy: Entropy = .system) {
        self.cost = cost
        self.entropy = entropy
    }

    /// What is wrong with a password that is to be set; nothing where it will do.
    package static func fault(in password: String) -> String? {
        if password.count < shortest { return "Enter a password of at least \(shortest) characters" }
        return password.count > longest ? "Enter a password of \(longest) characters or fewer" : nil
    }

    /// `scrypt$N$r$p$salt$hash`, salt and hash in hex.
    package func hash(_ password: String) async throws -> String {
        try await hash(password, salt: entropy.bytes(16))
    }

    /// The same again for the same password in the same form, so that a form that is sent twice is taken once. A form's
    /// key is new for every form, and a salt needs to be no more than that.
    package func hash(_ password: String, under key: Key) async throws -> String {
        try await hash(password, salt: Array(SHA256.hash(data: Array("password/\(key.text)".utf8)).prefix(16)))
    }

    private func hash(_ password: String, salt: [UInt8]) async throws -> String {
        guard let hash = await derive(password, salt: salt, cost: cost) else { throw Refusal.unavailable }
        return "scrypt$\(cost.rounds)$\(cost.blockSize)$\(cost.parallelism)$\(Hex.encode(salt))$\(Hex.encode(hash))"
    }

    /// Takes as long for an account that doesn't exist as for one that does.
    package func matches(_ password: String, _ stored: String?) async -> Bool {
        let parts = (stored ?? "").split(separator: "$").map(String.init)
        guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]), let blockSize = Int(parts[2]),
            let parallelism = Int(parts[3]), let salt = Hex.decode(parts[4]), let hash = Hex.decode(parts[5])
        else {
            _ = await derive(password, salt: [UInt8](repeating: 0, count: 16), cost: cost)
            return false
        }
        let derived = await derive(
            password,
            salt: salt,
            cost: Cost(rounds: rounds, blockSize: blockSize, parallelism: parallelism)
        )
        guard let derived, derived.count == hash.count else { return false }
        return zip(derived, hash).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private func derive(_ password: String, salt: [UInt8], cost: Cost) async -> [UInt8]? {
        guard password.utf8.count <= Self.longest * 4 else { return nil }
        return await withCheckedContinuation { continuation in
            queue.async {
                let key = try? KDF.Scrypt.deriveKey(
                    from: Data(password.utf8),
                    salt: Data(salt),
                    outputByteCount: 32,
                    rounds: cost.rounds,
                    blockSize: cost.blockSize,
                    parallelism: cost.parallelism,
                    maxMemory: 128 * 1024 * 1024
                )
                continuation.resume(returning: key.map { $0.withUnsafeBytes { Array($0) } })
            }
        }
    }
}
