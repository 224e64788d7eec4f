import Brokerage
import Testing

@Suite struct ShippedPolicyTests {
    /// The numbered clauses of the Brokerage Service Policy, version 2, as far as its file quotes them or may come to.
    static let clauses: Set<String> = [
        "1", "2.1", "2.1.1", "2.1.2", "2.1.3", "2.1.3a", "2.1.3b", "2.1.3c", "2.1.4", "2.2", "2.2.1", "2.2.2", "2.2.3",
        "2.2.3a", "2.2.3b", "2.2.3c", "2.2.3d", "2.2.4", "2.2.5", "2.2.6", "2.2.7", "2.2.8", "2.2.9", "2.2.10",
        "2.2.10a", "2.2.10b", "2.2.10c", "2.2.11", "3", "3.1", "3.2", "3.2.i", "3.2.ii", "3.2.iii", "3.2.iv", "3.2.v",
        "3.3",
        "3.4", "3.5", "3.6", "3.7", "3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "Appendix 1",
    ]

    /// The headings of Derbyshire's Brokerage Service Practice Guidance that its times stand under.
    static let derbyshireHeadings: Set<String> = ["Aims and Objectives", "Fieldwork Referrals", "Usual Timescales"]

    @Test func `the shipped policy is sound`() throws {
        let policy = try ShippedPolicy.policy()
        #expect(policy.id == "bath-and-north-east-somerset")
        #expect(policy.source == "Brokerage Service Policy, version 2, February 2020")
        #expect(policy.commissioners.map(\.id) == ["bnes", "bsw-icb"])
        #expect(policy.commissioners.map(\.kind) == [.council, .nhs])
        #expect(policy.pathways.map(\.id) == ["care-home-in-area", "homecare"])
        #expect(policy.stale.vacancyHours == 72)
        #expect(policy.workingTime.time == .officeHours())
    }

    @Test func `every clause it names stands in its document`() throws {
        for statement in try ShippedPolicy.policy().statements {
            guard let clause = statement.basis.clause else { continue }
            let isDerbyshire = statement.basis.source?.hasPrefix("Derbyshire") ?? false
            let known = isDerbyshire ? Self.derbyshireHeadings : Self.clauses
            #expect(known.contains(clause.text), "\(statement.sentence)")
        }
    }

    @Test func `every rule rests on a clause or on a reason of the partnership's own`() throws {
        for statement in try ShippedPolicy.policy().statements {
            #expect(!statement.reference.isEmpty || statement.basis.source != nil, "\(statement.sentence)")
        }
    }

    @Test func `it asks homes in the order of clause 2.2.3`() throws {
        let sourcing = try #require(try ShippedPolicy.policy().pathways.first).sourcing
        #expect(sourcing.map(\.clause) == ["2.2.3a", "2.2.3b", "2.2.3c", "2.2.3d", "2.2.4"])
        #expect(sourcing.map(\.take) == [.blockVacancy, .framework, .framework, .framework, .offFramework])
        #expect(sourcing.map(\.price) == [nil, .atOrUnderRate, .nearRate(percent: 10), nil, nil])
        #expect(sourcing.map(\.order) == [nil, nil, .price, .price, nil])
        #expect(sourcing.map(\.needs) == [nil, nil, nil, nil, .discussion])
        #expect(sourcing.map { $0.local != nil } == [false, false, true, false, false])
    }

    @Test func `it asks for homecare in the order of clause 3.2`() throws {
        let pathway = try #require(try ShippedPolicy.policy().pathways.last)
        let sourcing = pathway.sourcing
        #expect(sourcing.map(\.clause) == ["3.2.i", "3.2.ii", "3.2.iii", "3.2.iv", "3.2.v"])
        #expect(sourcing.map(\.take) == [.blockVacancy, .framework, .framework, .framework, .offFramework])
        #expect(sourcing.map(\.tier) == [1, 1, nil, nil, nil])
        #expect(sourcing.map(\.fit) == [.innovation, nil, nil, nil, nil])
        #expect(sourcing.map(\.price) == [nil, .atOrUnderRate, .atOrUnderRate, .overRate, nil])
        #expect(sourcing.map(\.order) == [nil, nil, nil, .price, .nearestToRate])
        #expect(sourcing.map(\.needs) == [nil, nil, nil, nil, .discussion])
        #expect(pathway.thenBy.keys == [.visitTimes, .start, .price])
        #expect(pathway.consider == Consideration(atLeast: 3, basis: Basis(clause: "3.6")))
        #expect(pathway.when.funders == [.council])
    }

    @Test func `homecare over the rate is the assistant director's, which is the partnership's own rule`() throws {
        let pathway = try #require(try ShippedPolicy.policy().pathways.last)
        let over = pathway.funding(of: .pounds(25, 1), rate: .pounds(25))
        #expect(over?.decider == .approver(.assistantDirector))
        #expect(over?.basis.clause == nil && over?.basis.isLocal == true)
        #expect(pathway.funding(of: .pounds(25), rate: .pounds(25))?.decider == .approver(.withinLimit))
    }

    @Test func `it takes the steps of clauses 2.2.6 to 2.2.10 in their order`() throws {
        let pathway = try #require(try ShippedPolicy.policy().pathways.first)
        #expect(
            pathway.steps.map { "\($0.basis.clause?.text ?? "local") \($0.step.rawValue)" } == [
                "2.2.6 suitability-confirmed", "2.2.7 options-presented", "2.2.7 preference-confirmed",
                "2.2.8 assessment", "2.2.8 negotiation", "2.2.9 cost-breakdown", "2.1.4 funding-agreed", "local order",
                "2.2.10a discharge-arranged",
            ]
        )
        #expect(pathway.step(.suitabilityConfirmed)?.checks == [.inspection, .suspension, .safeguarding])
        #expect(pathway.step(.assessment)?.by == [.registeredManager, .trustedAssessor])
        #expect(pathway.steps.filter(\.isOptional).map(\.step) == [.negotiation])
        #expect(pathway.step(.dischargeArranged)?.applies(in: []) == false)
        #expect(pathway.step(.dischargeArranged)?.applies(in: [.hospital]) == true)
        #expect(pathway.present.atMost == 3)
        #expect(pathway.restart.basis.clause == "2.2.11")
    }

    @Test func `a price over the rate goes to Single Panel and any other to an approver`() throws {
        let pathway = try #require(try ShippedPolicy.policy().pathways.first)
        let rate = Money.pounds(1_000)
        let over = pathway.funding(of: .pounds(1_000, 1), rate: rate)
        #expect(over?.decider == .panel(.singlePanel))
        #expect(over?.basis.clause == "2.2.9")
        for price in [Money.pounds(1_000), .pounds(1)] {
            #expect(pathway.funding(of: price, rate: rate)?.decider == .approver(.withinLimit))
            #expect(pathway.funding(of: price, rate: rate)?.basis.clause == "2.1.4")
        }
    }

    @Test func `it calls 24 hours after discharge with four questions, and then sends the survey`() throws {
        let after = try #require(try ShippedPolicy.policy().pathways.first).after
        #expect(after.map(\.task) == [.followUpCall, .satisfactionSurvey])
        #expect(after.map(\.due) == [.after(.hours(24), .discharge), .after(.days(7), .discharge)])
        #expect(after.first?.ask == [.wentWell, .medication, .dischargeLetter, .equipment])
        #expect(after.first?.ifNotWorking == .nextWorkingDay)
        #expect(after.first?.putRight == .workingDays(1))
        #expect(after.map(\.basis.clause) == ["2.2.10b", "2.2.10c"])
    }

    @Test func `its clocks are Derbyshire's and say so`() throws {
        let clocks = try ShippedPolicy.policy().clocks
        #expect(clocks.source.hasPrefix("Derbyshire County Council"))
        #expect(clocks.local != nil)
        #expect(clocks.startWork.due == .after(.workingHours(2), .receipt))
        #expect(clocks.collateEnquiries.due == .after(.workingDays(1), .asking))
        #expect(clocks.routine.morningUntil == TimeOfDay("12:00"))
        #expect(clocks.routine.morningDue == TimeOfDay("17:00").map { .at($0, .sameDay) })
        #expect(clocks.routine.afternoonDue == TimeOfDay("12:30").map { .at($0, .nextWorkingDay) })
        #expect(clocks.urgent.due == .after(.workingHours(4), .receipt))
        #expect(clocks.urgent.atLatest == .routine)
        #expect(clocks.emergency.due == .after(.hours(1), .receipt))
        #expect(clocks.emergency.task == .ringRound)
        #expect(clocks.outsideHours.countFrom == .nextOpening)
    }

    @Test func `every wait has a length, and says that the partnership chose it`() throws {
        let pathway = try #require(try ShippedPolicy.policy().pathways.first)
        for wait in WaitRule.Wait.allCases {
            #expect(pathway.wait(for: wait)?.basis.isLocal == true)
        }
        let homecare = try #require(try ShippedPolicy.policy().pathways.last)
        #expect(homecare.waits.allSatisfy { $0.basis.isLocal })
        #expect(homecare.wait(for: .bedHold) == nil)
        #expect(pathway.wait(for: .enquiryAnswer)?.due == .after(.workingDays(1), .asking))
        #expect(pathway.wait(for: .choice)?.due == .after(.workingDays(2), .presenting))
        #expect(pathway.wait(for: .bedHold)?.due == .after(.hours(48), .holding))
    }

    @Test func `the leaflet and the nursing need are asked for where Appendix 1 wants them`() throws {
        let referral = try ShippedPolicy.policy().referral
        func codes(_ situations: Set<Circumstance>) -> Set<ReferralRequirement> {
            Set(referral.toSend(in: situations).map(\.requirement))
        }
        let always = codes([])
        #expect(codes([.councilFunded]).subtracting(always) == [.leafletGiven])
        #expect(codes([.nursing]).subtracting(always) == [.nursingNeedConfirmed])
        #expect(codes([.hospital]).subtracting(always) == [.ward, .dischargeReady])
        #expect(codes([.lacksCapacity]).subtracting(always) == [.representative])
        #expect(codes(Set(Circumstance.allCases)).count == always.count + 5)
        #expect(referral.toSend.filter { $0.basis.clause == "Appendix 1" }.count == 2)
        #expect(
            referral.byTelephone(in: []).map(\.requirement)
                == [.personName, .whereabouts, .needs, .neededBy, .caller]
        )
    }

    @Test func `a policy is known by the hash of its text`() throws {
        let policy = try ShippedPolicy.policy()
        let same = try ShippedPolicy.policy()
        let changed = try PolicyFile.read(text: try ShippedPolicy.text() + "\n", named: ShippedPolicy.name)
        #expect(policy == same)
        #expect(policy != changed)
        #expect(policy.hash.count == 64)
        #expect(
            PolicyFile.hash(of: "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        )
    }
}
