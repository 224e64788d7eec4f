import Brokerage

extension Teller {
    func ranks(_ book: CaseBook) async throws {
        try await does(RankHomes(caseID: try book.caseID), as: book.broker)
    }

    func asksHomes(_ count: Int, of book: CaseBook, byTelephone: Bool = false) async throws {
        let homes = try await ranked(book)
        let open = homes.lines.filter { $0.standing.asking.isAvailable && !book.spent.contains($0.id) }
        let chosen = Array(open.prefix(count))
        guard chosen.count == count else {
            throw DemoFault("\(book.history): \(open.count) homes can be asked, not \(count)")
        }
        // Somebody begins at the wrong end now and then, and is told so.
        if let later = open.dropFirst(count).first, book.chance.chance(of: 25) {
            try await isRefused(try await enquiry([later], in: homes, of: book, reason: nil), as: book.broker)
        }
        try await ask(chosen, in: homes, of: book, byTelephone: byTelephone)
    }

    func discussesAndAsks(_ book: CaseBook) async throws {
        var homes = try await ranked(book)
        guard let off = homes.lines.first(where: { !$0.candidate.framework && $0.enquiry == nil }) else {
            throw DemoFault("\(book.history): every home is on the framework")
        }
        try await isRefused(
            try await enquiry([off], in: homes, of: book, reason: OutOfOrder(.specialistNeed)),
            as: book.broker
        )
        try await does(
            RecordCommissionerDiscussion(
                caseID: try book.caseID,
                locationID: off.id,
                about: .offFramework,
                spokeWith: "Joan Carey",
                heldOn: today,
                outcome: .mayBeAsked,
                words: "No home on the framework nearby gives this care. Ask for the framework’s terms."
            ),
            as: book.broker
        )
        homes = try await ranked(book)
        guard let home = homes.lines.first(where: { $0.id == off.id }) else { return }
        try await ask([home], in: homes, of: book, byTelephone: false)
    }

    private func ranked(_ book: CaseBook) async throws -> HomesInOrder {
        let page = try await asks(RankedHomes(caseID: try book.caseID), as: book.broker)
        guard let homes = page.homes else { throw DemoFault("\(book.history): no homes are ranked") }
        return homes
    }

    private func ask(
        _ chosen: [RankedHome],
        in homes: HomesInOrder,
        of book: CaseBook,
        byTelephone: Bool
    ) async throws {
        let act = try await enquiry(
            chosen,
            in: homes,
            of: book,
            reason: OutOfOrder(book.spent.isEmpty ? .commissionersWordAwaited : .earlierHomesRefused),
            byTelephone: byTelephone
        )
        let enquiries = try await does(act, as: book.broker)
        book.rate = (homes.ranking.need.rate, homes.ranking.priceDay)
        for (home, enquiry) in zip(chosen, enquiries) {
            let blockPrice = home.candidate.hasBlockVacancy ? home.candidate.price : nil
            book.asked.append(
                CaseBook.Asked(home: home.id, name: home.name, enquiry: enquiry, blockPrice: blockPrice)
            )
        }
    }

    /// The broker sends what the page proposes, having looked at what is lit up.
    private func enquiry(
        _ chosen: [RankedHome],
        in homes: HomesInOrder,
        of book: CaseBook,
        reason: OutOfOrder?,
        byTelephone: Bool = false
    ) async throws -> SendEnquiries {
        let id = try book.caseID
        let preview = try await asks(EnquiryPreview(caseID: id, homes: chosen.map(\.id)), as: book.broker)
        let picture = preview.penPicture.keeping(preview.unresolved, because: .ordinaryWord) ?? preview.penPicture
        return SendEnquiries(
            caseID: id,
            rankingID: homes.ranking.id,
            homes: chosen.map(\.id),
            penPicture: picture,
            outward: preview.outward,
            byTelephone: byTelephone,
            outOfOrder: reason
        )
    }

    func offers(_ number: Int, _ quote: Quote, to book: CaseBook) async throws {
        let asked = try book.home(number)
        let price =
            try asked.blockPrice.map { NursingRate(weekly: $0, includesFNC: false) }
            ?? price(quote.percent, includesFNC: quote.includesFNC, of: book)
        let until = quote.stands.map { Instant(london: today.adding(days: $0), hour: 17) }
        let parts = book.chance.chance(of: 40) ? parts(of: price, book.referral.portrait.category) : []
        let offer = try await does(
            RecordAnswer(
                enquiryID: asked.enquiry,
                answer: .canMeet(
                    OfferTerms(
                        weekly: price.weekly,
                        includesFNC: price.includesFNC,
                        parts: PriceParts(parts),
                        earliestStart: working.nextWorkingDay(after: today),
                        conditions: book.chance.chance(of: 30)
                            ? "Subject to our own assessment, which we can do within a day." : nil,
                        standsUntil: until
                    )
                ),
                answeredBy: market.manager(of: asked.home),
                channel: book.chance.pick(.telephone, .email, .telephone)
            ),
            as: book.broker
        )
        book.asked[number].offer = offer
        book.asked[number].quoted = price
        book.asked[number].standsUntil = until
        book.asked[number].isGone = false
    }

    func declines(_ number: Int, _ reason: DeclineReason, _ words: String?, to book: CaseBook) async throws {
        let asked = try book.home(number)
        try await does(
            RecordAnswer(
                enquiryID: asked.enquiry,
                answer: .cannot(reason, words: words),
                answeredBy: market.manager(of: asked.home),
                channel: .telephone
            ),
            as: book.broker
        )
    }

    func withdraws(_ number: Int, from book: CaseBook) async throws {
        try await does(
            WithdrawOffer(
                offerID: try book.offer(number),
                reason: .homeWithdrew,
                words: "The bed went to somebody who lives there already and needs nursing now."
            ),
            as: book.broker
        )
        book.asked[number].isGone = true
    }

    func sendsOptions(_ book: CaseBook) async throws {
        let offers = try book.standing(at: now).map { try book.offer($0) }
        try await does(SendForSuitability(caseID: try book.caseID, offers: offers), as: book.broker)
    }

    /// So many per cent over the rate, in whole pounds; FNC on top where the home counts it in.
    func price(_ percent: Int, includesFNC: Bool, of book: CaseBook) throws -> NursingRate {
        let rate = try book.theRate
        let bare = Money(pence: rate.weekly.pence * (100 + percent) / 10_000 * 100)
        guard includesFNC, book.referral.portrait.category.isNursing,
            let funded = FundedNursingCare.weekly(on: rate.day)
        else { return NursingRate(weekly: bare, includesFNC: false) }
        return NursingRate(weekly: bare + funded, includesFNC: true)
    }

    /// What a price is made of; the parts add up to it.
    func parts(of price: NursingRate, _ category: CareCategory) -> [PricePart] {
        let room = Money(pence: price.weekly.pence * 52 / 10_000 * 100)
        guard category.isNursing else {
            return [PricePart(.accommodation, room), PricePart(.care, price.weekly - room)]
        }
        let nursing = Money(pence: price.weekly.pence * 18 / 10_000 * 100)
        return [
            PricePart(.accommodation, room), PricePart(.care, price.weekly - room - nursing),
            PricePart(.nursing, nursing),
        ]
    }
}
