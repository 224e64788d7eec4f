import Brokerage
import Testing

@Suite struct PolicyStatementTests {
    @Test func `the pathway reads aloud`() throws {
        let policy = try ShippedPolicy.policy()
        let statements = policy.statements.filter { $0.heading == "Pathway care-home-in-area" }
        #expect(
            statements.map { "\($0.basis.clause?.text ?? "")| \($0.sentence)" } == [
                "2.2| It is for care homes inside the area, paid for by the council.",
                "2.2.3a| First, homes with a vacancy in a block contract.",
                "2.2.3b| Second, homes on the framework at or under the rate.",
                "2.2.3c| Third, homes on the framework over the rate by no more than 10%, cheapest first.",
                "2.2.3d| Fourth, homes on the framework, cheapest first.",
                "2.2.4| Fifth, homes not on the framework, after a discussion with the commissioner.",
                "2.2.5| Among those alike so far: those in the preferred place first; then the nearest first; then by name.",
                "2.1.3a| Homes not on the framework need a discussion with the commissioner before they are asked.",
                "2.2.6| Homes with a safeguarding concern need the commissioner’s word before they are asked.",
                "2.2.7| Show the person 3 homes at most.",
                "2.2.6| The practitioner confirms which homes are suitable, having checked the latest inspection report, "
                    + "any suspension of placements, any safeguarding concern.",
                "2.2.7| The broker shows the person the options.",
                "2.2.7| The person says which option they prefer.",
                "2.2.8| The registered manager or a trusted assessor assesses whether the person’s needs can be met.",
                "2.2.8| The broker negotiates the price, where that is worth it.",
                "2.2.9| The provider gives a breakdown of the cost.",
                "2.1.4| The panel or an approver agrees the funding.",
                "| The broker sends the agreement to be signed.",
                "2.2.10a| If the person is in hospital, the broker arranges the discharge with the ward.",
                "2.2.9| Single Panel agrees the funding of a price over the rate.",
                "2.1.4| An approver agrees, within their own limit, the funding of a price at or under the rate.",
                "| Wait for a provider’s answer until 1 working day after the enquiry.",
                "| Wait for the practitioner’s word on what is suitable until 1 working day after the options are sent.",
                "| Wait for the person’s choice until 2 working days after the options are given.",
                "| A bed is held until 48 hours after the hold begins.",
                "| Wait for the panel’s decision on the funding until 5 working days after the request for funding.",
                "| Wait for an approver’s decision on the funding until 1 working day after the request for funding.",
                "| Wait for the agreement to be sent to the provider until 1 working day after the funding is agreed.",
                "| Wait for the signed agreement until 2 working days after the agreement is sent.",
                "| Wait for the move to be arranged until 1 working day after the agreement is signed.",
                "2.2.10b| Call the provider 24 hours after discharge, or on the next working day if that is none, to ask "
                    + "about how the move went, medication, the discharge letter, equipment. "
                    + "What is amiss is put right within 1 working day.",
                "2.2.10c| Send the person a satisfaction survey 7 days after discharge.",
                "2.2.11| If the choice turns out not to suit, go back to sourcing.",
            ]
        )
    }

    @Test func `the clocks read aloud with the document they come from`() throws {
        let statements = try ShippedPolicy.policy().statements.filter {
            $0.heading == "How quickly the brokerage answers"
        }
        #expect(
            statements.map(\.sentence) == [
                "The times come from: Derbyshire County Council, Brokerage Service Practice Guidance, version 1.3a, "
                    + "April 2020.",
                "Start work within 2 working hours of receipt.",
                "Collate the answers to an enquiry within 1 working day of the enquiry.",
                "Answer a routine referral by 17:00 the same day if it came by 12:00, else by 12:30 the next working day.",
                "Answer an urgent referral within 4 working hours of receipt, and never later than if it were routine.",
                "Answer an emergency within 1 hour of receipt, and ring round the providers.",
                "Count from the next opening what comes while nobody works.",
                "Complete a referral taken by telephone by 17:00 the same day.",
            ]
        )
        #expect(
            statements[1].reference
                == "Aims and Objectives, Derbyshire County Council, Brokerage Service Practice Guidance, version 1.3a, "
                + "April 2020"
        )
        #expect(statements[0].basis.isLocal)
    }

    @Test func `what is the partnership's own says so and why`() throws {
        let near = try ShippedPolicy.policy().statements.first { $0.basis.clause == "2.2.3c" }
        #expect(near?.reference == "2.2.3c. Local: the policy gives no figure")
    }

    @Test func `what a referral needs reads aloud`() throws {
        let statements = try ShippedPolicy.policy().statements
        let sentences = statements.filter { $0.basis.clause == "Appendix 1" }.map(\.sentence)
        #expect(
            sentences == [
                "If the council pays, it must have the date the person was given the Fair Price of Care leaflet.",
                "If nursing care is needed, it must have the nursing need, confirmed for funded nursing care.",
            ]
        )
        #expect(statements.count { $0.heading == "Before an emergency starts by telephone" } == 5)
    }

    @Test func `homecare reads aloud too`() throws {
        let statements = try ShippedPolicy.policy().statements.filter { $0.heading == "Pathway homecare" }
        #expect(
            statements.prefix(6).map(\.sentence) == [
                "It is for homecare in any area, paid for by the council.",
                "First, providers in tier 1 with a vacancy in a block contract whose block or innovation service suits "
                    + "what the person needs.",
                "Second, providers in tier 1 on the framework at or under the rate.",
                "Third, providers on the framework at or under the rate.",
                "Fourth, providers on the framework over the rate, cheapest first.",
                "Fifth, providers not on the framework, those at or under the rate first, then nearest to it, after a "
                    + "discussion with the commissioner.",
            ]
        )
        let rest = statements.map { "\($0.basis.clause?.text ?? "local")| \($0.sentence)" }.dropFirst(6)
        for sentence in [
            "3.6| Consider at least 3 providers before one is chosen.",
            "3.8| The broker sends the Commissioning Order Form.",
            "local| The assistant director agrees the funding of a price over the rate.",
            "local| An approver agrees, within their own limit, the funding of a price at or under the rate.",
            "3.13| If the choice turns out not to suit, go back to sourcing.",
        ] {
            #expect(rest.contains(sentence), "\(sentence)")
        }
    }

    @Test(arguments: ReferralRequirement.allCases)
    func `what is missing from a referral says what to do`(requirement: ReferralRequirement) {
        let verbs = ["Enter", "Describe", "Select", "Give", "Confirm"]
        #expect(verbs.contains { requirement.missing.hasPrefix($0 + " ") })
        #expect(!requirement.missing.hasSuffix("."))
    }
}
