import Brokerage

extension PersonDetails {
    var questions: [QuestionGroup] {
        [
            QuestionGroup(
                "Name",
                [
                    Question("title", "Title", .line(title, .text, .five)),
                    Question("given-name", "First name", .line(givenName, .text, .twenty)),
                    Question("middle-names", "Middle names", .line(middleNames, .text, .twenty)),
                    Question("family-name", "Last name", .line(familyName, .text, .twenty)),
                    Question(
                        "known-as",
                        "Known as",
                        hint: "What they like to be called, if it is another name",
                        .line(knownAs, .text, .twenty)
                    ),
                ]
            ),
            QuestionGroup(
                "Who they are",
                [
                    Question("birth-date", "Date of birth", hint: "For example, 27 3 1941", .date(birthDate)),
                    Question(
                        "nhs-number",
                        "NHS number",
                        hint: "10 digits, like 943 476 5919",
                        .line(nhsNumber?.description, .digits, .twenty)
                    ),
                    Question(
                        "address",
                        "Home address",
                        hint: "One line under the other",
                        .words(addressLines.isEmpty ? nil : addressLines.joined(separator: "\n"), rows: 4)
                    ),
                    Question("postcode", "Postcode", .line(postcode?.description, .postcode, .ten)),
                    Question("telephone", "Telephone number", .line(telephone?.typed, .telephone, .twenty)),
                    Question("email", "E-mail address", .line(email, .email, nil)),
                ]
            ),
            QuestionGroup(
                "Talking with them",
                [
                    Question("language", "Language they speak best", .line(language, .text, .twenty)),
                    Question(
                        "interpreter",
                        "Do they need an interpreter?",
                        .choice(needsInterpreter.yesOrNo, Question.yesOrNo)
                    ),
                    Question(
                        "communication",
                        "Hearing, sight and speech",
                        hint: "What helps in talking with them",
                        .words(communication, rows: 2)
                    ),
                ]
            ),
            QuestionGroup(
                "Consent and decisions",
                [
                    Question(
                        "consent",
                        "Have they agreed to be referred, and to homes being asked?",
                        .choice(consent?.rawValue, Consent.allCases.map { Question.Option($0.rawValue, $0.inWords) })
                    ),
                    Question(
                        "capacity",
                        "Can they decide for themselves where to live?",
                        hint: "Mental Capacity Act 2005",
                        .choice(
                            capacity?.rawValue,
                            MentalCapacity.allCases.map { Question.Option($0.rawValue, $0.inWords) }
                        )
                    ),
                    Question(
                        "attorney",
                        "Is there a lasting power of attorney?",
                        .choice(
                            attorney?.rawValue,
                            PowerOfAttorney.allCases.map { Question.Option($0.rawValue, $0.inWords) }
                        )
                    ),
                    Question(
                        "advocate",
                        "Advocate",
                        hint: "Name and organisation, if they have one",
                        .line(advocate, .text, nil)
                    ),
                ]
            ),
            QuestionGroup(
                "Somebody who speaks for them",
                [
                    Question(
                        "representative-name",
                        "Representative’s name",
                        .line(representative?.name, .text, .twenty)
                    ),
                    Question(
                        "representative-relationship",
                        "What they are to the person",
                        hint: "For example, daughter",
                        .line(representative?.relationship, .text, .twenty)
                    ),
                    Question(
                        "representative-telephone",
                        "Representative’s telephone number",
                        .line(representative?.telephone?.typed, .telephone, .twenty)
                    ),
                    Question(
                        "representative-email",
                        "Representative’s e-mail address",
                        .line(representative?.email, .email, nil)
                    ),
                    Question(
                        "representative-may-choose",
                        "The representative may choose on the person’s behalf",
                        .tick(representative?.mayChoose ?? false)
                    ),
                ]
            ),
        ]
    }

    /// What was typed into the questions above.
    init(_ form: inout FormReader) {
        self.init()
        title = form.text("title")
        givenName = form.text("given-name")
        middleNames = form.text("middle-names")
        familyName = form.text("family-name")
        knownAs = form.text("known-as")
        birthDate = form.date("birth-date", "the date of birth", required: false)
        nhsNumber = form.value("nhs-number") {
            try NHSNumber(typed: $0)
        } saying: {
            ($0 as? NHSNumber.Fault)?.sentence
        }
        addressLines = form.fields.lines("address")
        postcode = form.value("postcode") {
            try Postcode(typed: $0)
        } saying: {
            ($0 as? Postcode.Fault)?.sentence
        }
        telephone = form.telephone("telephone")
        email = form.text("email")
        language = form.text("language")
        needsInterpreter = form.text("interpreter").map { $0 == "yes" }
        communication = form.text("communication")
        consent = form.choice("consent")
        capacity = form.choice("capacity")
        attorney = form.choice("attorney")
        advocate = form.text("advocate")
        let spoken = Representative(
            name: form.text("representative-name") ?? "",
            relationship: form.text("representative-relationship"),
            telephone: form.telephone("representative-telephone"),
            email: form.text("representative-email"),
            mayChoose: form.ticked("representative-may-choose")
        )
        // A form in which nothing was said of a representative has none; anything said needs the name.
        let isBlank =
            spoken == Representative(name: "", relationship: nil, telephone: nil, email: nil, mayChoose: false)
        representative = isBlank ? nil : spoken
    }
}

extension Question {
    static let yesOrNo = [Option("yes", "Yes"), Option("no", "No")]
}

extension Bool? {
    /// The value of a yes-or-no question.
    fileprivate var yesOrNo: String? { map { $0 ? "yes" : "no" } }
}

extension FormFields {
    /// What was typed over several lines, blank ones left out.
    fileprivate func lines(_ name: String) -> [String] {
        (one(name) ?? "").split(whereSeparator: \.isNewline).map(String.init)
    }
}

extension FormReader {
    /// A value that says itself what is wrong with what was typed; nothing for blank.
    mutating func value<Value>(
        _ name: String,
        _ read: (String) throws -> Value,
        saying sentence: (any Error) -> String?
    ) -> Value? {
        guard let typed = text(name) else { return nil }
        do {
            return try read(typed)
        } catch {
            fault(name, sentence(error) ?? "Check what you entered")
            return nil
        }
    }

    mutating func telephone(_ name: String) -> TelephoneNumber? {
        value(name) {
            try TelephoneNumber(typed: $0)
        } saying: {
            ($0 as? TelephoneNumber.Fault)?.sentence
        }
    }
}
