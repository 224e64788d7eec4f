/// A location accepted on to a framework, from–to.
package struct FrameworkMembership: Record, Dated {
    package static let table = "framework_memberships"

    package let id: Identifier<FrameworkMembership>
    package let locationID: Identifier<Location>
    package let framework: Framework
    package let tier: Int?
    package let startsOn: LocalDate
    package var endsOn: LocalDate?
    package let recordedBy: Identifier<Account>?
    package let recordedAt: Instant
}

/// An agreement that providers join on the same terms.
package enum Framework: String, Sendable, Codable, CaseIterable, Hashable {
    case careHome = "care-home"
    case independenceAtHome = "independence-at-home"

    /// As pages list it.
    package var name: String {
        switch self {
        case .careHome: "Care home framework"
        case .independenceAtHome: "Independence at home framework"
        }
    }

    package var service: Service {
        switch self {
        case .careHome: .careHome
        case .independenceAtHome: .homecare
        }
    }

    /// The framework that providers of a service join.
    package static func of(_ service: Service) -> Framework {
        switch service {
        case .careHome: .careHome
        case .homecare: .independenceAtHome
        }
    }
}
