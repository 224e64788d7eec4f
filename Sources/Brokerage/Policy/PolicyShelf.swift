import Database
import Synchronization

/// Policies that were read already, by hash and by the list of bank holidays they reckon with. Neither ever changes
/// under its name, so what is here is never out of date.
final class PolicyShelf: Sendable {
    struct Place: Hashable {
        let hash: String
        let holidays: Identifier<BankHolidayList>?
    }

    private let policies = Mutex<[Place: Policy]>([:])

    func policy(at place: Place, otherwise read: () throws -> Policy?) rethrows -> Policy? {
        if let policy = policies.withLock({ $0[place] }) { return policy }
        guard let policy = try read() else { return nil }
        policies.withLock { $0[place] = policy }
        return policy
    }
}

extension Reading {
    /// The policy kept under this hash, reckoning with the bank holidays that count now.
    package func policy(_ hash: String) throws -> Policy? {
        let list = try bankHolidayList()
        return try shelf.policy(at: PolicyShelf.Place(hash: hash, holidays: list?.id)) {
            guard let stored = try find(Identifier<StoredPolicy>(known: hash)) else { return nil }
            let policy = try PolicyFile.read(text: stored.text, named: stored.name)
            return list.map { policy.reckoning(with: $0.holidays) } ?? policy
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
