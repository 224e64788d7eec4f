import Brokerage

/// Everything for the decision on one page, and the decision at its end (B&NES 2.1.4, 2.2.9).
struct DecisionPage: Page {
    let board: FundingBoard
    let state: FormState
    let draft: Path?
    let now: Instant

    private var request: FundingRequest { board.request }
    private var isPanel: Bool { request.route == .panel }

    var title: String { board.deciding.isAvailable ? "Decide on the funding" : "Request for funding" }
    var section: Section? { Navigation.funding }
    var setting: PageSetting { .work }
    var breadcrumbs: [Link] { [Link("Funding", to: "/funding"), board.heading.link] }
    var errors: [FieldError] { state.errors }

    var body: HTML {
        """
        \(pageHeading(title, aside: "\(board.heading.personName), \(board.home.name)", below: below))
        \(columns {
            "\(asked)\(considered)\(price)\(decision)"
        } aside: {
            "\(person)\(decidedBefore)\(benchmarkCard(board.benchmark, price: request.weekly, rate: request.rate))"
        })
        """
    }

    private var below: HTML {
        let parts = [
            board.heading.reference, board.heading.age.map { "\($0) years old" }, board.heading.whereabouts,
            board.heading.readyOn.map { "ready since \($0.long)" },
        ].compactMap(\.self)
        return "\(parts.joined(separator: " · "))\(board.heading.marks)"
    }

    // MARK: What is asked for

    private var asked: HTML {
        card("What is asked for", beside: request.state.mark) {
            """
            \(facts([
                SummaryRow("Home", "\(board.home.name)"),
                SummaryRow("Price without FNC", "<strong>\(request.weekly.description)</strong> a week"),
                SummaryRow("Against the rate", "\(priceAgainstRate(request.weekly, request.rate).capitalisedFirst)"),
                SummaryRow("FNC beside it", "\(request.fnc.map { "\($0) a week from the NHS" } ?? "None in the price")"),
                SummaryRow("Asked by", "\(board.askedBy)\(note("\(request.askedAt.relative(to: now))"))"),
                SummaryRow("Who decides", "\(request.route.name) \(optional(board.rule) { $0.basis.mark })"),
            ] + (board.due.map { [SummaryRow("Due", due($0.words(at: now), $0.nearness(at: now), at: $0.dueAt.iso))] } ?? [])))
            \(optional(request.words) { words in
                "<p>\(quiet("\(board.askedBy) writes:")) \(each(words.split(separator: "\n"), between: "<br>") { "\($0)" })</p>"
            })
            """
        }
    }

    private var person: HTML {
        card("The person") {
            facts(
                [
                    SummaryRow("Care", "\(board.heading.care)"),
                    SummaryRow("What they need", "\(board.situation.summary ?? "")"),
                    SummaryRow("Mobility", "\(board.situation.mobility ?? "")"),
                    SummaryRow("At night", "\(board.situation.nights ?? "")"),
                    SummaryRow("Wants to be near", "\(board.situation.preferredPlace ?? "")"),
                    SummaryRow("What matters", "\(board.situation.whatMatters ?? "")"),
                    SummaryRow("Must have", "\(board.situation.mustHave ?? "")"),
                    SummaryRow("Wanted from", "\(board.situation.wantedFrom?.long ?? "")"),
                    SummaryRow("Preference", preference),
                    SummaryRow("Assessment", assessment),
                ].filter { !$0.value.isEmpty }
            )
        }
    }

    private var preference: HTML {
        optional(board.choice) { choice in
            """
            \(board.home.name), chosen by \(choice.capacity.inWords) on \(choice.expressedOn.long)\
            \(optional(board.reserve) { note("Reserve: \($0)") })\
            \(optional(choice.outOfOrder) { note("\($0.inWords)") })\(optional(choice.words) { note("\($0)") })
            """
        }
    }

    private var assessment: HTML {
        optional(board.assessment) { assessment in
            """
            \(assessment.canMeetNeed ? "The home can meet the needs" : "The home can’t meet the needs")\
            \(note("\(assessment.assessor.inWords), \(assessment.assessedOn.long)"))
            """
        }
    }

    // MARK: The options and the price

    private var considered: HTML {
        card("Homes considered") {
            """
            \(table(
                board.options, caption: "Homes asked, in the policy’s order", captionIsHidden: true,
                columns: [
                    Column("Home", .rowHeader) { option in
                        when(option.isChosen) {
                            "<strong>\(option.home)</strong>\(note("chosen"))"
                        } else: {
                            "\(option.home)\(when(option.wasShown) { note("shown to the person") })"
                        }
                    },
                    Column("Clause", .short) { clause($0.clause) },
                    Column("A week without FNC", .number, short: "A week") { "\($0.weekly?.description ?? "–")" },
                    Column("Against rate", .number) { option in
                        optional(option.weekly) { difference($0 - request.rate) } else: { "–" }
                    },
                    Column("What came of it") { "\($0.inWords)" },
                ]
            ))
            \(optional(cheaper) { least in
                "<p>The least that a suitable home asked for is \(least.weekly?.description ?? "") at \(least.home), \(saving(least)) less.</p>"
            })
            """
        }
    }

    private var cheaper: FundingBoard.Option? {
        board.leastSuitable.flatMap { $0.isChosen || ($0.weekly ?? request.weekly) >= request.weekly ? nil : $0 }
    }

    private func saving(_ least: FundingBoard.Option) -> String {
        "\(request.weekly - (least.weekly ?? request.weekly)) a week"
    }

    private var price: HTML {
        card("How the price came about") {
            """
            \(table(
                board.negotiation, caption: "What was said of the price",
                whenEmpty: "<p>As the home offered it; nothing was negotiated.</p>",
                columns: [
                    Column("Round", .short) { "\($0.number)" },
                    Column("When", .short) { "\($0.day.short)" },
                    Column("Who", .rowHeader) { "\($0.side == .home ? "The home" : "The brokerage"), \($0.saidBy)" },
                    Column("A week", .number) { round in
                        "\(round.weekly.description)\(when(round.includesFNC) { note("FNC in it") })"
                    },
                    Column("Accepted") { round in when(round.accepted) { tag("Accepted", .green) } else: { "–" } },
                ]
            ))
            \(optional(board.breakdown) { breakdown in
                breakdownTable(
                    breakdown.parts, breakdown.weekly,
                    caption: "Cost breakdown from \(breakdown.submittedBy), \(breakdown.receivedOn.long)\(breakdown.includesFNC ? ", with FNC in it" : "")"
                )
            })
            """
        }
    }

    private var decidedBefore: HTML {
        when(!board.decisions.isEmpty) {
            card("What was decided") { decisionList(board.decisions) }
        }
    }

    // MARK: The decision

    private var decision: HTML {
        when(board.deciding.isAvailable) {
            card(isPanel ? "What the panel decided" : "Your decision", isNext: true, id: "decision") {
                form(to: path, key: state.key, draft: draft) { isPanel ? panelForm : approverForm }
            }
        } else: {
            when(request.state.isOpen) {
                card("The decision") { "\(optional(board.deciding.inTheWay, unavailable))" }
            }
        }
    }

    private var path: Path { "/cases/\(board.heading.id)/decision" }

    private var panelForm: HTML {
        """
        \(hiddenInput("request", request.id.text))
        \(outcomes)
        \(dateInput(state.field("sat-on", "When did the panel sit?"), typed: state.date("sat-on", board.today)))
        \(textInput(state.field("members", "Who sat on it?")))
        \(words)
        \(button("Record the decision"))
        """
    }

    private var approverForm: HTML {
        """
        \(hiddenInput("request", request.id.text))
        \(outcomes)
        \(words)
        \(button("Save the decision"))
        """
    }

    private var outcomes: HTML {
        radios(
            Field("outcome", "The decision", value: state.value("outcome"), error: state.error("outcome")),
            [
                FieldOption("agreed", "Agree \(request.weekly) a week"),
                FieldOption("deferred", "Defer it", hint: "More has to be known first"),
                FieldOption("refused", "Refuse it", hint: "The broker agrees another price or looks for another home"),
            ]
        )
    }

    private var words: HTML {
        """
        \(textarea(state.field("reasons", "Why, if it is deferred or refused"), rows: 3))
        \(textarea(
            state.field("conditions", "Conditions, if it is agreed", hint: "They stand on the agreement with the home"),
            rows: 2
        ))
        """
    }
}

extension FundingBoard.Option {
    var inWords: String {
        switch answer {
        case .none: "No answer"
        case .cannot(let reason): "Can’t\(reason.map { ": \($0.inWords)" } ?? "")"
        case .withdrawn: "Took its offer back"
        case .expired: "Its offer ran out"
        case .canMeet:
            switch isSuitable {
            case true: "Can meet the need, suitable"
            case false: "Can meet the need, not found suitable"
            case nil: "Can meet the need"
            }
        }
    }
}
