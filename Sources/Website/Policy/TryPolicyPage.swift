import Brokerage
import Exchange

/// A need, a market and a copy of the policy to change; below them, once tried, the two rankings beside each other.
struct TryPolicyPage: Page {
    let inForce: PolicyInForce
    let state: FormState
    /// Nothing before it was tried.
    let comparison: TrialComparison?
    let target: Path
    let draft: Path?

    var title: String { "Try a change of the policy" }
    var section: Section? { Navigation.policy }
    var setting: PageSetting { .work }
    var back: Link? { Link("Policy", to: "/policy") }
    var errors: [FieldError] { state.errors }

    var body: HTML {
        """
        \(pageHeading(title, below: "Ranks a made-up market under the policy in force and under your copy. Nothing is written."))
        \(optional(comparison) { result($0) })
        \(form(to: target, key: state.key, draft: draft) {
            """
            \(columns {
                """
                \(card("Your copy of the policy") {
                    textarea(
                        state.field(
                            "policy", "Policy",
                            hint: "The policy in force, for you to change. Keep the two blanks before each deeper line.",
                            known: inForce.text
                        ),
                        rows: 24,
                        isCode: true
                    )
                })
                \(card("The market") {
                    textarea(
                        state.field(
                            "market", "Market",
                            hint: "One provider a line, values parted by commas. Paste it from a spreadsheet saved as CSV; "
                                + "the first line names the columns.",
                            known: MarketFile.example
                        ),
                        rows: 12,
                        isCode: true
                    )
                })
                """
            } aside: {
                card("The need") { "\(need)\(button("Try it", name: "act", value: "try"))" }
            })
            \(card("Put the change forward") {
                """
                \(textarea(
                    state.field(
                        "why", "What the change is for",
                        hint: "The policy stays as it is until an administrator loads your copy"
                    ),
                    rows: 3
                ))
                \(button("Put it forward", .secondary, name: "act", value: "propose"))
                """
            })
            """
        })
        """
    }

    private var need: HTML {
        """
        \(select(
            state.field("category", "Kind of care", known: CareCategory.nursing.rawValue),
            CareCategory.allCases.map { FieldOption($0.rawValue, $0.name.capitalisedFirst) }
        ))
        \(select(
            state.field("funder", "Who pays", known: Funder.council.rawValue),
            Funder.allCases.map { FieldOption($0.rawValue, $0.text.capitalisedFirst) }
        ))
        \(select(
            state.field("area", "Where the care is wanted", known: Area.inside.rawValue),
            Area.allCases.map { FieldOption($0.rawValue, $0.text.capitalisedFirst) }
        ))
        \(moneyInput(state.field("rate", "Rate", hint: "For a week in a home, for an hour of homecare")))
        \(textInput(state.field("preferred", "Preferred place", hint: "Leave it empty where there is none")))
        \(dateInput(
            state.field("start", "Wanted start", hint: "Leave it empty where any start will do"), typed: state.date("start")
        ))
        """
    }

    private func result(_ comparison: TrialComparison) -> HTML {
        card("The two rankings", isNext: true, id: "rankings") {
            """
            <p>\(moved(comparison))</p>
            \(table(
                comparison.lines, caption: "The two rankings", captionIsHidden: true,
                whenEmpty: "<p>The market has no provider.</p>",
                columns: [
                    Column("Provider", .rowHeader) { line in
                        "\(line.candidate.name.isEmpty ? line.candidate.id : line.candidate.name)\(note("\(line.candidate.id)"))"
                    },
                    Column("In force") { standing($0.inForce) },
                    Column("Your copy") { standing($0.changed) },
                    Column("What moves", .short) { $0.move.marked },
                ]
            ))
            \(optional(comparison.changed.tooFew) { rule in
                """
                <p>At least \(rule.atLeast) must be considered; \(comparison.changed.ranked.lines.count) can be. \
                \(optional(rule.basis.clause) { clause($0.text, local: rule.basis.local) })</p>
                """
            })
            """
        }
    }

    private func moved(_ comparison: TrialComparison) -> String {
        switch comparison.moved {
        case 0: "Nothing moves."
        case 1: "1 provider moves."
        case let count: "\(count) providers move."
        }
    }

    private func standing(_ standing: TrialComparison.Standing) -> HTML {
        switch standing {
        case .ranked(let rank, let number): "\(rank) \(clause(number.text))"
        case .leftOut(let reasons): "Left out\(note("\(reasons.map(\.sentence).joined(separator: "; "))"))"
        case .untried: quiet("No pathway for this need")
        }
    }
}

extension TrialComparison.Move {
    /// The colour is never alone: the words say it.
    fileprivate var marked: HTML {
        switch self {
        case .none: quiet("Stays")
        case .otherClause: tag("Other clause", .blue)
        case .up(let places): tag("Up \(places)", .green)
        case .down(let places): tag("Down \(places)", .orange)
        case .joins: tag("Ranks now", .green)
        case .leaves: tag("Left out now", .red)
        }
    }
}
