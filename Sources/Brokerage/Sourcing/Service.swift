/// The kinds of service the brokerage sources.
package enum Service: String, PolicyWord {
    case careHome = "care-home"
    case homecare

    /// In running text: "care homes", "homecare".
    package var text: String {
        switch self {
        case .careHome: "care homes"
        case .homecare: "homecare"
        }
    }

    /// What the providers of this service are called in running text.
    package var providers: String {
        switch self {
        case .careHome: "homes"
        case .homecare: "providers"
        }
    }

    /// What its rate is for: a week in a home, an hour of homecare.
    package var period: Price.Period {
        switch self {
        case .careHome: .week
        case .homecare: .hour
        }
    }
}
