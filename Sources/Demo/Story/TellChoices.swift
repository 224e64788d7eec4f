import Brokerage

extension Teller {
    func confirms(_ book: CaseBook, unsuitable: [Int]) async throws {
        let opinions = try book.standing(at: now).map { number in
            let isSuitable = !unsuitable.contains(number)
            book.asked[number].isSuitable = isSuitable
            return ConfirmSuitability.Opinion(
                of: try book.offer(number),
                suitable: isSuitable,
                words: isSuitable
                    ? nil : "Its last report speaks of too few staff at night, when the need is greatest.",
                inspectionCheckedOn: today,
                suspensionCheckedOn: today,
                safeguardingCheckedOn: today
            )
        }
        try await does(
            ConfirmSuitability(
                caseID: try book.caseID,
                opinions: opinions,
                checkedWith: "Joan Carey, commissioning"
            ),
            as: book.practitioner
        )
    }

    func shows(_ book: CaseBook) async throws {
        let suitable = try book.standing(at: now).filter { book.asked[$0].isSuitable }.map { try book.offer($0) }
        // The policy permits three.
        if suitable.count > 3 {
            try await isRefused(
                PresentOptions(caseID: try book.caseID, offers: suitable, givenOn: today),
                as: book.broker
            )
        }
        try await does(
            PresentOptions(caseID: try book.caseID, offers: Array(suitable.prefix(3)), givenOn: today),
            as: book.broker
        )
    }

    func chooses(_ number: Int, reserve: Int?, in book: CaseBook) async throws {
        let chooser = book.person.chooser
        try await does(
            RecordChoice(
                caseID: try book.caseID,
                offerID: try book.offer(number),
                reserveID: try reserve.map { try book.offer($0) },
                expressedBy: chooser.name,
                capacity: chooser.capacity,
                expressedOn: today,
                outOfOrder: .nearFamily,
                words: book.chance.pick(
                    "Went to see it with the family and liked the people.",
                    "Near enough for visits after work.",
                    "The room looks on to the garden."
                )
            ),
            as: book.broker
        )
        book.chosen = number
        book.reserve = reserve
        book.agreed = try book.home(number).quoted
    }

    /// A bed bought in advance where there is one, else one that the home keeps by agreement.
    func holdsBed(_ book: CaseBook) async throws {
        let (id, offer) = (try book.caseID, try book.offer(book.chosen ?? 0))
        let beds = try await asks(BedToHold(caseID: id, offerID: offer), as: book.broker)
        try await does(
            HoldBed(
                caseID: id,
                offerID: offer,
                blockBedID: beds.freeBeds.first?.id,
                heldUntil: Instant(london: today.adding(days: 14), hour: 12)
            ),
            as: book.broker
        )
    }

    func assesses(_ book: CaseBook, canMeet: Bool) async throws {
        let home = try book.theChosen.home
        let byManager = book.chance.chance(of: 70)
        try await does(
            RecordAssessment(
                caseID: try book.caseID,
                assessor: byManager ? .registeredManager : .trustedAssessor,
                assessorName: byManager ? market.manager(of: home) : "Ros Kendall",
                assessedOn: today,
                canMeetNeed: canMeet,
                words: canMeet
                    ? "Met on the ward, with the nurse in charge."
                    : "Needs two carers at night, and the home has one on each floor."
            ),
            as: book.broker
        )
    }

    func takesReserve(_ book: CaseBook) async throws {
        try await does(TakeReserve(caseID: try book.caseID), as: book.broker)
        book.chosen = book.reserve
        book.reserve = nil
        book.agreed = try book.theChosen.quoted
    }

    func negotiates(_ steps: [Int], in book: CaseBook) async throws {
        let home = try book.theChosen
        // What a bed costs that was bought in advance stands in the contract.
        guard home.blockPrice == nil else { return }
        for (index, percent) in steps.enumerated() {
            let said = try price(percent, includesFNC: home.quoted?.includesFNC ?? false, of: book)
            let isLast = index == steps.count - 1
            let isHomes = index % 2 == 1
            try await does(
                Negotiate(
                    caseID: try book.caseID,
                    side: isHomes ? .home : .brokerage,
                    saidBy: market.manager(of: home.home),
                    weekly: said.weekly,
                    includesFNC: said.includesFNC,
                    accepted: isLast,
                    words: isLast ? "Agreed on the telephone, held for the first year." : nil
                ),
                as: book.broker
            )
            if isLast { book.agreed = said }
        }
    }

    func breaksDown(_ book: CaseBook) async throws {
        let price = try book.thePrice
        try await does(
            RecordCostBreakdown(
                caseID: try book.caseID,
                parts: parts(of: price, book.referral.portrait.category),
                includesFNC: price.includesFNC,
                submittedBy: market.manager(of: try book.theChosen.home),
                receivedOn: today
            ),
            as: book.broker
        )
    }
}
