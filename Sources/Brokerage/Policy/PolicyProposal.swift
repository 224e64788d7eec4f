/// A changed copy of the policy that somebody puts forward, with why. Nothing comes under it until the file is loaded.
package struct PolicyProposal: Record {
    package static let table = "policy_proposals"

    package let id: Identifier<PolicyProposal>
    /// The policy it is a changed copy of: the one in force when it was put forward.
    package let baseID: Identifier<StoredPolicy>
    package let text: String
    /// What it is for, in the words of who puts it forward.
    package let why: String
    package let proposedBy: Identifier<Account>
    package let proposedAt: Instant
}
