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
