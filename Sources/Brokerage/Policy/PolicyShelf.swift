import Database
import Synchronization

/// Policies that were read already, by hash. A file under a hash never changes, so what is here is never out of date.
final class PolicyShelf: Sendable {
    private let policies = Mutex<[String: Policy]>([:])

    func policy(_ hash: String, otherwise read: () throws -> Policy?) rethrows -> Policy? {
        if let policy = policies.withLock({ $0[hash] }) { return policy }
        guard let policy = try read() else { return nil }
        policies.withLock { $0[hash] = policy }
        return policy
    }
}

extension Reading {
    /// The policy kept under this hash.
    package func policy(_ hash: String) throws -> Policy? {
        try shelf.policy(hash) {
            try find(Identifier<StoredPolicy>(known: hash)).map {
                try PolicyFile.read(text: $0.text, named: $0.name)
            }
        }
    }

    /// The policy that new referrals come under: the one loaded last.
    package func currentPolicy() throws -> Policy? {
        try first(StoredPolicy.self, "ORDER BY loaded_at DESC, id DESC").flatMap { try policy($0.id.text) }
    }

    /// The policy a case runs under, and its pathway there; those of today while it is a draft.
    package func policy(of found: Case) throws -> Policy? {
        guard let hash = found.policyHash else { return try currentPolicy() }
        return try policy(hash)
    }

    package func pathway(of found: Case) throws -> Pathway? {
        guard let id = found.pathway else { return nil }
        return try policy(of: found)?.pathways.first { $0.id == id }
    }
}
