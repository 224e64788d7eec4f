import Brokerage

/// The policy has a history in the demo: a figure that was put right on the first day, and a change put forward.
extension DemoPartnership {
    /// How far over the rate a home still comes before the others on the framework (B&NES 2.2.3c).
    private static let figure = (mistaken: "within: 5%", right: "within: 10%", proposed: "within: 15%")

    /// Loads each policy; one that holds the figure comes with a mistaken one first.
    func loadPolicies() async throws {
        let inOrder = policies.sorted { $0.key < $1.key }
        for (name, text) in inOrder where text.contains(Self.figure.right) {
            let mistaken = text.replacing(Self.figure.right, with: Self.figure.mistaken)
            try await does(LoadPolicy(name: name, text: mistaken))
        }
        clock.move(to: clock.now.adding(minutes: 40))
        for (name, text) in inOrder { try await does(LoadPolicy(name: name, text: text)) }
    }

    /// What a commissioner would have otherwise next year.
    func proposeChange(by commissioner: Actor) async throws {
        guard let inForce = try await partnership.ask(ListProposals(), by: commissioner)?.inForce,
            inForce.text.contains(Self.figure.right)
        else { return }
        try await does(
            ProposePolicy(
                baseID: inForce.id,
                text: inForce.text.replacing(Self.figure.right, with: Self.figure.proposed),
                why: "Homes a little over 10% of the rate often had the only bed near the family."
            ),
            as: commissioner
        )
    }
}
