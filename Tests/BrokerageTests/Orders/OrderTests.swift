import Brokerage
import BrokerageTesting
import Testing

@Suite struct OrderTests {
    @Test(arguments: Engine.available)
    func `the agreement is numbered, sent to the home through the outbox, and comes back signed (B&NES 2.2.9)`(
        engine: Engine
    ) async throws {
        let story = try await Scenario(on: engine)
        let options = try await story.funds(from: [("Abbey Fields", .pounds(900))])
        try await story.does(
            AddContact(
                locationID: options.home("Abbey Fields"),
                name: "Ruth Dale",
                post: nil,
                email: "abbey@example.org",
                telephone: nil,
                startsOn: LocalDate(testing: "2026-01-01")
            ),
            as: .broker
        )
        let id = try await story.orders(options, conditions: "A bed on the ground floor")
        var page = try await story.orderPage(options.caseID)
        let order = try #require(page.current?.order)
        #expect(order.reference == "PA-1001/1")
        #expect(order.weekly == .pounds(900))
        #expect(PriceParts(order.parts).total == order.weekly)
        #expect(try await story.page(options.caseID).next?.act == .signOrder)
        #expect(try await story.due(.sign, of: options.caseID) == Instant(testing: "2026-03-04 17:00"))

        let line = try #require(try await story.outbox().first { $0.kind == .orderSent })
        #expect(line.address == "abbey@example.org")
        #expect(line.subject == "Placement agreement PA-1001/1 to sign")
        let letter = try await story.letter(line.id)
        #expect(letter.attachmentID == order.agreementID)
        for words in [
            "Irene Ellis", "£900.00 a week", "- Care: £400.00", "ground floor", "Only this version, 1,",
            "The price is without NHS-funded nursing care (FNC). The NHS pays the home FNC of £254.06 a week besides.",
            "broker@example.org",
        ] {
            #expect(letter.body.contains(words), "\(words)")
        }

        try await story.passes(to: "2026-03-03 10:00")
        try await story.does(try story.signing(id), as: .broker)
        page = try await story.orderPage(options.caseID)
        #expect(page.current?.order.state == .signed)
        #expect(page.current?.signed?.signedBy == "Ruth Dale")
        let casePage = try await story.page(options.caseID)
        #expect(casePage.heading.state == .arranging)
        #expect(casePage.attachments.map(\.kind) == [.signedAgreement, .agreement])
        #expect(casePage.clocks.first { $0.kind == .arrange }?.dueAt == Instant(testing: "2026-03-04 17:00"))
        #expect(
            casePage.timeline.prefix(3).map(\.what) == [
                "PA-1001/1 came back signed by Abbey Fields", "PA-1001/1 sent to Abbey Fields",
                "Placement agreement PA-1001/1 issued",
            ]
        )
        #expect(try await story.isWhole())
    }

    @Test func `what came back signed is a PDF or a picture: text and sheets carry no signature`() async throws {
        let story = try await Scenario()
        let options = try await story.funds(from: [("Abbey Fields", .pounds(900))])
        let id = try await story.orders(options)
        let sound = try story.signing(id)
        let text = RecordSignedOrder(
            orderID: id,
            version: 1,
            signedBy: "Ruth Dale",
            signedOn: sound.signedOn,
            fileName: "signed.txt",
            file: try ArrivedFile("Signed, Ruth Dale".utf8)
        )
        let refusal = try await story.refusal(of: text, as: .broker)
        #expect(refusal?.faults.map(\.field) == ["file"])
        #expect(try await story.orderPage(options.caseID).current?.order.state == .issued)
    }

    @Test(arguments: Engine.available)
    func `issued again, the earlier version can't come back signed`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let options = try await story.funds()
        let first = try await story.orders(options)
        try await story.passes(to: "2026-03-03 10:00")
        let second = try await story.orders(options, from: LocalDate(testing: "2026-03-09"))
        let page = try await story.orderPage(options.caseID)
        #expect(page.versions.map(\.order.reference) == ["PA-1001/2", "PA-1001/1"])
        #expect(page.versions.map(\.order.state) == [.issued, .superseded])

        let old = try await story.refusal(of: try story.signing(first), as: .broker)
        #expect(old?.code == .staleOrder)
        // The right page, and the old paper in the hand.
        let paper = try await story.refusal(of: try story.signing(second, version: 1), as: .broker)
        #expect(
            paper?.sentence == "The paper is version 1 of PA-1001, and version 2 took its place on 3 March 2026. "
                + "Ask the home to sign version 2."
        )
        let ahead = try await story.refusal(of: try story.signing(second, version: 3), as: .broker)
        #expect(ahead?.sentence == "There is no version 3 of PA-1001. The version to be signed is 2.")
        #expect(
            try await story.refusal(of: SendOrder(orderID: first, agreement: nil), as: .broker)?.code == .staleOrder
        )
        try await story.does(try story.signing(second, version: 2), as: .broker)
        let twice = try await story.refusal(of: try story.signing(second, version: 2), as: .broker)
        #expect(twice?.sentence == "PA-1001/2 has come back signed already.")
    }

    @Test(arguments: Engine.available)
    func `a new version after the move was arranged has it arranged anew (B&NES 2.2.10a)`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let (options, _) = try await story.signs()
        try await story.does(
            ArrangeDischarge(
                caseID: options.caseID,
                plannedAt: Instant(testing: "2026-03-05 11:00"),
                arrangedWith: "Sister Grey",
                transport: .hospital
            ),
            as: .broker
        )
        #expect(try await story.orderPage(options.caseID).isArranged)
        let second = try await story.orders(options, from: LocalDate(testing: "2026-03-12"))
        var page = try await story.page(options.caseID)
        #expect(page.heading.state == .ordering)
        #expect(page.progress.discharge == nil)
        #expect(page.clocks.map(\.kind).contains(.start) == false)
        #expect(page.timeline.contains { $0.note?.contains("The move is to be arranged again") == true })
        try await story.does(try story.signing(second, version: 2), as: .broker)
        page = try await story.page(options.caseID)
        #expect(page.next?.act == .arrangeDischarge)
        #expect(try await story.isWhole())
    }

    @Test(arguments: Engine.available)
    func `the agreement is at the price that was agreed, and says who pays what of it (B&NES 2.2.9)`(engine: Engine)
        async throws
    {
        let story = try await Scenario(on: engine)
        let options = try await story.funds(from: [("Abbey Fields", .pounds(1_200))], includesFNC: true)
        let id = try await story.orders(options)
        let paper = try #require(
            try await story.asks(ShowAgreement(caseID: options.caseID, orderID: id), as: .finance)
        )
        #expect(paper.order.weekly == .pounds(1_200))
        #expect(paper.fnc == .pounds(254, 6))
        #expect(paper.commissionerPays == .pounds(945, 94))
        #expect(paper.fnc.map { $0 + paper.commissionerPays } == paper.order.weekly)
        #expect(paper.commissioner == "Bath and North East Somerset Council")
        let line = try #require(try await story.outbox().first { $0.kind == .orderSent })
        let letter = try await story.letter(line.id).body
        #expect(letter.contains("(FNC) of £254.06 a week is in the price"))
        #expect(letter.contains("Without FNC the price is £945.94 a week."))
    }

    @Test(arguments: Engine.available)
    func `an agreement names the person by law, and what they are called beside it`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        var move = try await story.signsAgreement("Maud Okoro") {
            $0.person.knownAs = "Maudie"
            $0.person.nhsNumber = try? NHSNumber(typed: "999 012 3454")
        }
        #expect(try await story.page(move.caseID).heading.personName == "Maudie Okoro")
        try await story.arranges(&move, at: "2026-03-05 14:00")
        let order = try #require(try await story.orderPage(move.caseID).current?.order)
        let paper = try #require(
            try await story.asks(ShowAgreement(caseID: move.caseID, orderID: order.id), as: .broker)
        )
        #expect(paper.personName == "Maud Okoro" && paper.nickname == "Maudie")
        #expect(paper.birthDate == LocalDate(testing: "1941-06-07"))
        #expect(paper.nhsNumber != nil)
        let line = try #require(try await story.outbox().first { $0.kind == .orderSent })
        #expect(try await story.letter(line.id).body.contains("for Maud Okoro (known as Maudie), starting on"))
    }

    @Test(
        arguments: [
            ("Maud", nil, nil), ("Maud", "Maud", nil), ("Maud", "Maudie", "Maudie"), (nil, "Maudie", nil),
        ] as [(String?, String?, String?)]
    )
    func `what somebody is called stands beside their name where it is another`(
        given: String?,
        known: String?,
        nickname: String?
    ) {
        var person = PersonDetails()
        (person.givenName, person.middleNames, person.familyName, person.knownAs) = (given, "Rose", "Okoro", known)
        #expect(person.nickname == nickname)
        #expect(person.legalName == "\(given ?? "Maudie") Rose Okoro")
    }

    @Test func `who pays what adds up to any price to the penny`() async throws {
        var generator = SeededGenerator.fresh()
        for _ in 1...5 {
            let includesFNC = Bool.random(using: &generator)
            // At or under the rate of £1,000 without funded nursing care, so that an approver decides.
            let weekly = Money(pence: Int.random(in: 80_000...(includesFNC ? 125_000 : 100_000), using: &generator))
            let story = try await Scenario()
            let options = try await story.funds(from: [("Abbey Fields", weekly)], includesFNC: includesFNC)
            let id = try await story.orders(options)
            let paper = try #require(
                try await story.asks(ShowAgreement(caseID: options.caseID, orderID: id), as: .broker)
            )
            #expect(
                paper.commissionerPays + (paper.fnc ?? .zero) == weekly
                    && PriceParts(paper.order.parts).total == weekly,
                "\(weekly) \(includesFNC), seed \(generator.seed)"
            )
        }
    }

    @Test(arguments: Engine.available)
    func `a home without an e-mail address has the letter read out or posted`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let options = try await story.funds()
        try await story.orders(options)
        let line = try #require(try await story.outbox(.toReadOut).first { $0.kind == .orderSent })
        #expect(line.addressee == "Abbey Fields")
        let told = try await story.page(options.caseID).timeline.first { $0.what == "PA-1001/1 sent to Abbey Fields" }
        #expect(told?.note == "No e-mail address is known: to be read out or posted")
    }

    @Test(arguments: Engine.available)
    func `issued and not sent yet, it is still the broker's turn; sent twice, it is enclosed twice`(engine: Engine)
        async throws
    {
        let story = try await Scenario(on: engine)
        let options = try await story.funds()
        let id = try await story.does(
            IssueOrder(caseID: options.caseID, startOn: LocalDate(testing: "2026-03-05")),
            as: .broker
        )
        #expect(try await story.page(options.caseID).next?.act == .order)
        #expect(try await story.page(options.caseID).progress.standing == "Agreement to be sent to Abbey Fields")
        try await story.does(SendOrder(orderID: id, agreement: nil), as: .broker)
        let first = try #require(try await story.outbox().first { $0.kind == .orderSent })
        #expect(try await story.letter(first.id).attachmentID == nil)
        #expect(try await story.letter(first.id).body.contains("We will send you the agreement on paper."))
        try await story.does(SendOrder(orderID: id, agreement: try story.pdf("again")), as: .broker)
        #expect(try await story.outbox().filter { $0.kind == .orderSent }.count == 2)
    }

    @Test(arguments: Engine.available)
    func `what an order and a signed copy must say`(engine: Engine) async throws {
        let story = try await Scenario(on: engine, at: "2026-03-03 10:00")
        let options = try await story.funds()
        func sentence(_ day: String?) async throws -> String? {
            let act = IssueOrder(caseID: options.caseID, startOn: day.map { LocalDate(testing: $0) })
            return try await story.refusal(of: act, as: .broker)?.faults.first?.sentence
        }
        #expect(try await sentence(nil) == "Enter the day the placement starts")
        #expect(try await sentence("2026-03-02") == "The day the placement starts must be today or later")
        #expect(try await sentence("2062-03-05") == "The day the placement starts must be within the next 12 months")
        let id = try await story.orders(options)
        func fields(_ version: Int?, _ name: String?, _ day: String) async throws -> [String]? {
            let act = try story.signing(id, version: version, by: name, on: LocalDate(testing: day))
            return try await story.refusal(of: act, as: .broker)?.faults.map(\.field)
        }
        #expect(try await fields(nil, " ", "2026-03-02") == ["version", "signed-by", "signed-on"])
        #expect(try await fields(1, "Ruth", "2026-03-04") == ["signed-on"])
    }

    @Test(arguments: Engine.available)
    func `turned back, the order is cancelled, the home told, and the next has a number of its own (B&NES 2.2.11)`(
        engine: Engine
    ) async throws {
        let story = try await Scenario(on: engine)
        let (options, order) = try await story.signs()
        try await story.does(TurnBack(caseID: options.caseID, reason: .noneSuitable), as: .broker)
        let page = try await story.orderPage(options.caseID)
        #expect(page.versions.map(\.order.state) == [.cancelled])
        #expect(page.issuing.refusal?.code == .notFunded)
        let told = try #require(try await story.outbox().first { $0.kind == .orderCancelled })
        #expect(told.subject == "Cancelled: placement agreement PA-1001/1")
        let signing = try await story.refusal(of: try story.signing(order), as: .broker)
        #expect(signing?.sentence == "PA-1001/1 was cancelled, so it isn’t to be signed any more.")
        #expect(try await story.asks(FundingWaiting(), as: .assistantDirector)?.yours.isEmpty == true)

        let next = try await story.sendsOptions("Ann Dale", from: [("Abbey Fields", .pounds(950))], in: options.homes)
        try await story.shows(["Abbey Fields"], of: next)
        try await story.chooses("Abbey Fields", of: next)
        try await story.assesses(next)
        try await story.breaksDown(next, [PricePart(.care, .pounds(950))])
        let request = try await story.does(AskForFunding(caseID: next.caseID), as: .broker)
        try await story.does(ApproveFunding(requestID: request), as: .assistantDirector)
        try await story.orders(next)
        #expect(try await story.orderPage(next.caseID).current?.order.reference == "PA-1002/1")
        #expect(try await story.isWhole())
    }

    @Test(arguments: Engine.available, [CaseEnding.died, .dischargeCancelled])
    func `a case that ends takes the request and the order with it`(engine: Engine, ending: CaseEnding) async throws {
        let story = try await Scenario(on: engine)
        let (asked, request) = try await story.asksFunding()
        try await story.does(EndCase(caseID: asked.caseID, ending: ending), as: .broker)
        try await story.limits(to: .pounds(2_000))
        #expect(
            try await story.refusal(of: ApproveFunding(requestID: request), as: .assistantDirector)?.code == .notAsked
        )
        let other = try await Scenario(on: engine)
        let options = try await other.funds()
        let id = try await other.orders(options)
        try await other.does(EndCase(caseID: options.caseID, ending: ending), as: .broker)
        #expect(try await other.orderPage(options.caseID).versions.map(\.order.state) == [.cancelled])
        #expect(try await other.refusal(of: try other.signing(id), as: .broker)?.code == .staleOrder)
        #expect(try await other.isWhole())
    }

    @Test(arguments: Engine.available)
    func `another's agreement looks like one that isn't there, and a ward sees no prices`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let (options, order) = try await story.signs()
        let show = ShowAgreement(caseID: options.caseID, orderID: order)
        #expect(try await story.asks(show, as: .finance) != nil)
        await #expect(throws: Refusal.self) { _ = try await story.asks(show, as: .ward) }
        let wrong = ShowAgreement(caseID: try await story.starts("Ann Dale"), orderID: order)
        #expect(try await story.asks(wrong, as: .broker) == nil)
        #expect(try await story.asks(OrderToSign(caseID: Identifier(known: "none")), as: .broker) == nil)
    }
}
