import Database

/// The placement agreement, numbered and versioned; the signed copy comes back against its version.
package struct Order: Stateful {
    package static let table = "orders"

    package enum State: String, TransitionTable {
        case issued
        case signed
        /// A newer version took its place.
        case superseded
        case cancelled

        package var next: [State] {
            switch self {
            case .issued: [.signed, .superseded, .cancelled]
            case .signed: [.superseded, .cancelled]
            case .superseded, .cancelled: []
            }
        }
    }

    package let id: Identifier<Order>
    package let caseID: Identifier<Case>
    package let offerID: Identifier<Offer>
    package let fundingRequestID: Identifier<FundingRequest>
    package let locationID: Identifier<Location>
    /// `PA-1001`: one number for all versions.
    package let number: Int
    package let version: Int
    package var state: State
    package let commissioner: String
    package let weekly: Money
    package let includesFNC: Bool
    package let parts: [PricePart]
    package let startOn: LocalDate
    package let conditions: String?
    package let issuedBy: Identifier<Account>
    package let issuedAt: Instant
    /// As it was printed and sent; nothing where it couldn't be printed here.
    package var agreementID: Identifier<Attachment>?
    /// When it was sent to the home, the last time.
    package var sentAt: Instant?

    package var reference: String { "PA-\(number)/\(version)" }

    /// Why nobody can move on a day before its first.
    var notBeforeItStarts: String {
        "Agreement \(reference) starts on \(startOn.full). Enter that day or a later one, or issue a new version of the "
            + "agreement with the right day first"
    }
}

extension Reading {
    /// The version that holds: issued, or signed.
    func currentOrder(of found: Case) throws -> Order? {
        try first(Order.self, "WHERE case_id = \(found.id) AND state IN ('issued', 'signed')")
    }

    /// The first version of an agreement that came back signed; nothing while none has.
    func firstSigned(_ order: Order) throws -> SignedOrder? {
        try first(
            SignedOrder.self,
            """
            WHERE order_id IN (SELECT id FROM orders WHERE case_id = \(order.caseID) AND number = \(order.number)) \
            ORDER BY signed_on, id
            """
        )
    }

    /// Every version of every agreement of a case, the latest first.
    func orders(of found: Case) throws -> [Order] {
        try all(Order.self, "WHERE case_id = \(found.id) ORDER BY number DESC, version DESC")
    }
}
