import Brokerage

/// What homes answer: entered once, seen side by side, withdrawn, and sent to the practitioner (B&NES 2.2.6).
enum Answering {
    static func showAnswers(_ visit: Visit) async throws -> Reply {
        .page(try await answers(visit, try await visit.openForm()))
    }

    private static func answers(_ visit: Visit, _ state: FormState) async throws -> AnswersPage {
        AnswersPage(
            answer: try await visit.ask(
                AnswersSideBySide(caseID: try visit.id("case"), round: try Sourcing.round(visit))
            ),
            state: state,
            now: visit.now
        )
    }

    static func sendOptions(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            let id = try visit.id("case", Case.self)
            let offers = visit.fields.many("offers").compactMap { Identifier<Offer>($0) }
            try await visit.perform(SendForSuitability(caseID: id, offers: offers))
            let answer = try await visit.ask(AnswersSideBySide(caseID: id))
            let count = offers.count == 1 ? "1 option" : "\(offers.count) options"
            return .redirect(
                "/cases/\(id)",
                Flash("\(count) sent to \(answer.heading.practitionerName ?? "the practitioner").")
            )
        } again: {
            try await answers(visit, $0)
        }
    }

    // MARK: One answer

    static func showAnswer(_ visit: Visit) async throws -> Reply {
        .page(try await answer(visit, try await visit.openForm()))
    }

    private static func enquiry(_ visit: Visit) async throws -> EnquiryToAnswer.Answer {
        try await visit.ask(EnquiryToAnswer(id: try visit.id("enquiry"), of: try visit.id("case", Case.self)))
    }

    private static func answer(_ visit: Visit, _ state: FormState) async throws -> AnswerPage {
        AnswerPage(answer: try await enquiry(visit), state: state, draft: visit.draftPath, now: visit.now)
    }

    static func record(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            let asked = try await enquiry(visit)
            var form = FormReader(visit.fields)
            let answer = homesAnswer(&form, asked.category)
            let answeredAt = form.moment("answered-at", "the day the home answered")
            try form.finish()
            guard let answer else { throw Refusal.notFound }
            try await visit.perform(
                RecordAnswer(
                    enquiryID: asked.enquiry.id,
                    answer: answer,
                    answeredBy: form.text("answered-by") ?? "",
                    channel: form.choice("channel"),
                    answeredAt: answeredAt
                )
            )
            return .redirect("/cases/\(asked.heading.id)/answers", Flash("The answer of \(asked.home) is recorded."))
        } again: {
            try await answer(visit, $0)
        }
    }

    private static func homesAnswer(_ form: inout FormReader, _ category: CareCategory) -> HomesAnswer? {
        switch form.text("answer") {
        case "can":
            return .canMeet(
                OfferTerms(
                    weekly: form.money("weekly", "the price a week", required: false),
                    includesFNC: category.isNursing ? form.yesOrNo("includes-fnc") : false,
                    parts: form.priceParts(),
                    earliestStart: form.date(
                        "earliest-start",
                        "the earliest day the home can start",
                        required: false
                    ),
                    conditions: form.text("conditions"),
                    standsUntil: form.moment("stands-until", "the day until which the offer stands", orAt: (17, 0))
                )
            )
        case "cannot":
            return .cannot(form.choice("decline-reason"), words: form.text("words"))
        default:
            form.fault("answer", "Select whether the home can meet the need")
            return nil
        }
    }

    // MARK: An answer that no longer counts

    static func showWithdrawing(_ visit: Visit) async throws -> Reply {
        .page(try await withdrawing(visit, try await visit.openForm()))
    }

    private static func withdrawing(_ visit: Visit, _ state: FormState) async throws -> WithdrawPage {
        let answer = try await visit.ask(
            OfferToWithdraw(id: try visit.id("offer"), of: try visit.id("case", Case.self))
        )
        return WithdrawPage(answer: answer, state: state, draft: visit.draftPath)
    }

    static func withdraw(_ visit: Visit) async throws -> Reply {
        let page = try await withdrawing(visit, try await visit.openForm())
        return try await visit.takeForm {
            var form = FormReader(visit.fields)
            let reason: Offer.Withdrawal? = form.choice("reason", missing: "Select why the answer no longer counts")
            try form.finish()
            guard let reason else { throw Refusal.notFound }
            try await visit.perform(
                WithdrawOffer(offerID: page.answer.offer.id, reason: reason, words: form.text("words"))
            )
            return .redirect(
                "/cases/\(page.answer.heading.id)/answers",
                Flash("The answer of \(page.answer.home) no longer counts.")
            )
        } again: {
            try await withdrawing(visit, $0)
        }
    }
}

extension FormReader {
    /// A day and a time typed in two fields, `name` and `name-time`; nothing where both are blank.
    /// `orAt`: the time that is meant where only the day is given.
    mutating func moment(_ name: String, _ what: String, orAt usual: (hour: Int, minute: Int)? = nil) -> Instant? {
        let day = date(name, what, required: text("\(name)-time") != nil)
        guard let day else { return nil }
        var clock = usual
        if usual == nil || text("\(name)-time") != nil {
            clock = time("\(name)-time", missing: "Enter the time")
        }
        return clock.map { Instant(london: day, hour: $0.hour, minute: $0.minute) }
    }
}
