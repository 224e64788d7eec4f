/// Which role may do what, and on whose data. `docs/domain.md` shows this table, and a test compares the two.
package enum RoleTable {
    /// Whose cases a permission reaches.
    package enum Scope: String, Sendable, CaseIterable, Hashable {
        /// Cases that the person referred or holds themselves.
        case own
        /// And those their team referred or holds.
        case team
        /// And those of their organisation: a hospital's patients, a brokerage's cases.
        case organisation
        /// Cases that their commissioner pays for.
        case commissioner
        /// Not about cases.
        case everything
    }

    package static func permissions(of role: Role) -> [Permission: Scope] {
        let everybody: [Permission: Scope] = [.useOwnAccount: .own, .seePolicy: .everything]
        let own: [Permission: Scope] =
            switch role {
            case .administrator:
                [
                    .keepAccounts: .everything, .keepPolicy: .everything, .seeJournal: .everything,
                    .importDirectory: .everything, .proposePolicy: .everything,
                ]
            case .broker, .seniorBroker:
                [
                    .seeCases: .organisation, .takeTelephoneReferrals: .organisation, .fillInReferrals: .organisation,
                    .broker: .organisation, .arrangeDischarge: .organisation, .endCases: .organisation,
                    .seeMarket: .everything, .keepMarket: .everything, .seeOutbox: .organisation,
                    .askForFunding: .organisation, .putRight: .organisation,
                ]
            case .teamManager:
                [
                    .seeCases: .organisation, .takeTelephoneReferrals: .organisation, .fillInReferrals: .organisation,
                    .allocate: .organisation, .broker: .organisation, .arrangeDischarge: .organisation,
                    .endCases: .organisation, .seeMarket: .everything, .keepMarket: .everything,
                    .importDirectory: .everything, .seeOutbox: .organisation, .askForFunding: .organisation,
                    .seeJournal: .organisation, .putRight: .organisation,
                ]
            case .practitioner:
                [
                    .seeCases: .team, .refer: .team, .fillInReferrals: .team, .confirmSuitability: .team,
                    .askForFunding: .team, .endCases: .team, .seeMarket: .everything, .putRight: .team,
                ]
            case .ward:
                [.seeCases: .organisation, .putRight: .organisation]
            case .panelChair:
                [.seeCases: .commissioner, .decideAtPanel: .commissioner, .seeMarket: .everything]
            case .assistantDirector:
                [.seeCases: .commissioner, .approveFunding: .commissioner, .seeMarket: .everything]
            case .commissioner:
                [
                    .seeCases: .commissioner, .giveCommissionersWord: .commissioner, .seeMarket: .everything,
                    .keepMarket: .everything, .importDirectory: .everything, .proposePolicy: .everything,
                ]
            case .finance:
                [.seeCases: .commissioner, .seeMarket: .everything]
            }
        return everybody.merging(own) { _, own in own }
    }
}
