/// A safeguarding or quality concern about a location. Homes with an open safeguarding concern are asked only after
/// the commissioner's word.
package struct RaiseConcern: Action {
    package let locationID: Identifier<Location>
    package let kind: Concern.Kind
    package let raisedOn: LocalDate
    /// Who raised it.
    package let source: String
    package let words: String?

    package static let permission = Permission.keepMarket

    package init(
        locationID: Identifier<Location>,
        kind: Concern.Kind,
        raisedOn: LocalDate,
        source: String,
        words: String? = nil
    ) {
        self.locationID = locationID
        self.kind = kind
        self.raisedOn = raisedOn
        self.source = source
        self.words = words
    }

    /// - Throws: ``Refusal`` `.notFound`, `.invalid`.
    package func perform(in work: Work) throws -> Acted<Identifier<Concern>> {
        let location = try work.theLocation(locationID)
        guard raisedOn <= work.now.london.date else {
            throw Refusal.invalid("raised-on", "The date the concern was raised must be today or in the past")
        }
        let concern = Concern(
            id: work.newID(),
            locationID: location.id,
            kind: kind,
            raisedOn: raisedOn,
            closedOn: nil,
            source: try Words.required(source, "source", "Enter who raised the concern"),
            words: try Words.optional(words, "words"),
            endSource: nil,
            recordedBy: work.standing.accountID,
            recordedAt: work.now
        )
        try work.insert(concern)
        return Acted(
            concern.id,
            on: concern,
            ["location": .id(location.id), "kind": .code(kind), "raised-on": .date(raisedOn)]
        )
    }
}

/// A concern about a location is no concern any more.
package struct CloseConcern: Action {
    package let concernID: Identifier<Concern>
    /// The first day on which it is none any more.
    package let closedOn: LocalDate
    /// Who says so.
    package let source: String

    package static let permission = Permission.keepMarket

    package init(concernID: Identifier<Concern>, closedOn: LocalDate, source: String) {
        self.concernID = concernID
        self.closedOn = closedOn
        self.source = source
    }

    /// - Throws: ``Refusal`` `.notFound`, `.endedAlready`, `.invalid`.
    package func perform(in work: Work) throws -> Acted<Done> {
        var concern = try work.require(concernID)
        if let closedOn = concern.closedOn {
            throw Refusal(.endedAlready, "This concern was closed on \(closedOn.long) already.")
        }
        guard (concern.raisedOn...max(concern.raisedOn, work.now.london.date)).contains(closedOn) else {
            throw Refusal.invalid(
                "closed-on",
                "Enter a day from \(concern.raisedOn.long), when the concern was raised, to today"
            )
        }
        concern.closedOn = closedOn
        concern.endSource = try Words.required(source, "source", "Enter who closed the concern")
        try work.update(concern)
        return Acted(on: concern, ["location": .id(concern.locationID), "closed-on": .date(closedOn)])
    }
}
