/// The regulator's types of service in adult social care. Its others (dentists, ambulances, hospitals) are no part of
/// this market.
package enum ServiceType: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    case nursingHome = "nursing-home"
    case residentialHome = "residential-home"
    case homecareAgency = "homecare-agency"
    case supportedLiving = "supported-living"
    /// Extra care housing.
    case supportedHousing = "supported-housing"
    case sharedLives = "shared-lives"

    /// Finds a type by its name or its longer description in the regulator's data, in any case.
    package init?(regulatorName: String) {
        guard let type = Self.byName[regulatorName] ?? Self.byName[regulatorName.lowercased()] else { return nil }
        self = type
    }

    private static let byName = Dictionary(
        allCases.flatMap { type in (type.names + [type.regulatorName]).map { ($0, type) } },
        uniquingKeysWith: { first, _ in first }
    )

    /// As the regulator's directory has it: "Nursing homes".
    package var regulatorName: String {
        switch self {
        case .nursingHome: "Nursing homes"
        case .residentialHome: "Residential homes"
        case .homecareAgency: "Homecare agencies"
        case .supportedLiving: "Supported living"
        case .supportedHousing: "Supported housing"
        case .sharedLives: "Shared lives"
        }
    }

    private var names: [String] {
        switch self {
        case .nursingHome: ["nursing homes", "care home service with nursing"]
        case .residentialHome: ["residential homes", "care home service without nursing"]
        case .homecareAgency: ["homecare agencies", "domiciliary care service"]
        case .supportedLiving: ["supported living", "supported living service"]
        case .supportedHousing: ["supported housing", "extra care housing services"]
        case .sharedLives: ["shared lives"]
        }
    }

    /// By raw value, for an order that doesn't change.
    package static func < (left: ServiceType, right: ServiceType) -> Bool { left.rawValue < right.rawValue }
}
