extension Refusal {
    /// Every way an act can be refused. A test provokes each; the switch over them has no default.
    package enum Code: String, Sendable, CaseIterable {
        // What any act can meet
        case invalid
        case keyReused = "key-reused"
        case movedOn = "moved-on"
        case notFound = "not-found"
        case notPermitted = "not-permitted"
        case signedOut = "signed-out"
        case stale
        case taken
        case unavailable

        // Accounts and policy
        case emailTaken = "email-taken"
        case policyAlreadyLoaded = "policy-already-loaded"
        case unsoundHolidays = "unsound-holidays"
        case unsoundPolicy = "unsound-policy"

        // Referrals and cases
        case alreadyHolds = "already-holds"
        case alreadySent = "already-sent"
        case caseOver = "case-over"
        case consentRefused = "consent-refused"
        case needInUse = "need-in-use"
        case noBrokerage = "no-brokerage"
        case noPathway = "no-pathway"
        case noPolicy = "no-policy"
        case notABroker = "not-a-broker"
        case notAPractitioner = "not-a-practitioner"
        case notHolder = "not-holder"
        case notSentYet = "not-sent-yet"
        case notWaitingToStart = "not-waiting-to-start"
        case personHasOpenCase = "person-has-open-case"
        case referralIncomplete = "referral-incomplete"
        case underAge = "under-age"

        // The market
        case bedBoughtAlready = "bed-bought-already"
        case bedsInUse = "beds-in-use"
        case directoryDoubted = "directory-doubted"
        case emptyDirectory = "empty-directory"
        case endedAlready = "ended-already"
        case locationDeregistered = "location-deregistered"
        case notRegisteredFor = "not-registered-for"
        case overlaps
        case unreadableDirectory = "unreadable-directory"

        // Sourcing, enquiries and offers
        case alreadyAnswered = "already-answered"
        case alreadyAsked = "already-asked"
        case calledOff = "called-off"
        case cannotTurnBack = "cannot-turn-back"
        case commissionerNotAsked = "commissioner-not-asked"
        case commissionerSaysNo = "commissioner-says-no"
        case concernUnanswered = "concern-unanswered"
        case homeLeftOut = "home-left-out"
        case homesNotRanked = "homes-not-ranked"
        case homeSuspended = "home-suspended"
        case identifiersLeft = "identifiers-left"
        case needIncomplete = "need-incomplete"
        case noOffer = "no-offer"
        case noRate = "no-rate"
        case nothingToDiscuss = "nothing-to-discuss"
        case notSourcing = "not-sourcing"
        case offerGone = "offer-gone"
        case outOfOrder = "out-of-order"

        // Choices
        case bedHeldAlready = "bed-held-already"
        case bedNotHeld = "bed-not-held"
        case bedTaken = "bed-taken"
        case cannotHold = "cannot-hold"
        case homeCannotMeet = "home-cannot-meet"
        case noneSuitable = "none-suitable"
        case noReserve = "no-reserve"
        case notAssessed = "not-assessed"
        case notAssessing = "not-assessing"
        case notChoosing = "not-choosing"
        case notConfirmedSuitable = "not-confirmed-suitable"
        case notConfirming = "not-confirming"
        case notOnSheet = "not-on-sheet"
        case notPresenting = "not-presenting"
        case tooManyShown = "too-many-shown"

        // Funding, orders and starts
        case calledAlready = "called-already"
        case notArranged = "not-arranged"
        case notAsked = "not-asked"
        case notFunded = "not-funded"
        case notReadyForFunding = "not-ready-for-funding"
        case notSigned = "not-signed"
        case notStarted = "not-started"
        case notYourMoney = "not-your-money"
        case overLimit = "over-limit"
        case ownRequest = "own-request"
        case staleOrder = "stale-order"
        case surveyOver = "survey-over"

        // The post
        case letterOutdated = "letter-outdated"
        case letterUnderWay = "letter-under-way"
        case noAddress = "no-address"
        case sentElsewhere = "sent-elsewhere"

        // The follow-up
        case putRightAlready = "put-right-already"
        case surveyAnswered = "survey-answered"

        /// How it is answered over HTTP.
        package var kind: Kind {
            switch self {
            case .invalid, .emptyDirectory, .unreadableDirectory: .input
            case .notFound: .missing
            case .notPermitted: .forbidden
            case .signedOut: .signedOut
            case .unavailable: .unavailable
            default: .conflict
            }
        }

        package enum Kind: Sendable {
            case input, missing, forbidden, signedOut, unavailable, conflict
        }
    }
}
