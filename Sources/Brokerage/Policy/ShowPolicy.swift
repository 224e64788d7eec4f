import Database

/// A policy to be read: the one in force, or an earlier one that open cases still run under.
package struct ShowPolicy: Query {
    /// The version; nothing for the one in force.
    package let version: Identifier<StoredPolicy>?

    package static let permission = Permission.seePolicy

    package init(version: Identifier<StoredPolicy>? = nil) {
        self.version = version
    }

    package struct Answer: Sendable {
        package let policy: Policy
        package let version: PolicyVersion
        /// The file as it was loaded.
        package let text: String
        /// Every policy that was loaded, the latest first.
        package let versions: [PolicyVersion]
    }

    /// - Returns: nothing where there is no such version, or no policy at all.
    package func answer(in reading: Reading) throws -> Answer? {
        let stored = try reading.all(StoredPolicy.self, "ORDER BY loaded_at DESC, id DESC")
        guard let shown = version.map({ id in stored.first { $0.id == id } }) ?? stored.first,
            let policy = try reading.policy(shown.id.text)
        else { return nil }
        let versions = try stored.map { try reading.version($0, isInForce: $0.id == stored.first?.id) }
        guard let version = versions.first(where: { $0.id == shown.id }) else { return nil }
        return Answer(policy: policy, version: version, text: shown.text, versions: versions)
    }
}

/// Whether a policy is loaded at all; a page says how to load one where none is.
package struct IsPolicyLoaded: Query {
    package static let permission = Permission.seePolicy

    package init() {}

    package func answer(in reading: Reading) throws -> Bool? {
        try reading.count("SELECT COUNT(*) AS policies FROM policies") > 0
    }
}

/// A policy file as it was loaded.
package struct PolicyVersion: Sendable, Hashable {
    package let id: Identifier<StoredPolicy>
    /// What the file was called.
    package let name: String
    /// The document, with its version and date.
    package let source: String
    package let loadedAt: Instant
    /// By name; nothing where the command line loaded it.
    package let loadedBy: String?
    package let isInForce: Bool
    /// How many open cases run under it.
    package let openCases: Int

    /// The first twelve digits of its hash, which tell it from every other.
    package var short: String { String(id.text.prefix(12)) }
}

extension Reading {
    fileprivate func version(_ stored: StoredPolicy, isInForce: Bool) throws -> PolicyVersion {
        PolicyVersion(
            id: stored.id,
            name: stored.name,
            source: (try? policy(stored.id.text))?.source ?? stored.name,
            loadedAt: stored.loadedAt,
            loadedBy: try stored.loadedBy.map { try accountName($0) },
            isInForce: isInForce,
            openCases: try count(
                """
                SELECT COUNT(*) AS held FROM cases WHERE policy_hash = \(stored.id) \
                AND state NOT IN ('closed', 'ended')
                """
            )
        )
    }

    /// Which policy a case runs under, to be linked to; the one of today while it is a draft.
    func policyHeld(by found: Case) throws -> PolicyHeld? {
        guard let policy = try policy(of: found) else { return nil }
        return PolicyHeld(
            id: Identifier(known: policy.hash),
            source: policy.source,
            isInForce: try currentPolicy()?.hash == policy.hash
        )
    }
}

/// The policy that a case runs under.
package struct PolicyHeld: Sendable, Hashable {
    package let id: Identifier<StoredPolicy>
    /// The document, with its version and date.
    package let source: String
    /// Whether new referrals come under it too.
    package let isInForce: Bool

    /// As ``PolicyVersion/short``.
    package var short: String { String(id.text.prefix(12)) }
}
