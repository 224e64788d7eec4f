/// A location accepted on to a framework, from–to.
package struct FrameworkMembership: Record {
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

package enum Framework: String, Sendable, Codable, CaseIterable, Hashable {
    case careHome = "care-home"
    case independenceAtHome = "independence-at-home"
}

/// The agreed rate (Fair Price of Care) of a category, for a funder, from–to; usually a financial year.
package struct RateCard: Record {
    package static let table = "rate_cards"

    package let id: Identifier<RateCard>
    /// Who pays, as the policy names them.
    package let commissioner: String
    package let category: CareCategory
    package let weekly: Money
    /// Whether funded nursing care is in the amount. Rates and prices are compared without it.
    package let includesFNC: Bool
    package let startsOn: LocalDate
    package let endsOn: LocalDate?
    package let recordedBy: Identifier<Account>?
    package let recordedAt: Instant
}

/// Beds bought in advance at one location, for a category, from–to.
package struct BlockContract: Record {
    package static let table = "block_contracts"

    package let id: Identifier<BlockContract>
    package let locationID: Identifier<Location>
    package let commissioner: String
    package let category: CareCategory
    package let weekly: Money
    package let includesFNC: Bool
    package let startsOn: LocalDate
    package var endsOn: LocalDate?
    package let recordedBy: Identifier<Account>?
    package let recordedAt: Instant
}

/// One bed of a block contract. It can't be given twice: see ``BedHold``.
package struct BlockBed: Record {
    package static let table = "block_beds"

    package let id: Identifier<BlockBed>
    package let contractID: Identifier<BlockContract>
    /// What the home calls it: "Room 12".
    package let name: String
}

/// What a home charges for a category, as last said, from–to.
package struct HomePrice: Record {
    package static let table = "home_prices"

    package let id: Identifier<HomePrice>
    package let locationID: Identifier<Location>
    package let category: CareCategory
    package let weekly: Money
    package let includesFNC: Bool
    package let startsOn: LocalDate
    package var endsOn: LocalDate?
    package let saidBy: String
    package let recordedBy: Identifier<Account>?
    package let recordedAt: Instant
}

/// How many beds are free for a category, who said so and when. The newest counts.
package struct Vacancy: Record {
    package static let table = "vacancies"

    package let id: Identifier<Vacancy>
    package let locationID: Identifier<Location>
    package let category: CareCategory
    package let beds: Int
    package let saidBy: String
    package let saidAt: Instant
    package let recordedBy: Identifier<Account>?
    package let recordedAt: Instant
}

/// A file of the regulator that was taken in.
package struct DirectoryImport: Record {
    package static let table = "directory_imports"

    package let id: Identifier<DirectoryImport>
    package let name: String
    /// SHA-256 of the file, hex.
    package let digest: String
    package let fileDate: LocalDate?
    package let newCount: Int
    package let changedCount: Int
    package let goneCount: Int
    package let refusedCount: Int
    package let takenInBy: Identifier<Account>?
    package let takenInAt: Instant
}
