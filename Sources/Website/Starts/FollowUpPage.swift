import Brokerage

/// The call to the home after the discharge: whom to ring, what to ask, and what to do when nobody answers (B&NES
/// 2.2.10b).
struct FollowUpPage: Page {
    let answer: MoveOfCase.Answer
    /// What the home said.
    let state: FormState
    /// That nobody answered, which is a form of its own.
    let unanswered: FormState
    let now: Instant

    var title: String { "Follow-up call to \(answer.home.name)" }
    var section: Section? { Navigation.cases }
    var setting: PageSetting { .work }
    var back: Link? { answer.heading.link }
    var errors: [FieldError] { state.errors + unanswered.errors }

    /// Where the two forms are sent.
    static func paths(of caseID: Identifier<Case>) -> (said: Path, unanswered: Path) {
        ("/cases/\(caseID)/follow-up", "/cases/\(caseID)/follow-up/no-answer")
    }

    private var paths: (said: Path, unanswered: Path) { Self.paths(of: answer.heading.id) }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(answer.heading.whose)\(moved)"))
        \(columns {
            when(answer.acts.calling.isAvailable) { "\(asking)\(nobody)" } else: {
                card { optional(answer.acts.calling.inTheWay, unavailable) }
            }
        } aside: {
            "\(MoveContacts(answer: answer).body)\(tried)"
        })
        """
    }

    private var moved: String {
        answer.discharge?.startedAt.map { " · moved in \($0.relative(to: now))" } ?? ""
    }

    private var asking: HTML {
        card("What to ask", beside: optional(answer.callRule) { $0.basis.mark }, isNext: true) {
            """
            \(optional(answer.callDue) { due in "<p>Due \(due.relative(to: now)).</p>" })
            \(form(to: paths.said, key: state.key, draft: Drafts.path(of: paths.said)) {
                """
                \(textInput(state.field("spoke-to", "Whom did you speak to?", known: answer.contact?.name)))
                \(each(answer.callRule?.ask ?? [], question))
                \(textarea(state.field("other", "Anything else they said"), rows: 3))
                \(button("Record the call"))
                """
            })
            """
        }
    }

    private func question(_ question: AfterRule.Question) -> HTML {
        let name = question.rawValue
        return radios(
            Field(name, question.asked, value: state.value(name), error: error(of: name)),
            question.answers.map { answer in
                FieldOption(
                    answer.rawValue,
                    answer.inWords,
                    reveals: answer == .no ? amiss(question) : nil
                )
            }
        )
    }

    /// Its own fault alone: those of what is asked besides stand there.
    private func error(of name: String) -> String? { state.faults.first { $0.field == name }?.sentence }

    private func amiss(_ question: AfterRule.Question) -> HTML {
        let name = question.rawValue
        return """
            \(textarea(
                Field(
                    "words-\(name)", "What is wrong?", value: state.value("words-\(name)"), error: error(of: "words-\(name)")
                ),
                rows: 2
            ))
            \(radios(
                Field(
                    "goes-to-\(name)", "Who puts it right?", hint: "They are written to, and waited for",
                    value: state.value("goes-to-\(name)"), error: error(of: "goes-to-\(name)")
                ),
                FollowUpFinding.Party.allCases.map { FieldOption($0.rawValue, $0.inWords) }
            ))
            """
    }

    private var nobody: HTML {
        card("Nobody answered?") {
            form(to: paths.unanswered, key: unanswered.key, draft: Drafts.path(of: paths.unanswered)) {
                """
                <p>Note it and call again. The call stays due.</p>
                \(radios(
                    unanswered.field("outcome", "What came of it?"),
                    FollowUpAttempt.Outcome.allCases.map { FieldOption($0.rawValue, $0.inWords) }
                ))
                \(textInput(unanswered.field("words", "Anything to remember")))
                \(button("Note the call", .secondary))
                """
            }
        }
    }

    private var tried: HTML {
        when(!answer.attempts.isEmpty) {
            card("Tried before") {
                """
                <ul class="cb-plain-list">\(each(answer.attempts) { attempt in
                    """
                    <li>\(attempt.outcome.inWords), \(attempt.triedAt.relative(to: now))\
                    \(optional(attempt.words) { note("\($0)") })</li>
                    """
                })</ul>
                """
            }
        }
    }
}

extension FollowUpReply.Answer {
    var inWords: String {
        switch self {
        case .yes: "Yes"
        case .no: "No"
        case .notNeeded: "There was none to go along"
        }
    }
}
