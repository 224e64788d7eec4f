extension PersonDetails {
    /// The details, tidied.
    /// - Throws: ``Refusal`` `.invalid` with every field that can't be right.
    func checked(on today: LocalDate) throws -> PersonDetails {
        var check = SectionCheck()
        var tidy = self
        tidy.title = check.line(title, "title")
        tidy.givenName = check.line(givenName, "given-name")
        tidy.middleNames = check.line(middleNames, "middle-names")
        tidy.familyName = check.line(familyName, "family-name")
        tidy.knownAs = check.line(knownAs, "known-as")
        tidy.addressLines = addressLines.compactMap { check.line($0, "address") }
        if tidy.addressLines.count > 5 { check.fault("address", "Enter the address in 5 lines or fewer") }
        tidy.language = check.line(language, "language")
        tidy.communication = check.words(communication, "communication")
        tidy.advocate = check.line(advocate, "advocate")
        tidy.email = check.email(email, "email")
        check.birthDate(birthDate, today: today)
        tidy.representative = representative.flatMap { check.representative($0) }
        try check.finish()
        return tidy
    }
}

extension SectionCheck {
    /// Nobody on record has lived longer.
    private static let oldest = 125

    fileprivate mutating func birthDate(_ date: LocalDate?, today: LocalDate) {
        guard let date else { return }
        guard let age = date.age(on: today) else {
            return fault("birth-date", "Date of birth must be in the past")
        }
        if age > Self.oldest { fault("birth-date", "Date of birth can't be more than \(Self.oldest) years ago") }
    }

    fileprivate mutating func email(_ typed: String?, _ field: String) -> String? {
        let email = line(typed, field)?.lowercased()
        if let email, !EmailAddress.isSound(email) {
            fault(field, "Enter an e-mail address in the right form, like name@example.org")
        }
        return email
    }

    /// Nothing where nothing was entered of them.
    fileprivate mutating func representative(_ given: Representative) -> Representative? {
        let name = line(given.name, "representative-name")
        let relationship = line(given.relationship, "representative-relationship")
        let email = email(given.email, "representative-email")
        guard let name else {
            if relationship != nil || email != nil || given.telephone != nil || given.mayChoose {
                fault("representative-name", "Enter the representative's name")
            }
            return nil
        }
        return Representative(
            name: name,
            relationship: relationship,
            telephone: given.telephone,
            email: email,
            mayChoose: given.mayChoose
        )
    }
}
