/// What an act or a question needs, in the words of a refusal: "Your role doesn't let you …".
package enum Permission: String, Sendable, CaseIterable, Hashable {
    // Anybody who is signed in, and personal links
    case useOwnAccount = "use-own-account"
    case answerSurvey = "answer-survey"
    // Cases
    case seeCases = "see-cases"
    case refer
    /// The sections of a referral, while it is a draft and after: what was taken by telephone is completed by either
    /// side.
    case fillInReferrals = "fill-in-referrals"
    case takeTelephoneReferrals = "take-telephone-referrals"
    case allocate
    case broker
    case confirmSuitability = "confirm-suitability"
    case askForFunding = "ask-for-funding"
    case approveFunding = "approve-funding"
    case decideAtPanel = "decide-at-panel"
    case arrangeDischarge = "arrange-discharge"
    /// What a follow-up call found amiss.
    case putRight = "put-right"
    case endCases = "end-cases"
    case giveCommissionersWord = "give-commissioners-word"
    // The market
    case seeMarket = "see-market"
    case keepMarket = "keep-market"
    case importDirectory = "import-directory"
    // The house
    case seeOutbox = "see-outbox"
    case seePolicy = "see-policy"
    case keepAccounts = "keep-accounts"
    /// Trying a change of the policy, and putting it forward.
    case proposePolicy = "propose-policy"
    case keepPolicy = "keep-policy"
    case seeJournal = "see-journal"
    /// Time passing and the machine's own command line.
    case passTime = "pass-time"

    package var inWords: String {
        switch self {
        case .useOwnAccount: "use this account"
        case .answerSurvey: "answer this survey"
        case .seeCases: "see cases"
        case .refer: "make referrals"
        case .fillInReferrals: "fill in referrals"
        case .takeTelephoneReferrals: "take referrals by telephone"
        case .allocate: "allocate cases"
        case .broker: "broker care"
        case .confirmSuitability: "confirm which homes are suitable"
        case .askForFunding: "ask for funding"
        case .approveFunding: "approve funding"
        case .decideAtPanel: "record a panel's decision"
        case .arrangeDischarge: "arrange a discharge"
        case .putRight: "say that something was put right"
        case .endCases: "end a case"
        case .giveCommissionersWord: "speak for the commissioner"
        case .seeMarket: "see providers"
        case .keepMarket: "change what is known of providers"
        case .importDirectory: "take in the regulator's directory"
        case .seeOutbox: "see the outbox"
        case .seePolicy: "see the policy"
        case .keepAccounts: "keep accounts"
        case .proposePolicy: "try changes of the policy"
        case .keepPolicy: "change the policy"
        case .seeJournal: "see the journal"
        case .passTime: "do what only time or the machine does"
        }
    }
}
