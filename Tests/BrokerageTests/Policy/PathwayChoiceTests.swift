import Brokerage
import Testing

@Suite struct PathwayChoiceTests {
    @Test func `a council-funded home inside the area has its pathway`() throws {
        let policy = try ShippedPolicy.policy()
        #expect(try policy.pathway(for: .home()).id == "care-home-in-area")
        #expect(try policy.pathway("care-home-in-area", for: .home()).id == "care-home-in-area")
        #expect(try policy.pathway(for: .homecare()).id == "homecare")
    }

    @Test(arguments: [
        (
            Need.home(funder: .chc),
            "Pathway care-home-in-area (2.2) is for care funded by the council, not by NHS continuing healthcare"
        ),
        (.home(area: .outside), "Pathway care-home-in-area (2.2) is for care inside the area, not outside the area"),
        (.homecare(), "Pathway care-home-in-area (2.2) is for care homes, not homecare"),
        (
            .home(category: .homecare),
            "Pathway care-home-in-area (2.2) is for care homes, to which the category homecare does not belong"
        ),
        (
            .home(funder: .selfFunded, area: .outside),
            "Pathway care-home-in-area (2.2) is for care funded by the council, not by the person themselves, "
                + "and for care inside the area, not outside the area"
        ),
    ])
    func `a need the pathway is not for is refused with the reason`(need: Need, sentence: String) throws {
        let policy = try ShippedPolicy.policyOfCareHomes()
        let refusal = #expect(throws: PolicyRefusal.self) { try policy.pathway("care-home-in-area", for: need) }
        #expect(refusal?.sentence == sentence)
        let general = #expect(throws: PolicyRefusal.self) { try policy.pathway(for: need) }
        #expect(general?.sentence == "The policy has no pathway for this need. \(sentence).")
    }

    @Test func `a pathway that isn't there is refused with those that are`() throws {
        let policy = try ShippedPolicy.policy()
        let refusal = #expect(throws: PolicyRefusal.self) { try policy.pathway("nursing", for: .home()) }
        #expect(refusal?.sentence == "The policy has no pathway ‘nursing’. It has care-home-in-area, homecare")
    }

    @Test func `a pathway that names no funder and no area is for all of them`() throws {
        let policy = try ShippedPolicy.policy(
            replacing: "when: { service: care-home, funder: council, area: inside }",
            with: "when: { service: care-home }"
        )
        for funder in Funder.allCases {
            for area in Area.allCases {
                #expect(try policy.pathway(for: .home(funder: funder, area: area)).id == "care-home-in-area")
            }
        }
    }
}
