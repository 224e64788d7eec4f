/// Whether something can be done now. Pages ask it to show a button with the reason it can't be pressed, and the action
/// asks the same thing on the way in, so that the two can't differ.
package enum Availability: Sendable, Hashable {
    case available
    case unavailable(Refusal)

    package var isAvailable: Bool { self == .available }

    /// Why it can't be done; nothing when it can.
    package var refusal: Refusal? {
        switch self {
        case .available: nil
        case .unavailable(let refusal): refusal
        }
    }

    /// - Throws: the ``Refusal`` that stands in the way.
    package func check() throws {
        if let refusal { throw refusal }
    }

    /// The first of several that stands in the way.
    package static func first(of conditions: Availability...) -> Availability {
        conditions.first { !$0.isAvailable } ?? .available
    }

    /// Available where `conditions` throws nothing; what it refuses with stands in the way.
    package init(_ conditions: () throws -> Void) throws {
        do {
            try conditions()
            self = .available
        } catch let refusal as Refusal {
            self = .unavailable(refusal)
        }
    }
}
