/// What sort of act an entry of the journal is, to look for, and what each act is called where nothing of the case it
/// was done on may be said.
package enum ActKind: String, Sendable, CaseIterable, Hashable {
    case views
    case signingIn = "signing-in"
    case accounts
    case policy
    case referrals
    case cases
    case sourcing
    case enquiries
    case choices
    case funding
    case orders
    case moves
    case letters
    case market

    /// To be chosen from a list: "Looking at records".
    package var inWords: String {
        switch self {
        case .views: "Looking at records"
        case .signingIn: "Signing in"
        case .accounts: "Accounts"
        case .policy: "Policy and bank holidays"
        case .referrals: "Referrals and documents"
        case .cases: "Allocating, starting, ending"
        case .sourcing: "Ranking homes"
        case .enquiries: "Enquiries and answers"
        case .choices: "Options, choice and price"
        case .funding: "Funding"
        case .orders: "Placement agreements"
        case .moves: "Moves and follow-up"
        case .letters: "Letters"
        case .market: "Homes and rates"
        }
    }

    /// The acts of this kind, each by its name in the journal and in plain words.
    var acts: KeyValuePairs<String, String> {
        switch self {
        case .views: [RecordView.name: "Looked at the person’s record"]
        case .signingIn: [RecordSignIn.name: "Signed in", ChangeOwnPassword.name: "Changed their own password"]
        case .accounts: Self.accountActs
        case .policy:
            [
                LoadPolicy.name: "Policy loaded", ProposePolicy.name: "Change of the policy put forward",
                ReplaceBankHolidays.name: "Bank holidays replaced",
            ]
        case .referrals: Self.referralActs
        case .cases: [AllocateCase.name: "Case allocated", StartWork.name: "Work started", EndCase.name: "Case ended"]
        case .sourcing: Self.sourcingActs
        case .enquiries: Self.enquiryActs
        case .choices: Self.choiceActs
        case .funding:
            [
                AskForFunding.name: "Funding asked for", ApproveFunding.name: "Funding approved",
                DecideFunding.name: "Funding decided",
            ]
        case .orders:
            [
                IssueOrder.name: "Placement agreement issued", SendOrder.name: "Placement agreement sent",
                RecordSignedOrder.name: "Signed agreement recorded",
            ]
        case .moves: Self.moveActs
        case .letters: [SendAgain.name: "Letter sent again", SettleLetter.name: "Reader of a letter told otherwise"]
        case .market: Self.marketActs
        }
    }

    private static let accountActs: KeyValuePairs = [
        AddOrganisation.name: "Organisation added", AddTeam.name: "Team added", AddAccount.name: "Account added",
        SetPassword.name: "New password set", DisableAccount.name: "Account disabled or enabled",
        ResetSecondFactor.name: "Second factor taken away", SetApprovalLimit.name: "Approval limit set",
        SetRoleRule.name: "Rule of a role set",
    ]

    private static let referralActs: KeyValuePairs = [
        StartReferral.name: "Referral started", TakeTelephoneReferral.name: "Referral taken by telephone",
        SavePersonDetails.name: "Referral filled in", SaveSituation.name: "Referral filled in",
        SaveNeeds.name: "Referral filled in", SaveWishes.name: "Referral filled in",
        SaveFunding.name: "Referral filled in", NamePractitioner.name: "Practitioner named",
        AddAttachment.name: "Document added", SendReferral.name: "Referral sent",
    ]

    private static let sourcingActs: KeyValuePairs = [
        RankHomes.name: "Homes ranked", RecordCommissionerDiscussion.name: "Discussion with the commissioner recorded",
        GiveCommissionersWord.name: "Commissioner’s word given", TurnBack.name: "Turned back to sourcing",
    ]

    private static let enquiryActs: KeyValuePairs = [
        SendEnquiries.name: "Homes asked", LapseEnquiry.name: "Enquiry not answered in time",
        RecordAnswer.name: "Home’s answer recorded", WithdrawOffer.name: "Offer withdrawn",
        ExpireOffer.name: "Offer expired",
    ]

    private static let choiceActs: KeyValuePairs = [
        SendForSuitability.name: "Options sent to the practitioner", ConfirmSuitability.name: "Suitability confirmed",
        PresentOptions.name: "Options shown to the person", RecordChoice.name: "Choice recorded",
        TakeReserve.name: "Reserve taken", HoldBed.name: "Bed held", ReleaseBed.name: "Bed released",
        LapseHold.name: "Bed hold over", RecordAssessment.name: "Assessment recorded",
        Negotiate.name: "Negotiation recorded", RecordCostBreakdown.name: "Cost breakdown recorded",
    ]

    private static let moveActs: KeyValuePairs = [
        ArrangeDischarge.name: "Move arranged", CancelDischarge.name: "Move called off",
        ConfirmStart.name: "Move confirmed", RecordUnansweredCall.name: "Follow-up call tried",
        RecordFollowUpCall.name: "Follow-up call recorded", PutRight.name: "Finding put right",
        SendSurvey.name: "Survey sent", SendSurveyNow.name: "Survey sent", AnswerSurvey.name: "Survey answered",
    ]

    private static let marketActs: KeyValuePairs = [
        ImportDirectory.name: "Directory taken in", AcceptOnFramework.name: "Home accepted on a framework",
        EndFrameworkMembership.name: "Framework membership ended", AddRateCard.name: "Rate added",
        EndRateCard.name: "Rate ended", AddBlockContract.name: "Block contract added",
        EndBlockContract.name: "Block contract ended", RecordPrice.name: "Price recorded",
        RecordVacancy.name: "Vacancy recorded", AddContact.name: "Contact added", EndContact.name: "Contact ended",
        RaiseConcern.name: "Concern raised", CloseConcern.name: "Concern closed", SetRating.name: "Rating recorded",
        SuspendPlacements.name: "Placements suspended", LiftSuspension.name: "Suspension lifted",
    ]

    /// Whether acts of this kind are done on a case or the person it is about. The others are seen by who reads the
    /// whole journal alone.
    package var isOnCases: Bool {
        switch self {
        case .signingIn, .accounts, .policy, .market: false
        case .views, .referrals, .cases, .sourcing, .enquiries, .choices, .funding, .orders, .moves, .letters: true
        }
    }

    /// The kind of an act by its name in the journal; nothing for one that isn't known.
    init?(ofAct action: String) {
        guard let known = Self.known[action] else { return nil }
        self = known.kind
    }

    /// What an act is called, whatever it was done on; nothing for one that isn't known.
    static func words(of action: String) -> String? { known[action]?.words }

    private static let known: [String: (kind: ActKind, words: String)] = Dictionary(
        allCases.flatMap { kind in kind.acts.map { ($0.key, (kind: kind, words: $0.value)) } },
        uniquingKeysWith: { first, _ in first }
    )
}
