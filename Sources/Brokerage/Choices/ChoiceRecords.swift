/// What the practitioner says of one option, with what was checked with the commissioner and when (B&NES 2.2.6).
package struct Suitability: Record {
    package static let table = "suitabilities"

    package let id: Identifier<Suitability>
    package let caseID: Identifier<Case>
    package let roundID: Identifier<Round>
    package let offerID: Identifier<Offer>
    package let suitable: Bool
    package let words: String?
    package let inspectionCheckedOn: LocalDate?
    package let suspensionCheckedOn: LocalDate?
    package let safeguardingCheckedOn: LocalDate?
    /// Who answered for the commissioner.
    package let checkedWith: String?
    package let confirmedBy: Identifier<Account>
    package let confirmedAt: Instant
}

/// The homes shown to the person, at most as many as the policy permits (2.2.7).
package struct ChoiceSheet: Record {
    package static let table = "choice_sheets"

    package let id: Identifier<ChoiceSheet>
    package let caseID: Identifier<Case>
    package let roundID: Identifier<Round>
    package let offers: [Identifier<Offer>]
    package let givenOn: LocalDate
    package let decideBy: LocalDate
    package let presentedBy: Identifier<Account>
    package let presentedAt: Instant
}

/// The home the person prefers, who said so and in what capacity.
package struct Choice: Record {
    package static let table = "choices"

    package let id: Identifier<Choice>
    package let caseID: Identifier<Case>
    package let roundID: Identifier<Round>
    package let sheetID: Identifier<ChoiceSheet>
    package let offerID: Identifier<Offer>
    package let reserveID: Identifier<Offer>?
    package let expressedBy: String
    package let capacity: Capacity
    package let expressedOn: LocalDate
    package let outOfOrder: OutOfOrderReason?
    package let words: String?
    package let recordedBy: Identifier<Account>
    package let recordedAt: Instant

    /// In what capacity somebody chose.
    package enum Capacity: String, Sendable, Codable, CaseIterable, Hashable {
        case person
        case attorney
        case deputy
        case advocate
        case bestInterests = "best-interests"
    }
}

/// A bed kept for somebody until an hour. A block bed is held or used by one person at a time: a unique index says so.
package struct BedHold: Stateful {
    package static let table = "bed_holds"

    package enum State: String, TransitionTable {
        case held
        case used
        case lapsed
        case released

        package var next: [State] {
            switch self {
            case .held: [.used, .lapsed, .released]
            case .used: [.released]
            case .lapsed, .released: []
            }
        }
    }

    package let id: Identifier<BedHold>
    package let caseID: Identifier<Case>
    package let offerID: Identifier<Offer>
    package let locationID: Identifier<Location>
    /// The bed of a block contract; nothing for a bed the home keeps free by agreement.
    package let blockBedID: Identifier<BlockBed>?
    package var state: State
    package let heldUntil: Instant
    package let heldBy: Identifier<Account>
    package let heldAt: Instant
}

/// The home's own assessment of the person (2.2.8).
package struct HomeAssessment: Record {
    package static let table = "home_assessments"

    package enum Assessor: String, Sendable, Codable, CaseIterable, Hashable {
        case registeredManager = "registered-manager"
        case trustedAssessor = "trusted-assessor"
    }

    package let id: Identifier<HomeAssessment>
    package let caseID: Identifier<Case>
    package let offerID: Identifier<Offer>
    package let assessor: Assessor
    package let assessorName: String
    package let assessedOn: LocalDate
    package let canMeetNeed: Bool
    package let words: String?
    package let recordedBy: Identifier<Account>
    package let recordedAt: Instant
}

/// One price said in a negotiation (2.2.8). The agreed price is that of the last accepted round.
package struct NegotiationRound: Record {
    package static let table = "negotiation_rounds"

    package enum Side: String, Sendable, Codable, CaseIterable, Hashable {
        case home
        case brokerage
    }

    package let id: Identifier<NegotiationRound>
    package let caseID: Identifier<Case>
    package let offerID: Identifier<Offer>
    /// Counted from 1 within the offer.
    package let number: Int
    package let side: Side
    package let saidBy: String
    /// A week; with funded nursing care in it where `includesFNC`.
    package let weekly: Money
    package let includesFNC: Bool
    package let accepted: Bool
    package let words: String?
    package let recordedBy: Identifier<Account>
    package let recordedAt: Instant
}

/// The Placement Cost Breakdown (2.2.9): parts that add up to the agreed price.
package struct CostBreakdown: Record {
    package static let table = "cost_breakdowns"

    package let id: Identifier<CostBreakdown>
    package let caseID: Identifier<Case>
    package let offerID: Identifier<Offer>
    package let weekly: Money
    package let includesFNC: Bool
    package let parts: [PricePart]
    package let submittedBy: String
    package let receivedOn: LocalDate
    package let recordedBy: Identifier<Account>
    package let recordedAt: Instant
}
