import Brokerage
import BrokerageTesting
import Testing

@Suite struct EnquiryLetterTests {
    private let sender = EnquiryLetter.Sender(
        broker: "Ada Moss",
        team: "Brokerage, hospital team",
        email: "ada.moss@bnes.example",
        telephone: "01225 477 000"
    )

    private func letter(
        category: CareCategory = .nursing,
        start: LocalDate? = LocalDate(testing: "2026-03-05"),
        telephone: String? = "01225 477 000"
    ) throws -> EnquiryLetter {
        EnquiryLetter(
            to: "Abbey Fields",
            reference: "C-1042",
            category: category,
            start: start,
            outward: try #require(OutwardCode(typed: "BS31")),
            penPicture: "Needs a hoist.",
            answerBy: Instant(testing: "2026-03-03 17:00"),
            from: .init(
                broker: sender.broker,
                team: sender.team,
                email: sender.email,
                telephone: telephone
            )
        )
    }

    @Test func `a letter says what is needed, where, from when, and by when to answer`() throws {
        let letter = try letter()
        #expect(letter.subject == "Can you offer nursing care? C-1042, answer by 3 Mar 17:00")
        #expect(
            letter.body == """
                To Abbey Fields

                We are looking for a care home for somebody who needs nursing care from 5 March 2026.
                Area: BS31

                About the person
                Needs a hoist.

                Answer by 5pm on Tuesday 3 March 2026. Tell us:
                - whether you can meet this need, and if you can’t, why
                - what you charge a week and what the price is made of, and whether NHS-funded nursing care is in it
                - the earliest day you can start
                - any conditions, and until when your offer stands

                Answer by e-mail to ada.moss@bnes.example or by telephone on 01225 477 000. Give the reference C-1042.
                If you think you know who this is, leave their name out of your answer.

                Ada Moss
                Brokerage, hospital team
                """
        )
    }

    @Test func `what isn't known isn't said`() throws {
        let body = try letter(category: .residential, start: nil, telephone: nil).body
        #expect(body.contains("somebody who needs residential care.\n"))
        #expect(body.contains("the price is made of\n"))
        #expect(body.contains("Answer by e-mail to ada.moss@bnes.example. Give"))
    }

    /// Whatever a referral holds, no letter of it holds what would identify anybody on its record.
    @Test func `nothing that identifies anybody is in a letter made from a referral`() throws {
        var generator = SeededGenerator.fresh()
        for _ in 0..<150 {
            let (person, referral) = try Self.planted(using: &generator)
            let finder = IdentifierFinder(Identity(of: person, referral))
            let draft = PenPictureDraft.text(
                referral.needs,
                referral.wishes,
                person,
                on: LocalDate(testing: "2026-03-02")
            )
            #expect(!finder.find(in: draft).isEmpty, "seed \(generator.seed)")
            let suggestion = AnonymisedPenPicture.suggest(from: draft, by: finder)
            let letter = EnquiryLetter(
                to: "Abbey Fields",
                reference: "C-1042",
                category: .nursing,
                start: nil,
                outward: try #require(person.postcode?.outward),
                penPicture: suggestion.text,
                answerBy: Instant(testing: "2026-03-03 17:00"),
                from: sender
            )
            // The letter's own words hold no name of anybody; the broker's number is nobody's on record.
            let about = try #require(letter.body.components(between: "About the person", "Answer by"))
            #expect(
                finder.find(in: about).isEmpty,
                "seed \(generator.seed): \(finder.find(in: about).map(\.text)) in \(about)"
            )
            for secret in [person.familyName, person.nhsNumber?.digits, person.postcode?.description].compactMap(\.self)
            {
                #expect(!letter.body.contains(secret), "seed \(generator.seed)")
            }
        }
    }

    private static func planted(
        using generator: inout SeededGenerator
    ) throws -> (PersonDetails, Referral) {
        func pick<Element>(_ choices: [Element]) -> Element {
            choices[Int.random(in: 0..<choices.count, using: &generator)]
        }
        var person = PersonDetails()
        person.title = pick(["Mrs", "Mr", "Dr", nil])
        person.givenName = pick(["Irene", "Zoë", "Łukasz", "Mary Ann", "Björn", "Aoife"])
        person.familyName = pick(["Ellis", "O’Neill", "Smith-Jones", "Strauß", "McKay", "Åberg"])
        person.birthDate = LocalDate(testing: "1941-06-07")
        person.nhsNumber = try NHSNumber(typed: pick(["9990000018", "9990123454", "9434765919"]))
        person.telephone = try TelephoneNumber(typed: pick(["01225 471 111", "07700 900 982"]))
        person.addressLines = ["12 Acacia Avenue", "Bath"]
        person.postcode = try Postcode(typed: pick(["BA1 1UA", "BS31 2AB"]))
        person.representative = Representative(
            name: pick(["Susan Quist", "Mr Tom Reed", "Dr. Ngozi Adeyemi (GP)"]),
            relationship: "daughter",
            telephone: try TelephoneNumber(typed: "01761 555 123"),
            email: "sq@mail.example",
            mayChoose: true
        )
        let name = person.familyName ?? ""
        let given = person.givenName ?? ""
        let representative = person.representative?.name.split(separator: " ").dropFirst().first.map(String.init) ?? ""
        let secrets = [
            "\(given) \(name)", name.uppercased(), "Mrs \(name)’s", person.nhsNumber?.description ?? "",
            person.telephone?.typed ?? "", "7 June 1941", "07/06/41", "12 Acacia Ave",
            person.postcode?.description ?? "",
            representative, "01761 555123", "sq@mail.example",
        ]
        func sentence() -> String {
            let prose = Planted.prose(using: &generator)
            return Bool.random(using: &generator) ? "\(prose) \(pick(secrets)), \(prose)." : "\(prose)."
        }
        var referral = Referral(
            id: Identifier(known: "r"),
            caseID: Identifier(known: "c"),
            caller: "Hilde Brandt, neighbour",
            callerTelephone: try TelephoneNumber(typed: "0117 496 0123")
        )
        referral.needs.summary = "\(pick(secrets)) \(sentence())"
        referral.needs.mobility = sentence()
        referral.needs.nights = sentence()
        referral.needs.other = "\(sentence()) Hilde rang."
        referral.wishes.whatMatters = sentence()
        return (person, referral)
    }
}

extension String {
    fileprivate func components(between start: String, _ end: String) -> String? {
        guard let begin = firstRange(of: start)?.upperBound, let stop = self[begin...].firstRange(of: end)?.lowerBound
        else { return nil }
        return String(self[begin..<stop])
    }
}
