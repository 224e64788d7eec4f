/// The discharge as arranged with the ward (B&NES 2.2.10a), or the move of somebody who isn't in hospital; then that it
/// happened. Changed, the earlier arrangement is cancelled and another one stands beside it.
package struct Discharge: Stateful, Hashable {
    package static let table = "discharges"

    package enum State: String, TransitionTable {
        case arranged
        case started
        case cancelled

        package var next: [State] {
            switch self {
            case .arranged: [.started, .cancelled]
            case .started, .cancelled: []
            }
        }
    }

    /// How the person travels.
    package enum Transport: String, Sendable, Codable, CaseIterable, Hashable {
        case hospital
        case ambulance
        case family
        case home
        case taxi
        case other
    }

    /// What goes along with the person, as the follow-up call asks about it (2.2.10b).
    package enum Item: String, Sendable, Codable, CaseIterable, Hashable {
        case medication
        case dischargeLetter = "discharge-letter"
        case equipment
    }

    /// Why an arrangement no longer holds.
    package enum Change: String, Sendable, Codable, CaseIterable, Hashable {
        case ward
        case notWellEnough = "not-well-enough"
        case home
        case transport
        case family
        case other
    }

    /// Who said that the person moved in.
    package enum Informant: String, Sendable, Codable, CaseIterable, Hashable {
        case home
        case ward
        case family
    }

    package let id: Identifier<Discharge>
    package let caseID: Identifier<Case>
    /// The agreement it rests on. Once that is cancelled or superseded, this is on record only.
    package let orderID: Identifier<Order>
    package var state: State
    package let plannedAt: Instant
    package let arrangedWith: String
    package let transport: Transport?
    package let along: [Item]
    package let words: String?
    package let arrangedBy: Identifier<Account>
    package let arrangedAt: Instant
    package var cancelledAt: Instant?
    /// Nothing where it was cancelled with the placement or the case.
    package var change: Change?
    package var changeWords: String?
    /// When the person left the ward or moved in.
    package var startedAt: Instant?
    package var informant: Informant?
    package var informantName: String?
    package var confirmedBy: Identifier<Account>?
    package var confirmedAt: Instant?

    /// As it is arranged: what comes later is nothing yet.
    package init(
        id: Identifier<Discharge>,
        caseID: Identifier<Case>,
        orderID: Identifier<Order>,
        plannedAt: Instant,
        arrangedWith: String,
        transport: Transport?,
        along: [Item],
        words: String?,
        arrangedBy: Identifier<Account>,
        arrangedAt: Instant
    ) {
        self.id = id
        self.caseID = caseID
        self.orderID = orderID
        state = .arranged
        self.plannedAt = plannedAt
        self.arrangedWith = arrangedWith
        self.transport = transport
        self.along = along
        self.words = words
        self.arrangedBy = arrangedBy
        self.arrangedAt = arrangedAt
    }
}

extension Discharge.Transport {
    /// As a page offers it: "Hospital transport".
    package var inWords: String {
        switch self {
        case .hospital: "Hospital transport"
        case .ambulance: "Ambulance"
        case .family: "Family or friends"
        case .home: "The home fetches them"
        case .taxi: "Taxi"
        case .other: "Another way"
        }
    }
}

extension Discharge.Item {
    package var inWords: String {
        switch self {
        case .medication: "Medication"
        case .dischargeLetter: "Discharge letter"
        case .equipment: "Equipment"
        }
    }
}

extension Discharge.Change {
    /// As a page offers it: "The ward changed it".
    package var inWords: String {
        switch self {
        case .ward: "The ward changed it"
        case .notWellEnough: "The person isn’t well enough"
        case .home: "The home isn’t ready"
        case .transport: "The transport fell through"
        case .family: "The person or their family asked"
        case .other: "Another reason"
        }
    }
}

extension Discharge.Informant {
    package var inWords: String {
        switch self {
        case .home: "The home"
        case .ward: "The ward"
        case .family: "The person or their family"
        }
    }
}
