/// A part of a referral's task list. They are filled in in any order.
package enum ReferralSection: String, Sendable, Codable, CaseIterable, Hashable {
    case person, situation, needs, wishes, funding, documents

    package var title: String {
        switch self {
        case .person: "The person"
        case .situation: "Where they are and when they can move"
        case .needs: "What care they need"
        case .wishes: "What they would like"
        case .funding: "Who pays"
        case .documents: "Documents"
        }
    }
}

extension ReferralRequirement {
    /// Where in the task list it is filled in.
    package var section: ReferralSection {
        switch self {
        case .personName, .birthDate, .consent, .capacity, .representative: .person
        case .whereabouts, .reason, .startWanted, .ward, .dischargeReady, .neededBy, .practitioner, .caller: .situation
        case .needs, .category, .nursingNeedConfirmed: .needs
        case .area: .wishes
        case .funding, .leafletGiven: .funding
        }
    }
}
