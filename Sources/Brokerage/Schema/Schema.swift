import Database

/// The tables. A migration that has landed is never edited; a new one gets the next number.
enum Schema {
    static let migrations = [
        journal, accounts, market, cases, sourcing, placement, bankHolidays, caseIndexes, negotiationDay,
        settledLetters, policyProposals, journalIndexes,
    ]

    /// Every kind of row of the domain.
    static let records: [any Record.Type] = [
        StoredPolicy.self, PolicyProposal.self, BankHolidayList.self, Organisation.self, Team.self, Account.self,
        AccountRole.self,
        ApprovalLimit.self,
        RoleRule.self,
        Location.self, LocationRating.self, LocationContact.self, Suspension.self, Concern.self,
        FrameworkMembership.self, RateCard.self, BlockContract.self, BlockBed.self, HomePrice.self, Vacancy.self,
        DirectoryImport.self, ListingChange.self, Person.self, Case.self, Referral.self, Clock.self, Timer.self,
        Attachment.self, AttachmentChunk.self,
        Round.self, RoundRanking.self, CommissionerDiscussion.self, SentPenPicture.self, Enquiry.self, Offer.self,
        Message.self, SettledLetter.self,
        Suitability.self, ChoiceSheet.self, Choice.self, BedHold.self,
        HomeAssessment.self, NegotiationRound.self, CostBreakdown.self, FundingRequest.self, FundingDecision.self,
        Order.self, SignedOrder.self, Discharge.self, FollowUpCall.self, FollowUpAttempt.self,
        FollowUpFinding.self, Invitation.self, SurveyAnswer.self,
    ]

    /// The tables that are guarded in one of the ways.
    static func tables(guarding: Guarding) -> [String] {
        records.filter { $0.guarding == guarding }.map { $0.table }
    }
}
