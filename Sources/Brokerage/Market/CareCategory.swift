/// The kinds of care that rates are set for, homes are asked for and a location can be registered to give.
///
/// Coded as its raw value, which is also the word in policy files.
package enum CareCategory: String, Codable, Comparable, PolicyWord {
    case residential
    case residentialDementia = "residential-dementia"
    case nursing
    case nursingDementia = "nursing-dementia"
    case homecare

    /// As people read it: "nursing with dementia".
    package var name: String {
        switch self {
        case .residential: "residential"
        case .residentialDementia: "residential with dementia"
        case .nursing: "nursing"
        case .nursingDementia: "nursing with dementia"
        case .homecare: "homecare"
        }
    }

    package var service: Service { isCareHome ? .careHome : .homecare }

    /// In running text, before "care".
    package var text: String {
        switch self {
        case .residentialDementia: "residential dementia"
        case .nursingDementia: "nursing dementia"
        default: name
        }
    }

    /// Whether it is given in a care home.
    package var isCareHome: Bool { self != .homecare }

    /// Whether registered nurses give it, so that the NHS pays a part of it (FNC).
    package var isNursing: Bool { self == .nursing || self == .nursingDementia }

    package var isDementia: Bool { self == .residentialDementia || self == .nursingDementia }

    /// In the order of the cases above, as tables list them.
    package static func < (left: CareCategory, right: CareCategory) -> Bool { left.order < right.order }

    private var order: Int {
        switch self {
        case .residential: 0
        case .residentialDementia: 1
        case .nursing: 2
        case .nursingDementia: 3
        case .homecare: 4
        }
    }
}
