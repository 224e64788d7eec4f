import Database

/// A location is accepted on to a framework.
package struct AcceptOnFramework: Action {
    package let locationID: Identifier<Location>
    package let framework: Framework
    /// Where the framework has tiers.
    package let tier: Int?
    package let startsOn: LocalDate
    package let endsOn: LocalDate?

    package static let permission = Permission.keepMarket
    package static let tiers = 1...9

    package init(
        locationID: Identifier<Location>,
        framework: Framework,
        tier: Int? = nil,
        startsOn: LocalDate,
        endsOn: LocalDate? = nil
    ) {
        self.locationID = locationID
        self.framework = framework
        self.tier = tier
        self.startsOn = startsOn
        self.endsOn = endsOn
    }

    /// - Throws: ``Refusal`` `.notFound`, `.locationDeregistered`, `.notRegisteredFor`, `.invalid`, `.overlaps`.
    package func perform(in work: Work) throws -> Acted<Identifier<FrameworkMembership>> {
        let location = try work.theLocation(locationID, mustBeRegistered: true)
        guard location.categories.contains(where: { $0.service == framework.service }) else {
            throw Refusal(
                .notRegisteredFor,
                "\(location.name) can’t join the \(framework.name.lowercased()): it is not registered for that care."
            )
        }
        if let tier, !Self.tiers.contains(tier) {
            throw Refusal.invalid("tier", "Enter the tier as a whole number from 1 to 9")
        }
        try Refusal.checkOrder(from: startsOn, to: endsOn)
        let others = try work.all(
            FrameworkMembership.self,
            "WHERE location_id = \(location.id) AND framework = \(framework.rawValue) ORDER BY starts_on, id"
        )
        if let other = others.first(where: { $0.overlaps(from: startsOn, to: endsOn) }) {
            throw Refusal.overlaps(other, "\(location.name) is on the framework")
        }
        let membership = FrameworkMembership(
            id: work.newID(),
            locationID: location.id,
            framework: framework,
            tier: tier,
            startsOn: startsOn,
            endsOn: endsOn,
            recordedBy: work.standing.accountID,
            recordedAt: work.now
        )
        try work.insert(membership)
        return Acted(
            membership.id,
            on: membership,
            [
                "location": .id(location.id), "framework": .code(framework), "tier": tier.map { .count($0) },
                "starts-on": .date(startsOn), "ends-on": endsOn.map { .date($0) },
            ]
        )
    }
}

/// A location is on a framework no longer.
package struct EndFrameworkMembership: Action {
    package let membershipID: Identifier<FrameworkMembership>
    /// The last day; the day before it began says that it was entered by mistake.
    package let endsOn: LocalDate

    package static let permission = Permission.keepMarket

    package init(membershipID: Identifier<FrameworkMembership>, endsOn: LocalDate) {
        self.membershipID = membershipID
        self.endsOn = endsOn
    }

    /// - Throws: ``Refusal`` `.notFound`, `.endedAlready`, `.invalid`.
    package func perform(in work: Work) throws -> Acted<Done> {
        let membership = try work.require(membershipID).ending(on: endsOn, "ends-on", today: work.now.london.date)
        try work.update(membership)
        return Acted(on: membership, ["location": .id(membership.locationID), "ends-on": .date(endsOn)])
    }
}
