import Database

extension Schema {
    static let policyProposals = Migration(
        11,
        "policy proposals",
        why: "Who tries a change of the policy can put it forward, and who keeps the policy reads why.",
        [
            """
            CREATE TABLE policy_proposals (
                id TEXT PRIMARY KEY,
                base_id TEXT NOT NULL REFERENCES policies (id),
                text TEXT NOT NULL,
                why TEXT NOT NULL,
                proposed_by TEXT NOT NULL REFERENCES accounts (id),
                proposed_at BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """
        ]
    )
}
