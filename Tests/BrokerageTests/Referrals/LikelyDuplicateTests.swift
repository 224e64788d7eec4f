import Brokerage
import BrokerageTesting
import Testing

@Suite struct LikelyDuplicateTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let one: PersonTraits
        let other: PersonTraits
        let strength: LikelyDuplicate.Strength?
        let reasons: [LikelyDuplicate.Reason]

        init(
            _ one: PersonTraits,
            _ other: PersonTraits,
            _ strength: LikelyDuplicate.Strength?,
            _ reasons: LikelyDuplicate.Reason...
        ) {
            (self.one, self.other, self.strength, self.reasons) = (one, other, strength, reasons)
        }

        var testDescription: String { "\(one) and \(other)" }
    }

    /// "Irene Ellis 1941-03-12 BA2 3QT 9434765919" without those that are left out.
    static func person(
        _ given: String?,
        _ family: String?,
        _ born: String? = "1941-03-12",
        knownAs: String? = nil,
        middle: String? = nil,
        nhs: String? = nil,
        at postcode: String? = nil
    ) -> PersonTraits {
        PersonTraits(
            givenName: given,
            middleNames: middle,
            familyName: family,
            knownAs: knownAs,
            birthDate: born.flatMap(LocalDate.init(iso:)),
            nhsNumber: nhs.flatMap { try? NHSNumber(typed: $0) },
            postcode: postcode.flatMap { try? Postcode(typed: $0) }
        )
    }

    static let irene = person("Irene", "Ellis")

    @Test(arguments: [
        Case(irene, irene, .strong, .sameBirthDate, .sameFamilyName, .sameGivenName),
        Case(irene, person("IRENE", "ELLIS"), .strong, .sameBirthDate, .sameFamilyName, .sameGivenName),
        // By NHS number.
        Case(
            person("Irene", "Ellis", nhs: "9434765919"),
            person("Jo", "Ash", "1960-01-01", nhs: "943 476 5919"),
            .strong,
            .sameNHSNumber
        ),
        Case(
            person("Irene", "Ellis", nhs: "9434765919"),
            person(nil, nil, nil, nhs: "9434765919"),
            .strong,
            .sameNHSNumber
        ),
        Case(
            person("Irene", "Ellis", nhs: "9434765919"),
            person("Irene", "Ellis", nhs: "9990000018"),
            .possible,
            .differentNHSNumbers,
            .sameBirthDate,
            .sameFamilyName,
            .sameGivenName
        ),
        Case(person("Irene", "Ellis", nhs: "9434765919"), person("Irene", "Elis", nhs: "9990000018"), nil),
        Case(
            person("Irene", "Ellis", nhs: "9434765919"),
            irene,
            .strong,
            .sameBirthDate,
            .sameFamilyName,
            .sameGivenName
        ),
        // By date of birth and names.
        Case(irene, person("Irena", "Ellis"), .likely, .sameBirthDate, .sameFamilyName, .givenNameAlike),
        Case(irene, person("Irene", "Elliss"), .likely, .sameBirthDate, .familyNameAlike, .sameGivenName),
        Case(irene, person("Iren", "Elis"), .likely, .sameBirthDate, .familyNameAlike, .givenNameAlike),
        Case(irene, person("Ierne", "Ellis"), .likely, .sameBirthDate, .sameFamilyName, .givenNameAlike),
        Case(irene, person("I", "Ellis"), .likely, .sameBirthDate, .sameFamilyName, .sameInitial),
        Case(irene, person("I.", "Ellis"), .likely, .sameBirthDate, .sameFamilyName, .sameInitial),
        Case(irene, person("J", "Ellis"), nil), Case(irene, person("I", "Elliss"), nil),
        Case(irene, person("Ellis", "Irene"), .strong, .sameBirthDate, .namesSwapped),
        Case(
            person("Irene", "Ellis", knownAs: "Rene"),
            person("Rene", "Ellis"),
            .strong,
            .sameBirthDate,
            .sameFamilyName,
            .knownAsGivenName
        ),
        Case(
            person("Margaret", "Ash", knownAs: "Peggy"),
            person("M", "Ash", knownAs: "Meg / Peggy"),
            .strong,
            .sameBirthDate,
            .sameFamilyName,
            .knownAsGivenName
        ),
        Case(
            person("Irene", "Ellis", middle: "Agnes May"),
            person("May", "Ellis"),
            .strong,
            .sameBirthDate,
            .sameFamilyName,
            .middleIsGivenName
        ),
        Case(
            person("Mary Ann", "Ellis"),
            person("Mary", "Ellis"),
            .strong,
            .sameBirthDate,
            .sameFamilyName,
            .sameGivenName
        ),
        Case(
            person("Fred", "Ellis"),
            person("Frederick", "Ellis"),
            .likely,
            .sameBirthDate,
            .sameFamilyName,
            .givenNameAlike
        ),
        Case(
            person("Zoë", "Müller"),
            person("Zoe", "Mueller"),
            .strong,
            .sameBirthDate,
            .sameFamilyName,
            .sameGivenName
        ),
        Case(
            person("Sean", "O'Neill"),
            person("Seán", "ONEILL"),
            .strong,
            .sameBirthDate,
            .sameFamilyName,
            .sameGivenName
        ),
        Case(
            person("Ann", "Smith-Jones"),
            person("Ann", "Smith"),
            .likely,
            .sameBirthDate,
            .familyNameInPart,
            .sameGivenName
        ),
        Case(
            person("Ann", "Smith-Jones"),
            person("Ann", "Jones-Smith"),
            .likely,
            .sameBirthDate,
            .familyNameInPart,
            .sameGivenName
        ),
        Case(
            person("Ann", "Smith Jones"),
            person("Ann", "Smith-Jones"),
            .strong,
            .sameBirthDate,
            .sameFamilyName,
            .sameGivenName
        ),
        Case(irene, person("Joan", "Ellis"), nil), Case(irene, person("Irene", "Brown"), nil),
        Case(person("Tom", "Ash"), person("Tim", "Ash"), nil), Case(person("Li", "Wu"), person("Le", "Wu"), nil),
        Case(person("Ann", "van Dyk"), person("Ann", "van Gogh"), nil),
        // By a date of birth that is nearly the same.
        Case(
            irene,
            person("Irene", "Ellis", "1941-12-03"),
            .likely,
            .dayAndMonthSwapped,
            .sameFamilyName,
            .sameGivenName
        ),
        Case(irene, person("Irene", "Ellis", "1914-03-12"), .likely, .birthDateAlike, .sameFamilyName, .sameGivenName),
        Case(irene, person("Irene", "Ellis", "1941-03-13"), .likely, .birthDateAlike, .sameFamilyName, .sameGivenName),
        Case(
            irene,
            person("Irene", "Elliss", "1941-12-03"),
            .possible,
            .dayAndMonthSwapped,
            .familyNameAlike,
            .sameGivenName
        ),
        Case(irene, person("Irene", "Brown", "1941-12-03"), nil),
        Case(irene, person("Irene", "Ellis", "1952-07-30"), nil),
        // By postcode.
        Case(
            person("Irene", "Ellis", at: "BA2 3QT"),
            person("Irene", "Brown", at: "ba23qt"),
            .possible,
            .sameBirthDate,
            .sameGivenName,
            .samePostcode
        ),
        Case(
            person("Irene", "Ellis", at: "BA2 3QT"),
            person("Joan", "Ellis", at: "BA2 3QT"),
            .possible,
            .sameBirthDate,
            .sameFamilyName,
            .samePostcode
        ),
        Case(
            person("Irene", "Ellis", nil, at: "BA2 3QT"),
            person("I", "Ellis", at: "BA2 3QT"),
            .possible,
            .sameFamilyName,
            .sameInitial,
            .samePostcode
        ),
        Case(
            person("Irene", "Ellis", nil, at: "BA2 3QT"),
            person("Irene", "Ellis", at: "BA2 3QT"),
            .likely,
            .sameFamilyName,
            .sameGivenName,
            .samePostcode
        ),
        Case(
            person("Irene", "Ellis", at: "BA2 3QT"),
            person("Irene", "Ellis", "1968-07-30", at: "BA2 3QT"),
            .possible,
            .sameFamilyName,
            .sameGivenName,
            .samePostcode
        ),
        Case(
            person("Irene", "Elliss", "1941-12-03", at: "BA2 3QT"),
            person("Irene", "Ellis", at: "BA2 3QT"),
            .likely,
            .dayAndMonthSwapped,
            .familyNameAlike,
            .sameGivenName,
            .samePostcode
        ),
        Case(person("Jo", "Ash", at: "BA2 3QT"), person("Irene", "Ellis", at: "BA2 3QT"), nil),
        Case(person("Jo", "Ash", "1950-01-02", at: "BA2 3QT"), person("Jo", "Elm", "1981-05-09", at: "BA2 3QT"), nil),
        // With little known.
        Case(person("Irene", "Ellis", nil), person("Irene", "Ellis"), .possible, .sameFamilyName, .sameGivenName),
        Case(person("Irene", nil, nil), person("Irene", nil, nil), nil),
        Case(person(nil, nil, nil), person(nil, nil, nil), nil),
        Case(person("", "", nil), person(" ", "-", nil), nil),
        Case(person("Unknown", "Unknown"), person("Unknown", "Unknown"), nil),
        Case(person(nil, nil), person(nil, nil), nil),
    ])
    func `two records are told to be one person or not, with the reasons`(example: Case) {
        for found in [
            LikelyDuplicate.between(example.one, example.other), LikelyDuplicate.between(example.other, example.one),
        ] {
            #expect(found?.strength == example.strength)
            #expect(found?.reasons ?? [] == example.reasons)
        }
    }
}
