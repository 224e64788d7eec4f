/// Who pays.
package enum Funder: String, PolicyWord {
    case council
    /// NHS continuing healthcare.
    case chc
    /// The person pays for their own care.
    case selfFunded = "self"

    /// In running text: "the council".
    package var text: String {
        switch self {
        case .council: "the council"
        case .chc: "NHS continuing healthcare"
        case .selfFunded: "the person themselves"
        }
    }
}
