import Database

/// Beds bought in advance at a home, each by the name the home gives it, so that none is given twice.
package struct AddBlockContract: Action {
    package let locationID: Identifier<Location>
    /// As the policy names them.
    package let commissioner: String
    package let category: CareCategory
    /// For each bed.
    package let weekly: Money
    /// Whether funded nursing care is in the amount.
    package let includesFNC: Bool
    package let startsOn: LocalDate
    package let endsOn: LocalDate?
    /// Their names: "Room 12".
    package let beds: [String]

    package static let permission = Permission.keepMarket
    package static let mostBeds = 200

    package init(
        locationID: Identifier<Location>,
        commissioner: String,
        category: CareCategory,
        weekly: Money,
        includesFNC: Bool,
        startsOn: LocalDate,
        endsOn: LocalDate?,
        beds: [String]
    ) {
        self.locationID = locationID
        self.commissioner = commissioner
        self.category = category
        self.weekly = weekly
        self.includesFNC = includesFNC
        self.startsOn = startsOn
        self.endsOn = endsOn
        self.beds = beds
    }

    /// - Throws: ``Refusal`` `.notFound`, `.locationDeregistered`, `.notRegisteredFor`, `.invalid`, and
    ///   `.bedBoughtAlready` where another contract has a bed of that name on one of the days.
    package func perform(in work: Work) throws -> Acted<Identifier<BlockContract>> {
        let location = try work.theHome(locationID, for: category)
        let payer = try work.theCommissioner(commissioner)
        try Refusal.checkOrder(from: startsOn, to: endsOn)
        let rate = try NursingRate.checked(
            weekly,
            includesFNC: includesFNC,
            for: category,
            from: startsOn,
            to: nil
        )
        let names = try bedNames()
        try refuseBedsBought(names, at: location, in: work)
        let contract = BlockContract(
            id: work.newID(),
            locationID: location.id,
            commissioner: payer.id,
            category: category,
            weekly: rate.weekly,
            includesFNC: rate.includesFNC,
            startsOn: startsOn,
            endsOn: endsOn,
            recordedBy: work.standing.accountID,
            recordedAt: work.now
        )
        try work.insert(contract)
        for name in names { try work.insert(BlockBed(id: work.newID(), contractID: contract.id, name: name)) }
        return Acted(
            contract.id,
            on: contract,
            [
                "location": .id(location.id), "commissioner": .clause(payer.id), "category": .code(category),
                "weekly": .money(weekly), "includes-fnc": .flag(includesFNC), "starts-on": .date(startsOn),
                "ends-on": endsOn.map { .date($0) }, "beds": .count(names.count),
            ]
        )
    }

    private func bedNames() throws -> [String] {
        let names = try beds.compactMap { try Words.optional($0, "beds", longest: 60) }
        guard (1...Self.mostBeds).contains(names.count) else {
            throw Refusal.invalid(
                "beds",
                names.isEmpty ? "Enter each bed on a line of its own" : "Enter \(Self.mostBeds) beds or fewer"
            )
        }
        var seen = Set<String>()
        if let twice = names.first(where: { !seen.insert(SearchWords.folded($0)).inserted }) {
            throw Refusal.invalid("beds", "Enter each bed once: ‘\(twice)’ stands there twice")
        }
        return names
    }

    private func refuseBedsBought(_ names: [String], at location: Location, in work: Work) throws {
        let contracts = try work.all(
            BlockContract.self,
            "WHERE location_id = \(location.id) ORDER BY starts_on, id"
        ).filter { $0.overlaps(from: startsOn, to: endsOn) }
        let bought = try work.all(
            BlockBed.self,
            "WHERE contract_id IN \(SQL.list(contracts.map(\.id))) ORDER BY name, id"
        )
        let wanted = Set(names.map(SearchWords.folded))
        guard let bed = bought.first(where: { wanted.contains(SearchWords.folded($0.name)) }),
            let contract = contracts.first(where: { $0.id == bed.contractID })
        else { return }
        throw Refusal(
            .bedBoughtAlready,
            "\(bed.name) is bought \(contract.span) already. Take it out of the list, or end the other contract first."
        )
    }
}

/// A block contract ends, or never held because it was entered by mistake.
package struct EndBlockContract: Action {
    package let contractID: Identifier<BlockContract>
    /// The last day; the day before it began says that it was entered by mistake.
    package let endsOn: LocalDate

    package static let permission = Permission.keepMarket

    package init(contractID: Identifier<BlockContract>, endsOn: LocalDate) {
        self.contractID = contractID
        self.endsOn = endsOn
    }

    /// - Throws: ``Refusal`` `.notFound`, `.endedAlready`, `.invalid`, and `.bedsInUse` where it would end before today
    ///   while somebody has one of its beds.
    package func perform(in work: Work) throws -> Acted<Done> {
        let today = work.now.london.date
        let contract = try work.require(contractID).ending(on: endsOn, "ends-on", today: today)
        if endsOn < today {
            let taken = try work.count(
                """
                SELECT COUNT(*) FROM block_beds b JOIN bed_holds h ON h.block_bed_id = b.id \
                AND h.state IN ('held', 'used') WHERE b.contract_id = \(contract.id)
                """
            )
            if taken > 0 {
                throw Refusal(
                    .bedsInUse,
                    "\(taken) of its beds \(taken == 1 ? "is" : "are") held or lived in. Choose today or a later day."
                )
            }
        }
        try work.update(contract)
        return Acted(on: contract, ["location": .id(contract.locationID), "ends-on": .date(endsOn)])
    }
}
