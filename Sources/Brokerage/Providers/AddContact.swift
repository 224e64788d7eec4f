import Database

/// Somebody at a location to write to or ring.
package struct AddContact: Action {
    package let locationID: Identifier<Location>
    package let name: String
    package let post: String?
    package let email: String?
    package let telephone: String?
    package let startsOn: LocalDate

    package static let permission = Permission.keepMarket

    package init(
        locationID: Identifier<Location>,
        name: String,
        post: String? = nil,
        email: String? = nil,
        telephone: String? = nil,
        startsOn: LocalDate
    ) {
        self.locationID = locationID
        self.name = name
        self.post = post
        self.email = email
        self.telephone = telephone
        self.startsOn = startsOn
    }

    /// - Throws: ``Refusal`` `.notFound`, `.invalid`: a name, and an e-mail address or a telephone number, are needed.
    package func perform(in work: Work) throws -> Acted<Identifier<LocationContact>> {
        let location = try work.theLocation(locationID)
        let typedEmail = try Words.optional(email, "email", longest: Words.line)
        let typedTelephone = try Words.optional(telephone, "telephone", longest: Words.line)
        let contact = LocationContact(
            id: work.newID(),
            locationID: location.id,
            name: try Words.required(name, "name", "Enter the contact’s name"),
            post: try Words.optional(post, "post", longest: Words.line),
            email: try typedEmail.map { try EmailAddress.required($0, "email") },
            telephone: try typedTelephone.map { try Self.number($0) },
            startsOn: startsOn,
            endsOn: nil,
            recordedBy: work.standing.accountID,
            recordedAt: work.now
        )
        guard contact.email != nil || contact.telephone != nil else {
            throw Refusal.invalid("email", "Enter an e-mail address or a telephone number")
        }
        try work.insert(contact)
        return Acted(contact.id, on: contact, ["location": .id(location.id), "starts-on": .date(startsOn)])
    }

    private static func number(_ typed: String) throws -> TelephoneNumber {
        do {
            return try TelephoneNumber(typed: typed)
        } catch {
            throw Refusal.invalid("telephone", error.sentence)
        }
    }
}

/// Somebody is no contact of a location any more.
package struct EndContact: Action {
    package let contactID: Identifier<LocationContact>
    /// The last day.
    package let endsOn: LocalDate

    package static let permission = Permission.keepMarket

    package init(contactID: Identifier<LocationContact>, endsOn: LocalDate) {
        self.contactID = contactID
        self.endsOn = endsOn
    }

    /// - Throws: ``Refusal`` `.notFound`, `.endedAlready`, `.invalid`.
    package func perform(in work: Work) throws -> Acted<Done> {
        let contact = try work.require(contactID).ending(on: endsOn, "ends-on", today: work.now.london.date)
        try work.update(contact)
        return Acted(on: contact, ["location": .id(contact.locationID), "ends-on": .date(endsOn)])
    }
}

extension Reading {
    /// Whom to write to and ring at a location on a day, those with an e-mail address first, the newest of them first.
    package func contacts(of locationID: Identifier<Location>, on date: LocalDate) throws -> [LocationContact] {
        let contacts = try all(
            LocationContact.self,
            "WHERE location_id = \(locationID) ORDER BY starts_on DESC, id DESC"
        ).filter { $0.holds(on: date) }
        return contacts.filter { $0.email != nil } + contacts.filter { $0.email == nil }
    }
}
