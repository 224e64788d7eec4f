import Brokerage
import Testing

@Suite struct FindDatesTests {
    @Test(arguments: [
        "{d 12/03/1941}", "{d 12/3/1941}", "{d 12/03/41}", "{d 12/3/41}", "{d 12.03.1941}", "{d 12.3.41}",
        "{d 12-03-1941}",
        "{d 12-3-41}", "{d 12 03 1941}", "{d 12 3 41}", "{d 12 / 03 / 1941}", "{d 12\\03\\1941}", "{d 12_03_1941}",
        "{d 12–03–1941}", "{d 12. 3. 1941}", "{d 12/3 1941}", "{d 12,3,1941}", "{d 12\u{200B}/03/1941}",
        "{d 12\u{A0}03\u{A0}1941}", "{d 1941-03-12}", "{d 1941/3/12}", "{d 1941.03.12}", "{d 1941 03 12}",
        "{d 19410312}",
        "{d 12031941}", "{d 120341}", "{d 410312}", "{d 03/12/1941}", "{d 3-12-41}", "{d 12 March 1941}",
        "{d 12 march 1941}", "{d 12 MARCH 1941}", "{d 12 Mar 1941}", "{d 12 Mar 41}", "{d 12 Mar. 41}",
        "{d 12-Mar-1941}",
        "{d 12-Mar-41}", "{d 12/Mar/1941}", "{d 12Mar1941}", "{d 12mar41}", "{d 12th March 1941}",
        "{d 12 th March 1941}",
        "{d 12th of March 1941}", "the {d 12th of March, 1941}", "{d 12th day of March 1941}", "{d 12 March ’41}",
        "{d 12 March '41}", "{d 12 March, 1941}", "{d March 12 1941}", "{d March 12, 1941}", "{d March 12th, 1941}",
        "{d March the 12th 1941}", "{d Mar 12 41}", "{d 1941 March 12}", "{d 1941-Mar-12}", "{d 12.iii.1941}",
        "{d 12/III/41}", "{d Twelfth of March 1941}", "Wednesday {d 12 March 1941}", "DOB:{d 12/03/1941}",
        "d.o.b.{d 12.3.41}", "({d 12/03/41})", "{d 12/03/1941},{d 12.3.41}", "{d 12 March}", "on {d March 12th}",
        "in {d March 1941}", "{d Mar 1941}", "{d 03/1941}", "{d 3-1941}", "{d 12 March} 10:30", "{d 12 March} 10 am",
        "{d １２/０３/１９４１}", "{d 12 March\n1941}", "{d 12th March} she", "{rd 5/11/68}", "{rd 5 November 1968}",
        "{rd 5th Nov 1968}", "{rd fifth of November 1968}", "{d 12/03/1941} and {rd 05/11/1968}",
    ])
    func `dates of birth are found however they are written`(marked: String) throws {
        try expectFound(marked, by: .irene)
    }

    @Test(arguments: [
        "12 March 2026", "12/03/2026", "12/03/26", "13/03/1941", "12/04/1941", "12 March 1942", "3 March 1941",
        "March 2026",
        "born in 1941", "aged 84", "1941", "12", "March", "in March", "112/03/1941", "12/03/19411", "12 3", "41 12 3 7",
        "03 1941", "5 November 2025", "12 Mar 2026", "12th of March 2026", "March 12, 2026", "1941 12 04", "12/03",
        "12.3",
        "ward 12, 3/41",
        "5/11", "1st March 1941", "1st of March 1941", "15/03/1941", "third of March 1941", "3.12.42", "41-12-13",
    ])
    func `other dates are not found`(marked: String) throws {
        try expectFound(marked, by: .irene)
    }

    @Test func `a day in words of two is found`() throws {
        let person = IdentifiedPerson(role: .person, birthDate: LocalDate(year: 1950, month: 5, day: 21))
        try expectFound(
            "{d twenty-first of May 1950}, {d twenty first May 1950}, twenty carers may",
            by: Identity(people: [person])
        )
    }
}
