import Database

/// Sends a draft to the brokerage, when it has all that the policy asks for (B&NES 2.1, appendix 1). From then on the
/// case runs under the policy of today, and the clocks count from this moment.
package struct SendReferral: Action {
    package let caseID: Identifier<Case>

    package static let permission = Permission.refer

    package init(caseID: Identifier<Case>) {
        self.caseID = caseID
    }

    /// - Throws: ``Refusal`` `.alreadySent`, `.referralIncomplete`, `.underAge`, `.consentRefused`, `.noPathway`,
    ///   `.noBrokerage`, `.noPolicy`.
    package func perform(in work: Work) throws -> Acted<Done> {
        let found = try work.theCase(caseID, for: .refer)
        guard let inHand = try work.referralInHand(of: found) else { throw Refusal.notFound }
        let sending = try Sending(inHand, in: work)
        var sent = found
        sent.state = .referred
        sent.policyHash = sending.policy.hash
        sent.pathway = sending.pathway.id
        sent.commissioner = sending.commissioner
        sent.brokerageID = sending.brokerage
        sent.receivedAt = work.now
        try work.move(sent, from: found.state)
        try work.startClocks(ofReferral: sent, under: sending.policy)
        return Acted(
            on: sent,
            of: sent.id,
            [
                "policy": .clause(sending.policy.hash), "pathway": .clause(sending.pathway.id),
                "commissioner": sending.commissioner.map { .clause($0) }, "priority": .code(sent.priority),
                "category": sent.category.map { .code($0) },
            ]
        )
    }

    /// Whether the referral can be sent now; asked by the page that shows it before it goes.
    static func availability(of inHand: ReferralInHand, in reading: Reading) throws -> Availability {
        try Availability { _ = try Sending(inHand, in: reading) }
    }
}

/// What sending settles.
private struct Sending {
    let policy: Policy
    let pathway: Pathway
    let commissioner: String?
    let brokerage: Identifier<Organisation>

    /// - Throws: the first ``Refusal`` that stands in the way.
    init(_ inHand: ReferralInHand, in reading: Reading) throws {
        let found = inHand.found
        guard found.state == .draft else {
            throw Refusal(.alreadySent, "This referral was sent already. Look at where it stands now.")
        }
        policy = try reading.policyForReferrals()
        let contents = inHand.contents
        let missing = contents.missingBeforeSending(under: policy)
        if !missing.isEmpty { throw Refusal.incomplete(missing) }
        try contents.checkAge(on: reading.now.london.date)
        try contents.checkConsent(policy)
        guard let pathway = try contents.pathway(under: policy) else {
            throw Refusal(.noPathway, "Select the kind of care, the area and who pays. The policy goes by these.")
        }
        self.pathway = pathway
        commissioner = try reading.commissioner(paying: contents.funding.funder, for: found, policy)
        brokerage = try reading.brokerage(of: commissioner)
    }
}

extension Reading {
    /// The policy that new referrals come under.
    /// - Throws: ``Refusal`` `.noPolicy`.
    func policyForReferrals() throws -> Policy {
        guard let policy = try currentPolicy() else {
            throw Refusal(.noPolicy, "No policy is loaded yet. Ask an administrator to load one.")
        }
        return policy
    }

    /// The organisation that brokers: one with a team of brokers, the commissioner's own where it has one.
    /// - Throws: ``Refusal`` `.noBrokerage`.
    func brokerage(of commissioner: String?) throws -> Identifier<Organisation> {
        let found = try first(
            Organisation.self,
            """
            WHERE id IN (SELECT organisation_id FROM teams WHERE brokers = 1) \
            ORDER BY CASE WHEN commissioner = \(commissioner) THEN 0 ELSE 1 END, id
            """
        )
        guard let found else {
            throw Refusal(.noBrokerage, "There is no team of brokers yet. Ask an administrator to add one.")
        }
        return found.id
    }
}

extension ReferralContents {
    /// - Throws: ``Refusal`` `.consentRefused`.
    fileprivate func checkConsent(_ policy: Policy) throws {
        guard person.consent == .refused else { return }
        let rule = policy.referral.toSend.first { $0.requirement == .consent }
        throw Refusal(
            .consentRefused,
            "\(person.name) has not agreed to be referred, so nothing may be passed on. Speak with them, or end the draft.",
            clause: rule?.basis.clause?.text
        )
    }
}
