import Brokerage

/// The follow-up call, what it found, and the survey (B&NES 2.2.10b and c).
enum FollowingUp {
    private static func answer(_ visit: Visit) async throws -> MoveOfCase.Answer {
        try await visit.ask(MoveOfCase(caseID: try visit.id("case")))
    }

    // MARK: The call

    static func showCall(_ visit: Visit) async throws -> Reply {
        .page(try await call(visit))
    }

    /// The page has two forms: what the home said, and that nobody answered. The one that was refused comes back as it
    /// was sent, the other as it was left.
    private static func call(
        _ visit: Visit,
        said: FormState? = nil,
        unanswered: FormState? = nil
    ) async throws -> FollowUpPage {
        let answer = try await answer(visit)
        let paths = FollowUpPage.paths(of: answer.heading.id)
        return FollowUpPage(
            answer: answer,
            state: try await form(visit, said, at: paths.said),
            unanswered: try await form(visit, unanswered, at: paths.unanswered),
            now: visit.now
        )
    }

    private static func form(_ visit: Visit, _ sent: FormState?, at path: Path) async throws -> FormState {
        if let sent { sent } else { try await visit.openForm(sentTo: path) }
    }

    static func recordCall(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            let id = try visit.id("case", Case.self)
            let known = try await answer(visit)
            let form = FormReader(visit.fields)
            let replies = (known.callRule?.ask ?? []).map { question in
                let name = question.rawValue
                return FollowUpReply(
                    question,
                    form.choice(name),
                    words: form.text("words-\(name)"),
                    goesTo: form.choice("goes-to-\(name)")
                )
            }
            try await visit.perform(
                RecordFollowUpCall(
                    caseID: id,
                    spokeTo: form.text("spoke-to") ?? "",
                    replies: replies,
                    words: form.text("other")
                )
            )
            let isAmiss = replies.contains { $0.answer == .no }
            return .redirect(
                "/cases/\(id)",
                Flash(
                    isAmiss
                        ? "The call is recorded. Those who are to put things right are told." : "The call is recorded."
                )
            )
        } again: {
            try await call(visit, said: $0)
        }
    }

    static func recordNoAnswer(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            let id = try visit.id("case", Case.self)
            let form = FormReader(visit.fields)
            try await visit.perform(
                RecordUnansweredCall(caseID: id, outcome: form.choice("outcome"), words: form.text("words"))
            )
            return .redirect("/cases/\(id)", Flash("The call is noted. It stays due: call again."))
        } again: {
            try await call(visit, unanswered: $0)
        }
    }

    // MARK: What it found

    static func showFindings(_ visit: Visit) async throws -> Reply {
        .page(try await findings(visit))
    }

    /// `sent`: the form that was refused; the others come as they were left.
    private static func findings(
        _ visit: Visit,
        sent: (of: Identifier<FollowUpFinding>, state: FormState)? = nil
    ) async throws -> PutRightPage {
        let answer = try await answer(visit)
        var forms: [Identifier<FollowUpFinding>: FormState] = [:]
        for finding in answer.findings where finding.state == .open {
            let state = sent?.of == finding.id ? sent?.state : nil
            let path = PutRightPage.path(of: finding.id, in: answer.heading.id)
            forms[finding.id] = try await form(visit, state, at: path)
        }
        return PutRightPage(answer: answer, forms: forms)
    }

    static func putRight(_ visit: Visit) async throws -> Reply {
        let finding = try visit.id("finding", FollowUpFinding.self)
        return try await visit.takeForm {
            let known = try await answer(visit)
            guard known.findings.contains(where: { $0.id == finding }) else { throw Refusal.notFound }
            try await visit.perform(PutRight(findingID: finding, words: FormReader(visit.fields).text("words") ?? ""))
            let isLast = known.findings.count { $0.state == .open } == 1
            let id = known.heading.id
            return .redirect(isLast ? "/cases/\(id)" : "/cases/\(id)/put-right", Flash("That is put right."))
        } again: {
            try await findings(visit, sent: (finding, $0))
        }
    }

    // MARK: The survey

    static func showSending(_ visit: Visit) async throws -> Reply {
        .page(SendSurveyPage(answer: try await answer(visit), state: try await visit.openForm()))
    }

    static func send(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            let known = try await answer(visit)
            try await visit.perform(SendSurveyNow(caseID: known.heading.id))
            return .redirect("/cases/\(known.heading.id)", Flash("The survey goes to \(known.surveyed.name)."))
        } again: {
            SendSurveyPage(answer: try await answer(visit), state: $0)
        }
    }
}
