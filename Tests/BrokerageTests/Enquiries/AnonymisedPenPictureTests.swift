import Brokerage
import Testing

@Suite struct AnonymisedPenPictureTests {
    @Test(arguments: [
        ("Mrs Ellis’s son Seán visits.", "The person’s son the representative visits."),
        ("Irene needs help. Does Ellis’ chair fit?", "The person needs help. Does the person’s chair fit?"),
        ("Irenes chair", "The person’s chair"), ("'Ellis' she says", "'the person' she says"),
        ("We like Irene.\nIrene likes tea. • Rene!", "We like the person.\nThe person likes tea. • The person!"),
        ("Ring 01225 123456 or (020) 7946 0123.", "Ring [number removed] or [number removed]."),
        ("NHS 943 476 5919, born 12.3.41", "NHS [NHS number removed], born [date of birth removed]"),
        ("At 12 Acacia Ave, BA2 3QT", "At [address removed], [postcode removed]"),
        ("irene.ellis@example.com", "[email address removed]"), ("I.E. sleeps well", "The person sleeps well"),
        ("No names here.", "No names here."), ("", ""), ("Zoë 👩🏽‍⚕️ says", "Zoë 👩🏽‍⚕️ says"),
    ])
    func `neutral words take the place of identifiers`(text: String, suggestion: String) {
        let picture = AnonymisedPenPicture.suggest(from: text, by: IdentifierFinder(.irene))
        #expect(picture.text == suggestion)
    }

    @Test func `what was replaced is told in order`() {
        let picture = AnonymisedPenPicture.suggest(from: "Mr O’Neill for Irene", by: IdentifierFinder(.irene))
        #expect(picture.replacements.map(\.found.text) == ["Mr O’Neill", "Irene"])
        #expect(picture.replacements.map(\.words) == ["The representative", "the person"])
        #expect(picture.replacements.map(\.found.range) == [0..<12, 17..<22])
    }

    @Test(arguments: [
        "Person", "The", "Representative", "Their", "They", "This", "Kin", "Relative", "Removed", "Number", "Date", "A",
        "Birth", "Of", "Telephone", "Address", "Client", "Our", "NHS", "Email",
    ])
    func `nothing is found in a suggestion even for someone called as its words are`(name: String) {
        for (given, family) in [(name, "Person"), ("The", name)] {
            let identity = Identity(people: [
                IdentifiedPerson(
                    role: .person,
                    givenName: given,
                    familyName: family,
                    birthDate: LocalDate(year: 1941, month: 3, day: 12),
                    telephones: ["01225 123456"]
                ),
                IdentifiedPerson(role: .representative, givenName: "Kin", familyName: "Relative"),
            ])
            let finder = IdentifierFinder(identity)
            let text = "\(given) \(family), born 12/03/1941, 01225 123456, Kin Relative, ba1 1ua, a@b.com, 9434765919."
            let picture = AnonymisedPenPicture.suggest(from: text, by: finder)
            #expect(finder.find(in: picture.text).isEmpty, "\(picture.text)")
        }
    }

    @Test func `what is left on both sides of a name makes no new one`() {
        let finder = IdentifierFinder(.named("Ann", "Smith-Jones"))
        let picture = AnonymisedPenPicture.suggest(from: "Smith-Ann-Jones 12 An\u{200B}n", by: finder)
        #expect(finder.find(in: picture.text).isEmpty)
    }
}
