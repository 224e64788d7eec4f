import Brokerage

/// Funding: what waits, how it is asked for, and how it is decided (B&NES 2.1.4, 2.2.9).
enum FundingPages {
    static func list(_ visit: Visit) async throws -> Reply {
        .page(FundingListPage(answer: try await visit.ask(FundingWaiting())))
    }

    // MARK: Asking

    static func showAsking(_ visit: Visit) async throws -> Reply {
        .page(try await asking(visit, try await visit.openForm()))
    }

    private static func asking(_ visit: Visit, _ state: FormState) async throws -> AskFundingPage {
        AskFundingPage(
            answer: try await visit.ask(FundingToAsk(caseID: try visit.id("case"))),
            state: state,
            draft: visit.draftPath
        )
    }

    static func ask(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            let id = try visit.id("case", Case.self)
            let form = FormReader(visit.fields)
            try await visit.perform(AskForFunding(caseID: id, words: form.text("words")))
            let who = try await visit.ask(ShowFunding(caseID: id)).request.route.who
            return .redirect("/cases/\(id)", Flash("The funding is asked for. \(who.capitalisedFirst) decides."))
        } again: {
            try await asking(visit, $0)
        }
    }

    // MARK: Deciding

    static func showDecision(_ visit: Visit) async throws -> Reply {
        .page(try await decision(visit, try await visit.openForm()))
    }

    private static func decision(_ visit: Visit, _ state: FormState) async throws -> DecisionPage {
        DecisionPage(
            board: try await visit.ask(ShowFunding(caseID: try visit.id("case"))),
            state: state,
            draft: visit.draftPath,
            now: visit.now
        )
    }

    /// The panel's decision or an approver's: the request says whose it is, and the act who may.
    static func decide(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            let board = try await visit.ask(ShowFunding(caseID: try visit.id("case")))
            var form = FormReader(visit.fields)
            let request = try requestID(visit)
            let outcome: FundingDecision.Outcome? = form.choice("outcome")
            switch board.request.route {
            case .panel:
                let on = form.date("sat-on", "the day the panel sat", required: false)
                try form.finish()
                try await visit.perform(
                    DecideFunding(
                        requestID: request,
                        outcome: outcome,
                        satOn: on,
                        members: form.text("members"),
                        conditions: form.text("conditions"),
                        reasons: form.text("reasons")
                    )
                )
            case .approver:
                try await visit.perform(
                    ApproveFunding(
                        requestID: request,
                        outcome: outcome,
                        conditions: form.text("conditions"),
                        reasons: form.text("reasons")
                    )
                )
            }
            return decided(outcome)
        } again: {
            try await decision(visit, $0)
        }
    }

    /// The request that stood on the page: it may have been asked anew since.
    private static func requestID(_ visit: Visit) throws -> Identifier<FundingRequest> {
        guard let id = visit.fields.one("request").flatMap({ Identifier<FundingRequest>($0) }) else {
            throw Refusal.movedOn
        }
        return id
    }

    private static func decided(_ outcome: FundingDecision.Outcome?) -> Reply {
        let words =
            switch outcome {
            case .agreed: "The funding is agreed. The broker sends the agreement now."
            case .refused: "The funding is refused. The broker sees why."
            case .deferred, nil: "The funding is deferred. The broker sees what is asked for."
            }
        return .redirect("/funding", Flash(words))
    }
}
