/// Why a home can't (Medway 4.4.14 asks for them as a document).
package enum DeclineReason: String, Sendable, Codable, CaseIterable, Hashable {
    case noVacancy = "no-vacancy"
    case needsTooHigh = "needs-too-high"
    case staffing
    case equipment
    case behaviour
    case notRegistered = "not-registered"
    case price
    case cannotStartInTime = "cannot-start-in-time"
    case compatibility
    case other

    /// To follow "Can't:": "no vacancy".
    package var inWords: String {
        switch self {
        case .noVacancy: "no vacancy"
        case .needsTooHigh: "the needs are too high"
        case .staffing: "not enough staff"
        case .equipment: "equipment is missing"
        case .behaviour: "behaviour it can’t support"
        case .notRegistered: "not registered for this care"
        case .price: "the price"
        case .cannotStartInTime: "can’t start in time"
        case .compatibility: "doesn’t suit the people who live there"
        case .other: "another reason"
        }
    }
}
