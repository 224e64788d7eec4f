import Brokerage

/// One page on which the placement is agreed: the home's assessment, the price and its parts, and beside them what the
/// price is to be compared with (B&NES 2.2.8, 2.2.9). One of the three is asked for at a time.
struct AgreePage: Page {
    enum Part: String, CaseIterable {
        case assessment, negotiation, breakdown

        var name: String {
            switch self {
            case .assessment: "The home’s assessment"
            case .negotiation: "The price"
            case .breakdown: "The cost breakdown"
            }
        }

        var again: String {
            switch self {
            case .assessment: "Record an assessment"
            case .negotiation: "Record a price"
            case .breakdown: "Enter the breakdown"
            }
        }
    }

    let answer: PlacementToAgree.Answer
    let part: Part
    let state: FormState
    let draft: Path?

    var title: String { "Agree the placement" }
    var section: Section? { Navigation.cases }
    var setting: PageSetting { .work }
    var back: Link? { answer.heading.link }
    var errors: [FieldError] { state.errors }

    var body: HTML {
        """
        \(pageHeading(title, aside: "\(answer.home?.name ?? "")", below: "\(answer.heading.whose)"))
        \(columns {
            """
            \(section(.assessment, answer.rules.assessment, answer.acts.assessing, assessed, assessmentForm))
            \(section(.negotiation, answer.rules.negotiation, answer.acts.negotiating, priced, negotiationForm))
            \(section(.breakdown, answer.rules.breakdown, answer.acts.breakingDown, brokenDown, breakdownForm))
            \(afterwards)
            """
        } aside: {
            "\(chosen)\(benchmark)"
        })
        """
    }

    private func path(_ part: Part) -> Path { "/cases/\(answer.heading.id)/\(part.rawValue)" }

    private func section(
        _ shown: Part,
        _ rule: StepRule?,
        _ availability: Availability,
        _ known: HTML,
        _ ask: () -> HTML
    ) -> HTML {
        let isKnown = isKnown(shown)
        return card(
            shown.name,
            beside: optional(rule) { $0.basis.mark },
            isNext: part == shown && !isKnown,
            id: shown.rawValue
        ) {
            """
            \(known)
            \(when(answer.acts.mayBroker) {
                when(!availability.isAvailable) {
                    optional(availability.inTheWay, unavailable)
                } else: {
                    when(part == shown) {
                        when(isKnown) { details(shown.again) { asked(shown, ask) } } else: { asked(shown, ask) }
                    } else: {
                        "<p>\(link(shown.again, to: path(shown)))</p>"
                    }
                }
            })
            """
        }
    }

    private func asked(_ shown: Part, _ ask: () -> HTML) -> HTML {
        form(to: path(shown), key: state.key, draft: draft, ask)
    }

    /// Whether it was said once and for all, so that it is asked for again only by whoever wants to. A price is named in
    /// rounds until one is accepted.
    private func isKnown(_ part: Part) -> Bool {
        if state.isTyped { return false }
        return switch part {
        case .assessment: answer.assessment != nil
        case .negotiation: false
        case .breakdown: answer.breakdown != nil
        }
    }

    private var assessed: HTML {
        optional(answer.assessment) { assessment in
            """
            <p>\(assessment.canMeetNeed ? tag("Can meet the needs", .green) : tag("Can’t meet the needs", .red)) \
            \(assessment.assessor.inWords), \(assessment.assessorName), on \(assessment.assessedOn.long).\
            \(optional(assessment.words) { note("\($0)") })</p>
            """
        }
    }

    private func assessmentForm() -> HTML {
        """
        \(radios(
            Field("assessor", "Who assessed?", value: state.value("assessor"), error: state.error("assessor")),
            HomeAssessment.Assessor.allCases.map { FieldOption($0.rawValue, $0.inWords) }
        ))
        \(textInput(state.field("assessor-name", "Their name")))
        \(dateInput(state.field("assessed-on", "When?"), typed: state.date("assessed-on")))
        \(radios(
            Field(
                "can-meet", "Can the home meet the person’s needs?", value: state.value("can-meet"),
                error: state.error("can-meet")
            ),
            [FieldOption("yes", "It can"), FieldOption("no", "It can’t")], inline: true
        ))
        \(textarea(state.field("words", "What they said"), rows: 3))
        \(button("Record the assessment"))
        """
    }

    private var priced: HTML {
        """
        \(optional(answer.agreed) { agreed in
            """
            <p><strong>\(agreed.weekly.description)</strong> a week\(fncMark(agreed.includesFNC)), \
            \(optional(agreed.round) { "agreed in round \($0)" } else: { "as the home offered" }).</p>
            """
        } else: {
            "<p>No price is known yet.</p>"
        })
        \(when(!answer.negotiation.isEmpty) {
            table(
                answer.negotiation, caption: "What was said", captionIsHidden: true,
                columns: [
                    Column("Round", .short) { "\($0.number)" },
                    Column("When", .short) { "\($0.day.short)" },
                    Column("Who", .rowHeader) { round in
                        "\(round.side == .home ? "The home" : "We"), \(round.saidBy)\(optional(round.words) { note("\($0)") })"
                    },
                    Column("A week", .number) { "\($0.weekly.description)\(fncMark($0.includesFNC))" },
                    Column("Accepted") { round in when(round.accepted) { tag("Accepted", .green) } },
                ]
            )
        })
        """
    }

    private func negotiationForm() -> HTML {
        """
        \(radios(
            Field("side", "Who named the price?", value: state.value("side"), error: state.error("side")),
            [FieldOption("home", "The home"), FieldOption("brokerage", "We did")], inline: true
        ))
        \(textInput(state.field("said-by", "Who was it agreed or discussed with?")))
        \(dateInput(state.field("said-on", "When was it said?"), typed: state.date("said-on", answer.today)))
        \(moneyInput(state.field("weekly", "Price"), per: "a week"))
        \(fncQuestion("includes-fnc"))
        \(radios(
            Field("accepted", "Did the other side accept it?", value: state.value("accepted"), error: state.error("accepted")),
            [FieldOption("yes", "Accepted"), FieldOption("no", "Not accepted")], inline: true
        ))
        \(textarea(state.field("words", "What was said"), rows: 2))
        \(button("Record the price"))
        """
    }

    private var brokenDown: HTML {
        optional(answer.breakdown) { breakdown in
            """
            \(table(
                breakdown.parts.map { ($0.kind.label, $0.amount) } + [("Together", breakdown.weekly)],
                caption: "Submitted by \(breakdown.submittedBy) on \(breakdown.receivedOn.long)\(brokenDownMark(breakdown))",
                columns: [
                    Column("Part", .rowHeader) { "\($0.0)" }, Column("A week", .number) { "\($0.1.description)" },
                ]
            ))
            """
        }
    }

    private func brokenDownMark(_ breakdown: CostBreakdown) -> String {
        let mark = fncMark(breakdown.includesFNC)
        return mark.isEmpty ? "" : ",\(mark)"
    }

    private func breakdownForm() -> HTML {
        let offered = answer.agreed?.round == nil ? answer.offer?.parts ?? [] : []
        return """
            \(partsOfPrice(
                state, "What is the price made of, a week?",
                hint: answer.agreed.map { "The parts add up to \($0.weekly)\(fncMark($0.includesFNC))" },
                nursing: isNursing, known: offered
            ))
            \(fncQuestion("breakdown-fnc", known: answer.agreed?.includesFNC))
            \(textInput(state.field("submitted-by", "Who submitted it at the home?")))
            \(dateInput(state.field("received-on", "When did it come?"), typed: state.date("received-on", answer.today)))
            \(button("Save the breakdown"))
            """
    }

    private func fncQuestion(_ name: String, known: Bool? = nil) -> HTML {
        when(isNursing) {
            radios(
                Field(
                    name,
                    "Is NHS-funded nursing care in it?",
                    hint: answer.benchmark.fnc.map { "It is \($0) a week this year" },
                    value: state.value(name, known.map { $0 ? "yes" : "no" }),
                    error: state.error(name)
                ),
                [FieldOption("yes", "It is in"), FieldOption("no", "It isn’t")],
                inline: true
            )
        }
    }

    private var isNursing: Bool { answer.heading.category?.isNursing == true }

    private func fncMark(_ includesFNC: Bool) -> String { Website.fncMark(includesFNC, for: answer.heading.category) }

    private var chosen: HTML {
        card("Chosen") {
            """
            \(facts([
                SummaryRow("By", "\(answer.choice.expressedBy), \(answer.choice.capacity.label.lowercasedFirst)"),
                SummaryRow("On", "\(answer.choice.expressedOn.long)"),
                SummaryRow("Reserve", "\(answer.reserveName ?? "None")"),
                SummaryRow("Bed", optional(answer.hold) { "Held until \($0.heldUntil.london.shortText)" } else: { "Not held" }),
            ]))
            \(when(answer.acts.mayBroker && answer.acts.holding.isAvailable) {
                optional(answer.offer) { offer in
                    """
                    <p>\(link(
                        answer.hold == nil ? "Hold a bed" : "See the bed",
                        to: "/cases/\(answer.heading.id)/beds/\(offer.id)"))</p>
                    """
                }
            })
            """
        }
    }

    private var benchmark: HTML {
        card("To compare with") {
            """
            \(facts([
                SummaryRow("The rate", optional(answer.benchmark.rate) { "\($0.weekly.description) a week without FNC" }),
                SummaryRow("This price", optional(answer.agreed?.withoutFNC(on: answer.today)) { price in
                    "\(price.description) without FNC\(optional(answer.benchmark.rate) { note("\(Self.against($0.weekly, price))") })"
                }),
            ]))
            \(table(
                answer.benchmark.elsewhere, caption: "Agreed at this home before",
                whenEmpty: "<p>\(quiet("Nothing was agreed at this home before for this care."))</p>",
                columns: [
                    Column("From", .short) { "\($0.on.short)" },
                    Column("A week without FNC", .number, short: "A week") { "\($0.withoutFNC?.description ?? "Not known")" },
                ]
            ))
            """
        }
    }

    private static func against(_ rate: Money, _ price: Money) -> String {
        if price == rate { return "at the rate" }
        return price > rate ? "\(price - rate) over the rate" : "\(rate - price) under the rate"
    }

    /// What comes when this is done, or when it can't be.
    private var afterwards: HTML {
        """
        \(when(answer.acts.mayBroker && answer.acts.takingReserve.isAvailable) {
            form(to: "/cases/\(answer.heading.id)/reserve", key: state.key) {
                button("Take the reserve, \(answer.reserveName ?? "the other home")", .secondary)
            }
        })
        \(when(answer.breakdown != nil && answer.acts.assessing.isAvailable) {
            "<p>Next: \(link("ask for the funding", to: "/cases/\(answer.heading.id)/funding")).</p>"
        })
        \(when(answer.acts.mayBroker) {
            turningBack(answer.acts.turningBack, answer.rules.restart, answer.heading)
        })
        """
    }
}
