import Brokerage
import Testing

@Suite struct FindAddressesTests {
    @Test(arguments: [
        "{s 12 Acacia Avenue}", "{s 12 ACACIA AVENUE}", "{s 12 Acacia Ave}", "{s 12 Acacia Ave}.", "{s 12, Acacia Av},",
        "{s 12a Acacia Avenue}", "{s 14 Acacia Avenue} next door", "in {s Acacia Avenue} since", "{s acacia avenue}",
        "{s No. 12 Acacia Avenue}", "{s number 12, Acacia Avenue}", "{s Flat 2, 12 Acacia Avenue}", "{s 12 Acacia} too",
        "{s 12-14 Acacia Avenue}", "{s 12\nAcacia Avenue}", "{s 12\u{A0}Acacia\u{A0}Avenue}",
        "{s 12 Aca\u{200B}cia Ave}",
        "{s 12 Acacia Avenue}, Twerton, Bath {p BA2 3QT}", "{s AcaciaAvenue}", "{s Acacia-Avenue}",
        "{rs Rose Cottage}, {rs Mill Lane}", "{rs 3 Mill Ln}", "{rs ROSE COTT}", "{rs Rose Cottage}’s garden",
    ])
    func `their street is found, with its number and shortened`(marked: String) throws {
        try expectFound(marked, by: .irene)
    }

    @Test(arguments: [
        "an acacia in the garden", "Avenue", "12 avenues", "Bath", "needs help with a bath", "Twerton", "Freshford",
        "the mill", "rose from her chair", "cottage pie", "Acacia House", "Road", "in the lane", "14 days", "BA2",
        "between BA1 and BA2", "Acacia Gardens",
    ])
    func `other places are not found`(marked: String) throws {
        try expectFound(marked, by: .irene)
    }

    @Test(arguments: [
        (
            "Flat 3, 12 St Mary's Road",
            "{s Flat 3, 12 St Mary's Road}, {s 12 Saint Marys Rd}, {s St. Mary’s Road}, {s 12 St Mary's}"
        ),
        ("The Willows", "{s The Willows} and {s Willows}"), ("The Street", "{s The Street}, street"),
        ("7 Broadway", "{s 7 Broadway} and {s Broadway}"), ("3 First Avenue", "{s First Ave}, first"),
        ("Ground floor flat, 9 Park Street", "a ground floor flat, {s 9 Park St}"),
        ("Flat 2\nRose Court", "{s Flat 2 Rose Ct}"),
        ("15 Upper Bristol Road", "{s Upr Bristol Rd}, {s 15 Upper Bristol}"), ("Bath", "a bath, Bath"),
        ("1 Mill Lane, Oldfield Park", "{s Oldfield Park}"),
        ("12\nHigh Street", "{s 12 High St}, {s 12 High}, high"),
        ("10 Stratford-upon-Avon Road", "{s Stratford upon Avon Rd}"),
        ("12 The Avenue", "{s 12 The Ave}, {s the avenue}, 12 the"), ("Old Forge Barn", "{s old forge barn}"),
        ("Apartment B 4 Bay View", "{s 4 Bay View}"), ("No fixed abode", "of {s no fixed abode}"),
        ("22 Łódź Way", "{s Lodz Wy}"),
    ])
    func `streets and houses are found however they were recorded`(line: String, marked: String) throws {
        try expectFound(marked, by: .living(at: line, "Bath"))
    }

    @Test(arguments: [
        "{p BA2 3QT}", "{p BA23QT}", "{p ba2 3qt}", "{p ba23qt}", "{p Ba2-3Qt}", "{p BA2\u{A0}3QT}", "{p BA2  3QT}",
        "{p B A 2 3 Q T}", "{p BA2\u{200B}3QT}", "{p BA2\n3QT}", "({p BA2 3QT})", "{p BA 2 3QT}", "{p BA2.3QT}",
        "1{p BA2 3QT}", "{rp BA2 7UF}", "{xp BA1 1UA}", "{xp ba11ua}", "{xp SW1A 1AA}", "{xp sw1a1aa}", "{xp M1 1AE}",
        "{xp B33 8TH}",
        "{xp CR2 6XH}", "{xp DN55 1PT}", "{xp EC1A 1BB}", "{xp w1a 0ax}", "{xp GIR 0AA}", "{p ＢＡ２ ３ＱＴ}",
    ])
    func `full postcodes are found, whoever's they are`(marked: String) throws {
        try expectFound(marked, by: .irene)
    }

    @Test(arguments: [
        "BA2", "BA2 3", "BA2 3Q", "BA2 3QTX", "XBA1 1UA", "BA1 1UAB", "vitamin B12 3rd dose", "B12 1st",
        "COVID19 vaccine", "QA1 1AA", "BA1 1CA", "A2 35", "size M1 2 XL", "H2O", "grade 2b 3 times", "BA1, 1UA",
    ])
    func `what is no full postcode is not found`(marked: String) throws {
        try expectFound(marked, by: .irene)
    }

    @Test func `a postcode among the lines of the address is theirs`() throws {
        try expectFound("{p BA2 3QT}", by: .living(at: "1 High Street", "Bath, BA2 3QT"))
    }
}
