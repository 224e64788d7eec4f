import Brokerage

/// On the page of a case: the move, the follow-up call with what it found, and what was said in the survey.
struct MoveCard {
    let answer: MoveOfCase.Answer?
    let now: Instant

    var body: HTML {
        optional(answer) { answer in
            when(answer.discharge != nil || !answer.earlier.isEmpty) {
                card("The move", beside: optional(answer.arrangeRule) { $0.basis.mark }) {
                    """
                    \(facts(moved(answer).filter { !$0.value.isEmpty }))
                    \(each(answer.calls) { called($0, answer) })
                    \(optional(answer.survey, surveyed))
                    \(when(answer.acts.mayArrange && answer.acts.surveying.isAvailable && answer.invitation != nil) {
                        "<p>\(link("Send the survey again", to: "/cases/\(answer.heading.id)/survey"))</p>"
                    })
                    """
                }
            }
        }
    }

    private func moved(_ answer: MoveOfCase.Answer) -> [SummaryRow] {
        guard let discharge = answer.discharge else {
            return [
                SummaryRow(
                    "Called off",
                    optional(answer.earlier.first) {
                        "\($0.plannedAt.relative(to: now))\(note("\($0.whyCancelled)"))"
                    }
                )
            ]
        }
        let informant = [discharge.informant?.inWords, discharge.informantName].compactMap(\.self)
        return [
            SummaryRow("To", "\(answer.home.name)"),
            SummaryRow(
                discharge.state == .started ? "Moved in" : "Arranged for",
                "\((discharge.startedAt ?? discharge.plannedAt).relative(to: now))"
            ),
            SummaryRow("Arranged with", "\(discharge.arrangedWith)"),
            SummaryRow("Transport", "\(discharge.transport?.inWords ?? "")"),
            SummaryRow("Goes along", "\(discharge.along.map(\.inWords).joined(separator: ", "))"),
            SummaryRow("To remember", "\(discharge.words ?? "")"),
            SummaryRow("Said by", "\(informant.joined(separator: ", "))"),
            SummaryRow("Survey", "\(surveyState(answer))"),
        ]
    }

    private func surveyState(_ answer: MoveOfCase.Answer) -> String {
        if let survey = answer.survey { return "Answered \(survey.answeredAt.relative(to: now))" }
        if let invitation = answer.invitation { return "Sent \(invitation.sentAt.relative(to: now)), not answered" }
        return answer.surveyDue.map { "Goes out \($0.relative(to: now))" } ?? ""
    }

    private func called(_ call: FollowUpCall, _ answer: MoveOfCase.Answer) -> HTML {
        """
        <h3>Follow-up call, \(call.calledAt.relative(to: now))</h3>
        <p>\(call.spokeTo)\(optional(call.words) { ": \($0)" })</p>
        \(facts(call.replies.map { reply in
            SummaryRow(reply.question.about.capitalisedFirst, shown(reply, finding(of: reply, call, answer)))
        }))
        """
    }

    private func finding(of reply: FollowUpReply, _ call: FollowUpCall, _ answer: MoveOfCase.Answer) -> FollowUpFinding?
    {
        answer.findings.first { $0.callID == call.id && $0.question == reply.question }
    }

    private func shown(_ reply: FollowUpReply, _ finding: FollowUpFinding?) -> HTML {
        optional(finding) { finding in
            """
            \(finding.state == .open ? tag("To put right", .orange) : tag("Put right", .green)) \(finding.words)\
            \(note("\(finding.settledWords ?? finding.goesTo.inWords)"))
            """
        } else: {
            "\(reply.answer == .notNeeded ? "None to go along" : "All well")"
        }
    }

    private func surveyed(_ survey: SurveyAnswer) -> HTML {
        let marks = [("Being told", survey.told), ("Choice of homes", survey.choice), ("The move", survey.move)]
        return """
            <h3>What they said of us</h3>
            \(facts(marks.map { name, mark in SummaryRow(name, "\(mark.map(SurveyAnswer.inWords) ?? "")") }))
            \(optional(survey.words, wrote))
            """
    }

    /// A few lines stand open; a long letter is opened by whoever wants to read it.
    private func wrote(_ words: String) -> HTML {
        let said: HTML = "<p class=\"cb-text\">\(words)</p>"
        return words.count > Self.fewLines ? details("What they wrote") { said } : insetText { said }
    }

    private static let fewLines = 400
}
