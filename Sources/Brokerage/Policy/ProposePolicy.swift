/// Puts a changed copy of the policy forward. It changes nothing by itself: the policy stays as it is until the file is
/// loaded.
package struct ProposePolicy: Action {
    /// The policy in force that the copy was made from.
    package let baseID: Identifier<StoredPolicy>
    package let text: String
    package let why: String

    package static let permission = Permission.proposePolicy

    package init(baseID: Identifier<StoredPolicy>, text: String, why: String) {
        self.baseID = baseID
        self.text = text
        self.why = why
    }

    /// - Throws: ``Refusal`` `.notFound`, and `.invalid` for a copy that isn't sound, one in which nothing is changed and
    ///   one without a reason.
    package func perform(in work: Work) throws -> Acted<Identifier<PolicyProposal>> {
        let base = try work.require(baseID)
        let policy = try Self.read(text)
        guard policy.hash != base.id.text else {
            throw Refusal.invalid("policy", "Change something in the policy before you put it forward")
        }
        let words = why.split(whereSeparator: \.isWhitespace)
        guard !words.isEmpty else { throw Refusal.invalid("why", "Enter what the change is for") }
        guard why.count <= 2_000 else { throw Refusal.invalid("why", "Use 2,000 characters or fewer") }
        let proposal = PolicyProposal(
            id: work.newID(),
            baseID: base.id,
            text: text,
            why: why,
            proposedBy: try work.account(for: Self.permission),
            proposedAt: work.now
        )
        try work.insert(proposal)
        return Acted(
            proposal.id,
            on: proposal,
            ["policy": .clause(base.id.text), "proposed": .clause(policy.hash)]
        )
    }

    /// A copy that can be loaded.
    /// - Throws: ``Refusal`` `.invalid` with every fault of the copy and its line.
    package static func read(_ text: String) throws -> Policy {
        do {
            let policy = try PolicyFile.read(text: text, named: "policy")
            guard !policy.pathways.isEmpty else {
                throw Refusal.invalid("policy", "The copy has no pathways. Add `pathways:` with one at least")
            }
            return policy
        } catch let faults as PolicyFaults {
            throw Refusal.invalid(
                faults.faults.prefix(20).map { FieldFault(field: "policy", sentence: "Policy, \($0.text)") }
            )
        }
    }
}
