import Brokerage

extension Teller {
    /// The social worker presents it (B&NES 2.2.9), so that the broker who found the home has no part in the decision.
    func asksForFunding(_ book: CaseBook) async throws {
        let request = try await does(
            AskForFunding(
                caseID: try book.caseID,
                words: "The family has seen the home. \(book.referral.portrait.matters)"
            ),
            as: book.practitioner
        )
        book.asksForFunding(request)
    }

    func panelDecides(_ outcome: FundingDecision.Outcome, on book: CaseBook) async throws {
        let reasons: String? =
            switch outcome {
            case .agreed: nil
            case .refused: "Two homes nearer the rate could meet the need. Speak with them, or bring the price down."
            case .deferred: "Bring the night-time needs assessment to the next sitting."
            }
        try await does(
            DecideFunding(
                requestID: try book.theFunding,
                outcome: outcome,
                satOn: today,
                members: "Helen Frost (chair), Joan Carey, Dr Anil Perera",
                conditions: outcome == .agreed ? "To be looked at again at the six-week review." : nil,
                reasons: reasons
            ),
            as: try staff.actor(.panelChair)
        )
    }

    func approves(_ book: CaseBook) async throws {
        let act = ApproveFunding(requestID: try book.theFunding)
        // Who asked can't approve.
        if book.chance.chance(of: 30) { try await isRefused(act, as: book.practitioner) }
        try await does(act, as: try staff.actor(.assistantDirector))
    }

    func issuesOrder(_ book: CaseBook) async throws {
        let order = try await does(
            IssueOrder(
                caseID: try book.caseID,
                startOn: working.nextWorkingDay(after: working.nextWorkingDay(after: today)),
                conditions: book.chance.chance(of: 35) ? "The first four weeks are a trial on both sides." : nil
            ),
            as: book.broker
        )
        book.issues(order)
        try await does(SendOrder(orderID: order, agreement: nil), as: book.broker)
    }

    func signsOrder(_ book: CaseBook) async throws {
        let order = try book.theOrder
        let name = market.manager(of: try book.theChosen.home)
        let page = SignedPage(lines: [
            "Placement agreement", "Version \(order.version)", "Home: \(try book.theChosen.name)",
            "Signed for the home by \(name)", "On \(today.long)",
        ])
        func signed(_ version: Int) throws -> RecordSignedOrder {
            RecordSignedOrder(
                orderID: order.id,
                version: version,
                signedBy: name,
                signedOn: today,
                fileName: "Signed agreement.pdf",
                file: try ArrivedFile(page.pdf)
            )
        }
        if book.chance.chance(of: 20) { try await isRefused(try signed(order.version + 1), as: book.broker) }
        try await does(try signed(order.version), as: book.broker)
    }
}
