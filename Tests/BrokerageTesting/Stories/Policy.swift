package import Brokerage

extension Scenario {
    /// A commissioner puts forward that five homes are shown instead of three.
    package func putsForward(
        replacing old: String = "present: { at-most: 3, clause: 2.2.7 }",
        with new: String = "present: { at-most: 5, local: three were too few }",
        why: String = "Three homes were too few for eleven families this winter."
    ) async throws -> Identifier<PolicyProposal> {
        guard let inForce = try await asks(ListProposals(), as: .commissioner)?.inForce else { throw Refusal.notFound }
        return try await does(
            ProposePolicy(baseID: inForce.id, text: inForce.text.replacing(old, with: new), why: why),
            as: .commissioner
        )
    }
}
