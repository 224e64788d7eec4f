/// The regulator's overall rating of a location.
package enum Rating: String, Sendable, Hashable, Codable, CaseIterable {
    case outstanding
    case good
    case requiresImprovement = "requires-improvement"
    case inadequate

    package var text: String {
        switch self {
        case .outstanding: "Outstanding"
        case .good: "Good"
        case .requiresImprovement: "Requires improvement"
        case .inadequate: "Inadequate"
        }
    }
}
