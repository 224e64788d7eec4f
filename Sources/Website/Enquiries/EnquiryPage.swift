import Brokerage

/// An enquiry before it goes: to whom, why in this order, what is said of the person, and exactly what each home sees.
struct EnquiryPage: Page {
    let answer: EnquiryPreview.Answer
    let state: FormState
    let draft: Path?
    let now: Instant

    var title: String { answer.homes.count == 1 ? "Ask 1 home" : "Ask \(answer.homes.count) homes" }
    var section: Section? { Navigation.cases }
    var setting: PageSetting { .work }
    var back: Link? { Link("Ranked homes", to: chosenAgain) }
    var errors: [FieldError] { state.errors }

    private var path: Path { "/cases/\(answer.heading.id)/ask" }
    /// The ranked homes with these still ticked.
    private var chosenAgain: Path {
        answer.homes.reduce(Path("/cases/\(answer.heading.id)/homes")) { $0.query("homes[]", $1.id) }
    }
    private var byTelephone: Bool { state.typed.one("channel") == Channel.telephone.rawValue }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(answer.heading.whose)"))
        \(form(to: path, key: state.key, draft: draft) {
            """
            \(hiddenInput("ranking", answer.rankingID.text))
            \(each(answer.homes) { hiddenInput("homes[]", $0.id.text) })
            \(columns {
                "\(homesCard)\(orderCard)\(penPictureCard)\(sendCard)"
            } aside: {
                previewCard
            })
            """
        })
        """
    }

    // MARK: Who

    private var homesCard: HTML {
        card("Who is asked", beside: link("Choose others", to: chosenAgain)) {
            """
            \(table(
                answer.homes, caption: "Homes", captionIsHidden: true,
                whenEmpty: "<p>None of the homes chosen can be asked any more.</p>",
                columns: [
                    Column("Home", .rowHeader) { home in
                        "<span class=\"cb-rank\">\(home.rank)</span> \(link(home.name, to: "/locations/\(home.id)"))"
                    },
                    Column("Clause", .short) { clause($0.clause) },
                    Column("How") { home in
                        optional(home.email) { "By e-mail to \($0)" } else: {
                            "By telephone\(optional(home.contact) { note("\($0)") })"
                        }
                    },
                ]
            ))
            \(radios(
                Field(
                    "channel", "How are they asked?", value: state.value("channel", Channel.email.rawValue),
                    error: state.error("channel")
                ),
                [
                    FieldOption(Channel.email.rawValue, "By e-mail", hint: "Homes without an address are rung"),
                    FieldOption(Channel.telephone.rawValue, "By telephone, all of them", hint: "The letter is read out"),
                ], inline: true
            ))
            """
        }
    }

    // MARK: In this order

    private var orderCard: HTML {
        when(!answer.passedOver.isEmpty) {
            card("Why before those that come first?", beside: optional(answer.passedOver.first) { clause($0.clause) }) {
                """
                <p>The policy puts \(answer.passedOver.count == 1 ? "this home" : "these homes") first: \
                \(each(answer.passedOver.prefix(5), between: ", ") { "\($0.name) \(clause($0.clause))" })\
                \(when(answer.passedOver.count > 5) { " and \(answer.passedOver.count - 5) more" }).</p>
                \(radios(
                    Field(
                        "out-of-order", "Reason", value: state.value("out-of-order"),
                        error: orderRefusal
                    ),
                    OutOfOrderReason.allCases.map { FieldOption($0.rawValue, $0.inWords) }
                ))
                \(textInput(state.field("out-of-order-words", "What else there is to say of it")))
                """
            }
        }
    }

    private var orderRefusal: String? {
        guard let refusal = state.refusal, refusal.code == .outOfOrder else { return nil }
        return refusal.sentence
    }

    // MARK: What is said

    private var penPictureCard: HTML {
        card("What is said of the person") {
            """
            \(textarea(
                Field(
                    "pen-picture", "Pen picture",
                    hint: "What a home needs to know to say whether it can help. No names, dates of birth, numbers or addresses.",
                    value: state.value("pen-picture", answer.penPicture.text), error: state.error("pen-picture")
                ),
                rows: 12, lookUp: "/cases/\(answer.heading.id)/ask/look-up",
                found: litUp(answer.penPicture, answer.found)
            ))
            \(takenOut)
            \(kept)
            \(textInput(
                state.field(
                    "outward", "First half of the postcode", hint: "Of where they want to live, like BA2",
                    known: answer.outward),
                purpose: .postcode, width: .five
            ))
            \(buttons([Button("Check and show the letter", .secondary, effect: .submit(name: "do", value: "check"))]))
            """
        }
    }

    private var takenOut: HTML {
        when(!answer.takenOut.isEmpty) {
            details(
                "\(answer.takenOut.count == 1 ? "1 thing" : "\(answer.takenOut.count) things") taken out of the referral’s words"
            ) {
                table(
                    answer.takenOut,
                    caption: "Taken out",
                    captionIsHidden: true,
                    columns: [
                        Column("Was", .rowHeader) { "\($0.found.text)\(note("\($0.found.inWords)"))" },
                        Column("Is now") { "\($0.words)" },
                    ]
                )
            }
        }
    }

    /// Each place once: the same words with the same words around them are one question.
    private var places: [(found: FoundIdentifier, place: KeptIdentifier.Place)] {
        var seen: Set<KeptIdentifier.Place> = []
        return answer.found.compactMap { found in
            answer.penPicture.place(of: found).flatMap { seen.insert($0).inserted ? (found, $0) : nil }
        }
    }

    private var kept: HTML {
        when(!places.isEmpty) {
            fieldset("Take each out of the text, or keep it because…", size: .small) {
                """
                <div class="cb-keep">\(each(places) { found, place in
                    select(
                        Field(
                            "keep-\(place.mark)", "‘\(found.text)’, \(found.inWords)",
                            hint: "… \(place.before) \(place.text) \(place.after) …",
                            value: reason(at: place)?.rawValue ?? ""
                        ),
                        KeptIdentifier.Reason.allCases.map { FieldOption($0.rawValue, "Keep: \($0.sentence.lowercasedFirst)") },
                        none: "Not kept: take it out above"
                    )
                })</div>
                """
            }
        }
    }

    private func reason(at place: KeptIdentifier.Place) -> KeptIdentifier.Reason? {
        answer.penPicture.kept.first { $0.place == place }?.reason
    }

    // MARK: What goes

    private var previewCard: HTML {
        card("What \(answer.homes.first?.name ?? "each home") will see") {
            optional(answer.letter) { letter in
                """
                <p><b>\(letter.subject)</b></p>
                <div class="cb-letter cb-text">\(letter.body)</div>
                \(when(answer.homes.count > 1) {
                    "<p class=\"cb-card__foot\">The others see the same under their own name, and never of each other.</p>"
                })
                """
            } else: {
                "<p>\(quiet("Enter the first half of the postcode to see the letter."))</p>"
            }
        }
    }

    private var sendCard: HTML {
        let homes = homesCounted(answer.homes.count)
        return card {
            """
            <p>Answers are due \(answer.answerDue.relative(to: now)). \(answer.answerBasis.mark)</p>
            \(when(!answer.unresolved.isEmpty && answer.asking.isAvailable) {
                "<p>\(quiet("It can’t go while something in the pen picture could tell a home who this is."))</p>"
            })
            \(button(byTelephone ? "Record \(homes) as asked" : "Send to \(homes)", unless: answer.asking.inTheWay))
            """
        }
    }
}
