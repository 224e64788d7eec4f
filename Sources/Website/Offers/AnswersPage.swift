import Brokerage

/// What the homes of a round answered, side by side: those that can in the policy's order with the prices they quoted,
/// those that are waited for, those that can't; and the options to be sent to the practitioner (B&NES 2.2.6).
struct AnswersPage: Page {
    let answer: AnswersSideBySide.Answer
    let state: FormState
    let now: Instant

    var title: String { "Answers" }
    var section: Section? { Navigation.cases }
    var setting: PageSetting { .work }
    var back: Link? { answer.heading.link }
    var errors: [FieldError] { state.errors }

    private var isOpen: Bool { answer.round.state == .open }
    private var mayEnter: Bool { answer.brokers && isOpen }
    private var sends: Bool { mayEnter && answer.sending.isAvailable }
    private var practitioner: String { answer.heading.practitionerName ?? "the practitioner" }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(answer.heading.whose)"))
        \(when(!isOpen) {
            insetText {
                """
                <p>These are the answers of round \(answer.round.number), which is over. \
                \(link("See the open round", to: "/cases/\(answer.heading.id)/homes"))</p>
                """
            }
        })
        \(offersCard)
        \(waitingCard)
        \(declinedCard)
        \(endedCard)
        <p>\(link("See the ranked homes", to: homesPath))</p>
        """
    }

    private var homesPath: Path {
        Path("/cases/\(answer.heading.id)/homes").query("round", isOpen ? nil : answer.round.number)
    }

    // MARK: Those that can

    private var offersCard: HTML {
        card(offersHeading, beside: optional(answer.suitability) { $0.basis.mark }, isNext: sends, id: "offers") {
            when(sends) {
                form(to: "/cases/\(answer.heading.id)/options", key: state.key) {
                    """
                    \(offersTable)
                    <p class="cb-card__foot">\(practitioner.capitalisedFirst) checks inspection, suspension and \
                    safeguarding of each option that is sent.\(stillWaiting)</p>
                    \(button("Send the ticked options to \(practitioner)"))
                    """
                }
            } else: {
                """
                \(offersTable)
                \(when(mayEnter) { optional(answer.sending.inTheWay, unavailable) })
                """
            }
        }
    }

    private var offersHeading: String {
        switch answer.offers.count {
        case 0: "No home has said yet that it can"
        case 1: "1 home can meet the need"
        default: "\(answer.offers.count) homes can meet the need"
        }
    }

    private var stillWaiting: String {
        let waiting = answer.waiting.count
        if waiting == 0 { return "" }
        return
            " \(waiting == 1 ? "1 home hasn’t" : "\(waiting) homes haven’t") answered yet; what comes in later can be sent as well."
    }

    private var offersTable: HTML {
        table(
            answer.offers,
            caption: "Homes that can",
            captionIsHidden: true,
            isList: true,
            whenEmpty: "<p>Their answers appear here in the policy’s order, with the prices they quote.</p>",
            columns: (sends ? [tick] : []) + offerColumns
        )
    }

    private var tick: Column<OfferBeside> {
        Column("Send", .short) { beside in
            when(beside.offer.state == .standing && beside.offer.optionSince == nil) {
                rowCheckbox(
                    name: "offers[]",
                    value: beside.offer.id.text,
                    about: beside.name,
                    isChosen: state.isChosen("offers", beside.offer.id.text, known: true)
                )
            }
        }
    }

    private var offerColumns: [Column<OfferBeside>] {
        [
            Column("Home", .rowHeader) { beside in
                """
                \(optional(beside.line) { "<span class=\"cb-rank\">\($0.rank)</span> " })\
                \(link(beside.name, to: "/locations/\(beside.offer.locationID)"))\
                \(optional(beside.candidate.place) { note("\($0)") })
                """
            },
            Column("Clause") { beside in clause(beside.line?.clause.text ?? beside.enquiry.clause) },
            Column("A week", .number) { price(of: $0) },
            Column("Against rate", .number) { beside in against(beside.overRate) },
            Column("Distance") { beside in
                optional(beside.candidate.distanceMetres) {
                    "\(Distance.text(metres: $0))\(when(beside.isApproximate) { note("approximate") })"
                } else: {
                    quiet("Not known")
                }
            },
            Column("Rating") { beside in
                optional(beside.candidate.rating) { rating in
                    "\(tag(rating.text, rating.colour))\(optional(beside.ratedOn) { note("\($0.long)") })"
                } else: {
                    quiet("Not rated")
                }
            },
            Column("Can start", .short) { beside in
                """
                \(optional(beside.offer.earliestStart) { "\($0.shortWithWeekday)" })\
                \(optional(beside.daysLate) { $0 > 0 ? note("\($0 == 1 ? "1 day" : "\($0) days") late") : .empty })
                """
            },
            Column("On what terms", short: "Terms") { terms(of: $0) },
        ]
    }

    private func price(of beside: OfferBeside) -> HTML {
        optional(quoted(beside)) { price in
            """
            \(price.cell)\(when(!beside.offer.parts.isEmpty) {
                note("\(each(beside.offer.parts, between: ", ") { "\($0.kind.label.lowercasedFirst) \($0.amount.description)" })")
            })
            """
        }
    }

    private func quoted(_ beside: OfferBeside) -> QuotedPrice? {
        QuotedPrice(beside.offer, for: answer.need.category, on: answer.priceDay)
    }

    private func against(_ over: Money?) -> HTML {
        optional(over) { over in
            if over == .zero { return "at the rate" }
            return over < .zero ? better("−\(-over)") : "+\(over.description)"
        }
    }

    private func terms(of beside: OfferBeside) -> HTML {
        let offer = beside.offer
        return """
            \(state(of: offer))\(optional(offer.conditions) { "<div>\($0)</div>" })\
            \(optional(offer.standsUntil) { note("stands until \($0.relative(to: now))") })\
            \(note("\(offer.answeredBy), \(offer.channel.inWords), \(offer.answeredAt.relative(to: now))"))\
            \(withdrawing(beside))
            """
    }

    private func state(of offer: Offer) -> HTML {
        switch offer.state {
        case .standing: optional(offer.optionSince) { tag("Sent \($0.relative(to: now))", .blue) }
        case .chosen: tag("Chosen", .green)
        case .placed: tag("Moved in", .green)
        case .declined, .withdrawn, .expired, .released: tag(offer.answerInWords)
        }
    }

    private func withdrawing(_ beside: OfferBeside) -> HTML {
        when(mayEnter && beside.withdrawing.isAvailable) {
            link(
                "Withdraw",
                to: "/cases/\(answer.heading.id)/offers/\(beside.offer.id)/withdraw",
                about: "the answer of \(beside.name)"
            )
        }
    }

    // MARK: The others

    private var waitingCard: HTML {
        when(!answer.waiting.isEmpty) {
            card(
                answer.waiting.count == 1 ? "1 home hasn’t answered" : "\(answer.waiting.count) homes haven’t answered"
            ) {
                table(
                    answer.waiting,
                    caption: "Not answered",
                    captionIsHidden: true,
                    columns: [
                        Column("Home", .rowHeader) { waiting in
                            """
                            <span class="cb-rank">\(waiting.enquiry.rank)</span> \
                            \(link(waiting.name, to: "/locations/\(waiting.enquiry.locationID)"))
                            """
                        },
                        Column("Clause") { clause($0.enquiry.clause) },
                        Column("Asked") { waiting in
                            "\(waiting.enquiry.askedAt.relative(to: now))\(note("\(waiting.enquiry.channel.inWords)"))"
                        },
                        Column("Answer due", short: "Due") { waiting in
                            when(waiting.enquiry.state == .lapsed) {
                                due("Late", .late, why: "since \(waiting.enquiry.answerDueAt.relative(to: now))")
                            } else: {
                                "\(waiting.enquiry.answerDueAt.relative(to: now))"
                            }
                        },
                        Column("To ring") { waiting in
                            "\(optional(waiting.telephone) { telephone($0) })\(optional(waiting.contact) { note("\($0)") })"
                        },
                        Column("Answer") { waiting in
                            when(mayEnter) {
                                link(
                                    "Enter the answer",
                                    to: "/cases/\(answer.heading.id)/enquiries/\(waiting.enquiry.id)",
                                    about: "of \(waiting.name)"
                                )
                            } else: {
                                quiet("Not yet")
                            }
                        },
                    ]
                )
            }
        }
    }

    private var declinedCard: HTML {
        when(!answer.declined.isEmpty) {
            card(answer.declined.count == 1 ? "1 home can’t" : "\(answer.declined.count) homes can’t") {
                table(answer.declined, caption: "Can’t", captionIsHidden: true, columns: whySoColumns("Why"))
            }
        }
    }

    private var endedCard: HTML {
        when(!answer.ended.isEmpty) {
            card("Answers that no longer count") {
                table(answer.ended, caption: "No longer", captionIsHidden: true, columns: whySoColumns("What happened"))
            }
        }
    }

    private func whySoColumns(_ why: String) -> [Column<OfferBeside>] {
        [
            Column("Home", .rowHeader) { beside in
                link(beside.name, to: "/locations/\(beside.offer.locationID)")
            },
            Column("Clause") { clause($0.enquiry.clause) },
            Column(why, short: "Why") { beside in
                """
                \(beside.offer.answerInWords)\(optional(quoted(beside)) { ", \($0.words)" })\
                \(optional(beside.offer.words) { note("\($0)") })\
                \(optional(beside.offer.withdrawal) { note("\($0.inWords)") })\
                \(optional(beside.offer.withdrawalWords) { note("\($0)") })
                """
            },
            Column("Said by") { beside in
                """
                \(beside.offer.answeredBy)\
                \(note("\(beside.offer.channel.inWords), \(beside.offer.answeredAt.relative(to: now))"))\
                \(withdrawing(beside))
                """
            },
        ]
    }
}
