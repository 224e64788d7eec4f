import Database

/// The policy that new referrals come under, to change a copy of it, and the changes to it that were put forward.
package struct ListProposals: Query {
    package static let permission = Permission.seePolicy

    package init() {}

    package struct Answer: Sendable {
        package let inForce: PolicyInForce
        /// The newest first.
        package let proposals: [ProposalLine]
    }

    /// - Returns: nothing before a policy was loaded.
    package func answer(in reading: Reading) throws -> Answer? {
        guard let inForce = try reading.policyInForce() else { return nil }
        let proposals = try reading.all(PolicyProposal.self, "ORDER BY proposed_at DESC, id DESC")
        let names = try reading.names(of: proposals.map(\.proposedBy))
        return Answer(
            inForce: inForce,
            proposals: try proposals.map { try reading.line(of: $0, by: names[$0.proposedBy]) }
        )
    }
}

/// The policy in force with its file.
package struct PolicyInForce: Sendable {
    package let id: Identifier<StoredPolicy>
    package let policy: Policy
    /// What the file was called.
    package let name: String
    package let text: String
    package let loadedAt: Instant
    /// Nobody where the machine loaded it.
    package let loadedBy: String?
}

/// A change that was put forward.
package struct ProposalLine: Sendable {
    package let id: Identifier<PolicyProposal>
    package let why: String
    package let proposedBy: String
    package let proposedAt: Instant
    /// Whether its file was loaded since, so that it is or was in force.
    package let wasLoaded: Bool
}

/// One proposal: its words, its file, and the file it is a copy of.
package struct ShowProposal: Query {
    package let id: Identifier<PolicyProposal>

    package static let permission = Permission.seePolicy

    package init(id: Identifier<PolicyProposal>) {
        self.id = id
    }

    package struct Answer: Sendable {
        package let line: ProposalLine
        package let text: String
        package let base: StoredPolicy
    }

    package func answer(in reading: Reading) throws -> Answer? {
        guard let found = try reading.find(id), let base = try reading.find(found.baseID) else { return nil }
        let name = try reading.names(of: [found.proposedBy])[found.proposedBy]
        return Answer(line: try reading.line(of: found, by: name), text: found.text, base: base)
    }
}

extension Reading {
    func policyInForce() throws -> PolicyInForce? {
        guard let stored = try first(StoredPolicy.self, "ORDER BY loaded_at DESC, id DESC"),
            let policy = try policy(stored.id.text)
        else { return nil }
        return PolicyInForce(
            id: stored.id,
            policy: policy,
            name: stored.name,
            text: stored.text,
            loadedAt: stored.loadedAt,
            loadedBy: try stored.loadedBy.flatMap { try find($0)?.name }
        )
    }

    fileprivate func line(of proposal: PolicyProposal, by name: String?) throws -> ProposalLine {
        ProposalLine(
            id: proposal.id,
            why: proposal.why,
            proposedBy: name ?? "",
            proposedAt: proposal.proposedAt,
            wasLoaded: try find(Identifier<StoredPolicy>(known: PolicyFile.hash(of: proposal.text))) != nil
        )
    }
}
