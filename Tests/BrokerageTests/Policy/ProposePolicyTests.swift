import Brokerage
import BrokerageTesting
import Testing

@Suite struct ProposePolicyTests {
    @Test(arguments: Engine.available)
    func `a change put forward is kept with why, and the policy stays as it is`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let before = try #require(try await story.asks(ListProposals(), as: .broker)).inForce
        let id = try await story.putsForward()
        let after = try #require(try await story.asks(ListProposals(), as: .broker))
        #expect(after.inForce.policy == before.policy)
        #expect(after.proposals.map(\.id) == [id] && after.proposals.first?.wasLoaded == false)
        let proposal = try #require(try await story.asks(ShowProposal(id: id), as: .practitioner))
        #expect(proposal.line.why == "Three homes were too few for eleven families this winter.")
        #expect(proposal.base.id == before.id)
        #expect(
            LineDifference.of(proposal.base.text, proposal.text).map { "\($0.isAdded ? "+" : "-")\($0.words)" } == [
                "-    present: { at-most: 3, clause: 2.2.7 }",
                "+    present: { at-most: 5, local: three were too few }",
            ]
        )
        try await story.does(LoadPolicy(name: "changed.yaml", text: proposal.text), as: .administrator)
        let loaded = try #require(try await story.asks(ListProposals(), as: .broker))
        #expect(loaded.proposals.first?.wasLoaded == true && loaded.inForce.policy != before.policy)
        guard case .whole = try await story.verdict() else { throw NotWhole() }
    }

    private struct NotWhole: Error {}

    @Test func `a copy that isn't sound, unchanged or without a reason isn't taken`() async throws {
        let story = try await Scenario()
        let inForce = try #require(try await story.asks(ListProposals(), as: .commissioner)).inForce
        func sentences(_ text: String, why: String = "A reason", as role: Role = .commissioner) async throws -> [String]
        {
            do {
                _ = try await story.does(ProposePolicy(baseID: inForce.id, text: text, why: why), as: role)
                return []
            } catch let refusal as Refusal {
                return refusal.faults.isEmpty ? [refusal.sentence] : refusal.faults.map(\.sentence)
            }
        }
        #expect(try await sentences(inForce.text) == ["Change something in the policy before you put it forward"])
        let changed = inForce.text.replacing("within: 10%", with: "within: 15%")
        #expect(try await sentences(changed, why: " \n") == ["Enter what the change is for"])
        #expect(
            try await sentences(changed, why: String(repeating: "a", count: 2_001)) == ["Use 2,000 characters or fewer"]
        )
        let broken = try await sentences(inForce.text.replacing("within: 10%", with: "within: ten"))
        #expect(
            broken.count == 1 && broken[0].hasPrefix("Policy, line ") && broken[0].hasSuffix("such as 10%"),
            "\(broken)"
        )
        let clocks = try ShippedPolicy.text(of: "derbyshire")
        #expect(try await sentences(clocks) == ["The copy has no pathways. Add `pathways:` with one at least"])
        #expect(try await sentences(changed, as: .broker) == ["Your role doesn't let you try changes of the policy."])
    }

    @Test func `a file of clocks alone can't be loaded`() async throws {
        let story = try await Scenario()
        let load = LoadPolicy(name: "derbyshire.yaml", text: try ShippedPolicy.text(of: "derbyshire"))
        let refusal = await #expect(throws: Refusal.self) { try await story.does(load, as: .administrator) }
        #expect(refusal?.code == .unsoundPolicy)
    }
}
