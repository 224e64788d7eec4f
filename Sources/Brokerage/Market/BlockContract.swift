/// Beds bought in advance at one location, for a category, from–to.
package struct BlockContract: Record, Dated {
    package static let table = "block_contracts"

    package let id: Identifier<BlockContract>
    package let locationID: Identifier<Location>
    /// Who pays, as the policy names them.
    package let commissioner: String
    package let category: CareCategory
    /// For each bed.
    package let weekly: Money
    package let includesFNC: Bool
    package let startsOn: LocalDate
    package var endsOn: LocalDate?
    package let recordedBy: Identifier<Account>?
    package let recordedAt: Instant

    package var rate: NursingRate { NursingRate(weekly: weekly, includesFNC: includesFNC) }
}

/// One bed of a block contract. It can't be given twice: see ``BedHold``.
package struct BlockBed: Record {
    package static let table = "block_beds"

    package let id: Identifier<BlockBed>
    package let contractID: Identifier<BlockContract>
    /// What the home calls it: "Room 12".
    package let name: String
}
