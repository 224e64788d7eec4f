import Brokerage

/// A home's answer, entered while somebody is on the telephone or out of an e-mail: whether it can, on what terms, or
/// why not.
struct AnswerPage: Page {
    let answer: EnquiryToAnswer.Answer
    let state: FormState
    let draft: Path?
    let now: Instant

    var title: String { "What \(answer.home) answered" }
    var section: Section? { Navigation.cases }
    var setting: PageSetting { .work }
    var back: Link? { Link("Answers", to: "/cases/\(answer.heading.id)/answers") }
    var errors: [FieldError] { state.errors }

    private var path: Path { "/cases/\(answer.heading.id)/enquiries/\(answer.enquiry.id)" }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(answer.heading.whose)"))
        \(columns {
            card {
                when(answer.answering.isAvailable) {
                    form(to: path, key: state.key, draft: draft) { "\(question)\(whoAnswered)\(button("Save the answer"))" }
                } else: {
                    optional(answer.answering.inTheWay, unavailable)
                }
            }
        } aside: {
            "\(contact)\(letter)\(earlier)"
        })
        """
    }

    // MARK: What is asked

    private var question: HTML {
        radios(
            Field(
                "answer",
                "Can they meet the need?",
                value: state.value("answer"),
                error: state.error("answer")
            ),
            [
                FieldOption("can", "They can", reveals: terms),
                FieldOption("cannot", "They can’t", reveals: refusal),
            ],
            size: .medium
        )
    }

    private var terms: HTML {
        """
        \(moneyInput(state.field("weekly", "Price", hint: "The rate is \(answer.rate) a week, without FNC"), per: "a week"))
        \(when(answer.category.isNursing) {
            radios(
                Field(
                    "includes-fnc", "Is NHS-funded nursing care (FNC) in the price?",
                    value: state.value("includes-fnc"), error: state.error("includes-fnc")
                ),
                [FieldOption("yes", "It is in"), FieldOption("no", "It isn’t")], inline: true
            )
        })
        \(partsOfPrice(
            state, "What is the price made of?", hint: "If they said. The parts add up to the price",
            nursing: answer.category.isNursing
        ))
        \(dateInput(
            state.field(
                "earliest-start", "Earliest day they can start",
                hint: answer.start.map { "Wanted from \($0.full)" }),
            typed: state.date("earliest-start")))
        \(textarea(state.field("conditions", "Conditions", hint: "Such as equipment that has to come first"), rows: 2))
        \(dateInput(
            Field(
                "stands-until", "Until when does the offer stand?", hint: "Leave this blank if they didn’t say",
                error: dateError("stands-until")
            ),
            typed: state.date("stands-until")))
        \(timeInput(
            state.field("stands-until-time", "Until what time that day", hint: "The end of the day’s work unless you say otherwise")))
        """
    }

    private var refusal: HTML {
        """
        \(radios(
            Field(
                "decline-reason", "Why not?", value: state.value("decline-reason"), error: state.error("decline-reason")
            ),
            DeclineReason.allCases.map { FieldOption($0.rawValue, $0.inWords.capitalisedFirst) }
        ))
        \(textarea(state.field("words", "In their words"), rows: 2))
        """
    }

    private var whoAnswered: HTML {
        let wasEarlier =
            ["day", "month", "year", "time"].contains { state.typed.one("answered-at-\($0)") != nil }
            || state.error("answered-at") != nil
        return """
            \(textInput(state.field("answered-by", "Who answered?", hint: "Their name, and what they are at the home"), width: .thirty))
            \(radios(
                Field(
                    "channel", "How did they answer?",
                    value: state.value("channel", answer.enquiry.channel.rawValue), error: state.error("channel")
                ),
                Channel.allCases.map { FieldOption($0.rawValue, $0.inWords.capitalisedFirst) }, inline: true
            ))
            \(details("They answered earlier than now", open: wasEarlier) {
                """
                \(dateInput(
                    Field("answered-at", "When did they answer?", error: dateError("answered-at")),
                    typed: state.date("answered-at")))
                \(timeInput(state.field("answered-at-time", "At what time?")))
                """
            })
            """
    }

    /// What is wrong with the day of a moment, its time apart, which has a field of its own.
    private func dateError(_ name: String) -> String? {
        state.faults.first { fault in
            fault.field == name || fault.field.hasPrefix(name + "-") && fault.field != name + "-time"
        }?.sentence
    }

    // MARK: What helps

    private var contact: HTML {
        card("Whom to ring") {
            """
            <p>\(optional(answer.telephone) { telephone($0) } else: { quiet("No telephone number is known") })\
            \(optional(answer.contact) { contact in
                note("\([contact.name, contact.post].compactMap(\.self).joined(separator: ", "))")
            })</p>
            <p>Asked \(answer.enquiry.askedAt.relative(to: now)), \(answer.enquiry.channel.inWords).\
            \(note("Answer due \(answer.enquiry.answerDueAt.relative(to: now))"))</p>
            """
        }
    }

    private var letter: HTML {
        optional(answer.letter) { letter in
            card("What they were sent") { "<div class=\"cb-letter cb-text\">\(letter)</div>" }
        }
    }

    private func quoted(_ offer: Offer) -> QuotedPrice? {
        QuotedPrice(offer, for: answer.category, on: offer.answeredAt.london.date)
    }

    private var earlier: HTML {
        when(!answer.earlier.isEmpty) {
            card("What they answered before") {
                timeline(
                    answer.earlier.reversed().map { offer in
                        TimelineEntry(
                            offer.answeredAt.relative(to: now),
                            at: offer.answeredAt.iso,
                            "\(offer.answerInWords)\(optional(quoted(offer)) { ", \($0.words)" })",
                            note: optional(offer.withdrawal) { "\($0.inWords)" }
                        )
                    }
                )
            }
        }
    }
}
