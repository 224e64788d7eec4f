import Brokerage

/// Funding is asked for: who decides and why them, and what goes with the request (B&NES 2.1.4, 2.2.9).
struct AskFundingPage: Page {
    let answer: FundingToAsk.Answer
    let state: FormState
    let draft: Path?

    var title: String { "Ask for the funding" }
    var section: Section? { Navigation.cases }
    var setting: PageSetting { .work }
    var back: Link? { answer.heading.link }
    var errors: [FieldError] { state.errors }

    private var path: Path { "/cases/\(answer.heading.id)/funding" }

    var body: HTML {
        """
        \(pageHeading(title, aside: "\(answer.price?.home.name ?? "")", below: "\(answer.heading.whose)"))
        \(columns {
            "\(whoDecides)\(before)\(instead)"
        } aside: {
            "\(breakdown)\(benchmarkCard(answer.benchmark, price: answer.price?.weekly, rate: answer.price?.rate))"
        })
        """
    }

    private var whoDecides: HTML {
        card(heading, beside: optional(answer.price) { $0.rule.basis.mark }, isNext: true) {
            """
            \(optional(answer.price) { price in
                """
                <p>\(price.home.name) costs <strong>\(price.weekly.description) a week</strong>\
                \(when(price.agreed.includesFNC) { ", without the \((price.agreed.weekly - price.weekly).description) that the NHS pays" }), \
                \(priceAgainstRate(price.weekly, price.rate)) of \(price.rate.description).</p>
                """
            })
            \(optional(answer.wait) { wait in
                "<p>A decision is due \(wait.due.limitInWords).\(optional(wait.basis.local) { note("Local rule: \($0)") })</p>"
            })
            \(when(answer.asking.isAvailable) {
                when(answer.mayAsk) { askForm } else: {
                    "<p>\(quiet("The broker or the practitioner asks for the funding."))</p>"
                }
            } else: {
                """
                \(optional(answer.asking.inTheWay, unavailable))
                \(links)
                """
            })
            """
        }
    }

    private var heading: String {
        guard let price = answer.price else { return "Nothing can be asked for yet" }
        return "\(price.route.name) decides"
    }

    private var askForm: HTML {
        form(to: path, key: state.key, draft: draft) {
            """
            \(textarea(
                state.field(
                    "words", question,
                    hint: "The needs, the homes considered, the choice and the price are shown to those who decide anyway"
                ),
                rows: 4
            ))
            \(button(answer.price?.route == .panel ? "Ask Single Panel" : "Ask an approver"))
            """
        }
    }

    private var question: String {
        guard answer.toAnswer != nil else { return "Why this home at this price, if there is more to say" }
        return answer.lastRequest?.state == .deferred ? "What was asked for" : "What has changed since it was refused"
    }

    private var links: HTML {
        when(answer.heading.state == .assessing) {
            "<p>\(link("Assessment, price and cost breakdown", to: "/cases/\(answer.heading.id)/assessment"))</p>"
        } else: {
            when(answer.lastRequest != nil) {
                "<p>\(link("See the request and what was decided", to: "/cases/\(answer.heading.id)/decision"))</p>"
            }
        }
    }

    private var before: HTML {
        when(!answer.decisions.isEmpty) {
            card("Decided before") { decisionList(answer.decisions) }
        }
    }

    private var instead: HTML {
        when(answer.lastRequest?.state == .refused) {
            """
            <p>\(link("Agree another price with the home", to: "/cases/\(answer.heading.id)/negotiation"))</p>
            \(turningBack(answer.turningBack, answer.restart, answer.heading))
            """
        }
    }

    private var breakdown: HTML {
        card("What it is made of") {
            optional(answer.price?.breakdown) { breakdown in
                breakdownTable(
                    breakdown.parts,
                    breakdown.weekly,
                    caption: "Submitted by \(breakdown.submittedBy) on \(breakdown.receivedOn.long)"
                )
            } else: {
                "<p>\(quiet("No cost breakdown of this price yet."))</p>"
            }
        }
    }
}

extension Due {
    /// To follow "is due": "within 5 working days", "by 17:00 the same day".
    var limitInWords: String {
        switch self {
        case .after(let span, _): "within \(span.text)"
        case .at: text
        }
    }
}
