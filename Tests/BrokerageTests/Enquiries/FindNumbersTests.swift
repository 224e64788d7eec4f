import Brokerage
import Testing

@Suite struct FindNumbersTests {
    @Test(arguments: [
        "NHS {h 9434765919}", "NHS no. {h 943 476 5919}.", "{h 943-476-5919}", "{h 943.476.5919}",
        "{h 943  476   5919}",
        "{h 943\u{A0}476\u{A0}5919}", "{h 943\u{2009}476\u{202F}5919}", "{h 943–476–5919}", "{h 943 - 476 - 5919}",
        "{h 94 34 76 59 19}", "{h 9 4 3 4 7 6 5 9 1 9}", "{h 943/476/5919}", "{h 943\u{200B}476\u{200B}5919}",
        "{h 9434\u{AD}765919}", "{h 943\n476 5919}", "NHS{h 9434765919}now", "({h 943 476 5919})", "{h ９４３４７６５９１９}",
        "{h ٩٤٣ ٤٧٦ ٥٩١٩}", "{h 943_476_5919}", "{h 943476 5919}", "{h 943,476,5919}",
        "{xh 999 000 0018} and {xh 9990123454}", "{xh 9000000009}", "{xh 9 9 9 1 1 1 1 1 1 5}", "{xh 999-111-1115}",
    ])
    func `NHS numbers are found however they are spaced`(marked: String) throws {
        try expectFound(marked, by: .irene)
    }

    @Test(arguments: [
        "943 476 5918", "94347659190", "19434765919", "£9,434.76", "12345", "2024 2025 2026", "05-06-2024 10:30",
        "BP 140/80, pulse 72, SpO2 96%", "05.06.2024 10:30", "71.2 70.9 70.1 68", "room 12, bed 3", "ISBN 978",
        "1234567890", "943 476 591", "on 12 03 2026 10", "£1,240.00 a week for 52 weeks",
    ])
    func `other numbers are not NHS numbers`(marked: String) throws {
        try expectFound(marked, by: .irene)
    }

    @Test(arguments: [
        "{t 01225 123456}", "{t 01225123456}", "{t 01225 123 456}", "{t (01225) 123456}", "{t (01225)123456}",
        "{t 01225-123-456}", "{t 01225.123.456}", "{t +44 1225 123456}", "{t +441225123456}", "{t +44 (0)1225 123456}",
        "{t +44(0) 1225 123456}", "{t 0044 1225 123456}", "{t 00441225123456}", "{t 44 1225 123456}", "{t 1225 123456}",
        "Bath {t 123456}", "{t 12 34 56}", "{t 07700 900123}", "{t 07700900123}", "{t 07700 900 123}",
        "{t +447700900123}",
        "{t 7700 900123}", "{t 07700\u{A0}900\u{A0}123}", "{t 07700\u{200B}900123}", "{t 0 7 7 0 0 9 0 0 1 2 3}",
        "tel:{t 07700900123}.", "({t 07700 900123})", "{t (0)1225 123456}", "{t 01225/123456}", "{t ０１２２５ １２３４５６}",
        "{t 07700 900123} or {t 01225 123456}", "{t 07700 900123}, {t 01225 123456}", "{t 01225 123456} ext 12",
        "{rt 020 7946 0123}", "{rt 020 7946 0123} {rt 0044 20 79460123}", "{rt 02079460123}", "{rt +44 20 7946 0123}",
        "{rt 7946 0123}", "{rt (020) 7946 0123}",
        "{rt 0044 (0)20 7946 0123}", "{t 01225 123456}{rt +442079460123}",
    ])
    func `their telephone numbers are found however they are written`(marked: String) throws {
        try expectFound(marked, by: .irene)
    }

    @Test(arguments: [
        "{xt 01225 477000}", "{xt 0117 496 0123} {xt 07700 900 982}", "{xt 0117 496 0123}", "{xt (0117) 496 0123}",
        "{xt 07700 900982}", "{xt 07 700 900 982}",
        "{xt +44 7700 900982}", "{xt 0808 157 0123}", "{xt 0808 1570 12}", "{xt 0300 123 1234}",
        "{xt +44 (0)29 2018 0123}",
        "{xt 01768 88123}", "Ward: {xt 01225 825 123}, bed 4", "{xt 0044 7700 900982}",
    ])
    func `anybody's UK telephone number is found`(marked: String) throws {
        try expectFound(marked, by: .irene)
    }

    @Test(arguments: [
        "999 or 111 or 101", "01225", "0123", "12.06.2024 at 09:30 to 10:45", "from 09 30 to 17 00", "07 06 2024 1130",
        "weight 071 kg", "£0.50", "0.25 mg", "PO 4500012345678", "00 00 00", "order 0012345", "27 2 26", "123457",
    ])
    func `other numbers are not telephone numbers`(marked: String) throws {
        try expectFound(marked, by: .irene)
    }

    @Test(arguments: [
        ("01225 123456 ext 22", "{t 01225 123456} 22"),
        ("01225 123456 / 07700 900123", "{t 01225123456} {t 07700900123}"),
        ("+353 86 123 4567", "{t +353 86 123 4567}, {t 353861234567}"), ("0044 7700 900123", "{t 07700 900 123}"),
        ("0117 496 0123", "{t 496 0123}"), ("0121 496 0123", "{t 4960123}"), ("mob 07700900123", "{t 07700 900123}"),
    ])
    func `a telephone number is found however it was recorded`(recorded: String, marked: String) throws {
        let person = IdentifiedPerson(role: .person, telephones: [recorded])
        try expectFound(marked, by: Identity(people: [person]))
    }

    @Test(arguments: [
        "{e irene.ellis@example.com}", "{e Irene.Ellis@Example.COM}", "mailto:{e irene.ellis@example.com}.",
        "<{e irene.ellis@example.com}>", "{re sean@oneill.example}, {xe a.b+c@d-e.co.uk}", "{xe x_1@nhs.net}’s",
        "({xe ward7@nhs.uk})", "{xe o'brien@example.org}", "a @ b", "@home", "x@y", "10 @ £5.00 each", "me@1.2",
        "a@.com",
        "{e irene\u{200B}.ellis@example.com}", "@@@", "a@{xe b@d.com}", "{xe a@b.com}@c",
    ])
    func `e-mail addresses are found`(marked: String) throws {
        try expectFound(marked.replacing("a@{xe b@d.com}", with: "a@{xe b@d.com}"), by: .irene)
    }
}
