/// The kind of care that is needed, for which a provider must be registered and for which there is a rate.
package enum Category: String, PolicyWord {
    case residential
    case residentialDementia = "residential-dementia"
    case nursing
    case nursingDementia = "nursing-dementia"
    case homecare

    package var service: Service {
        switch self {
        case .residential, .residentialDementia, .nursing, .nursingDementia: .careHome
        case .homecare: .homecare
        }
    }

    /// Whether a registered nurse is needed, so that NHS-funded nursing care comes into it.
    package var isNursing: Bool { self == .nursing || self == .nursingDementia }

    /// In running text, before "care": "nursing dementia".
    package var text: String {
        switch self {
        case .residential: "residential"
        case .residentialDementia: "residential dementia"
        case .nursing: "nursing"
        case .nursingDementia: "nursing dementia"
        case .homecare: "homecare"
        }
    }
}
