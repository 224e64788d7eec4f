import Brokerage

/// The homes in the policy's order, in groups by clause, to choose whom to ask; below them those left out and why.
struct RankedHomesPage: Page {
    let answer: RankedHomes.Answer
    /// The homes that were chosen before coming back here.
    let ticked: Set<String>
    /// Whether a long list is shown to its end.
    let showsAll: Bool
    let state: FormState
    let now: Instant

    /// As many as one looks through; more are a link away.
    static let longest = 40

    var title: String { "Ranked homes" }
    var section: Section? { Navigation.cases }
    var setting: PageSetting { .work }
    var back: Link? { answer.heading.link }
    var errors: [FieldError] { state.errors }

    private var path: Path { "/cases/\(answer.heading.id)/homes" }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(answer.heading.whose)"))
        \(rounds)
        \(optional(answer.homes) { homes in
            """
            \(needCard(homes))
            \(rankedCard(homes))
            \(leftOutCard(homes))
            """
        } else: {
            nothingRanked
        })
        """
    }

    // MARK: Rounds

    private var rounds: HTML {
        let shown = answer.homes?.round.number
        return when(answer.rounds > 1 || shown == nil && answer.rounds > 0) {
            """
            \(tabs(
                (1...max(answer.rounds, 1)).map { Link("Round \($0)", to: path.query("round", $0)) },
                current: path.query("round", shown), label: "Rounds"
            ))
            <p>\(link("Compare all rounds", to: "/cases/\(answer.heading.id)/rounds"))</p>
            \(optional(answer.homes?.round) { round in
                when(round.state == .turnedBack || round.state == .stopped) {
                    insetText {
                        """
                        <p>This round is over\(optional(round.endedAt) { ", since \($0.relative(to: now))" }).\
                        \(optional(round.turnBackReason) { " \($0.inWords)." })\(optional(round.turnBackWords) { " \($0)" }) \
                        \(link("See where the search stands now", to: path))</p>
                        """
                    }
                }
            })
            """
        }
    }

    private var nothingRanked: HTML {
        let isNext = answer.rounds > 0
        return """
            <div class="cb-empty"><p class="cb-empty__sentence">\
            \(isNext ? "The homes of the next round aren’t ranked yet." : "No homes are ranked yet.")</p>\
            <p>Ranking takes every home that is known for this care, puts it under the first clause of the policy that \
            takes it, and says why others are left out.</p>\
            \(when(answer.brokers) {
                form(to: path, key: state.key) {
                    button(isNext ? "Rank the homes again" : "Rank the homes", unless: answer.ranking.inTheWay)
                }
            } else: {
                "<p>\(quiet("The broker ranks them."))</p>"
            })</div>
            """
    }

    // MARK: What is looked for

    private func needCard(_ homes: HomesInOrder) -> HTML {
        let need = homes.ranking.need
        let times = homes.ranking.number == 1 ? "" : ", for the \(ordinal(homes.ranking.number)) time"
        return card(
            "Looking for \(need.category.text) care, \(need.area.text)",
            beside: when(answer.brokers && homes.round.state == .open && answer.ranking.isAvailable) {
                form(to: path, key: state.key) { button("Rank again", .secondary) }
            }
        ) {
            facts([
                SummaryRow("Rate", "\(need.rate.description) a week, without FNC"),
                SummaryRow("Preferred place", "\(need.preferred ?? "None")"),
                SummaryRow("Wanted from", optional(need.start) { "\($0.shortWithWeekday)" }),
                SummaryRow("Looked at", "\(farthest(homes))"),
                SummaryRow(
                    "Ranked",
                    "\(homes.ranking.rankedAt.relative(to: now))\(times)\(note("by \(homes.rankedBy)"))"
                ),
                SummaryRow("Under", "\(homes.policySource)"),
            ])
        }
    }

    private func farthest(_ homes: HomesInOrder) -> String {
        let all = homesCounted(homes.ranking.evidence.count)
        return homes.ranking.farthestMetres.map { "\(all) within \(($0 + 804) / 1_609) miles" } ?? all
    }

    private func ordinal(_ number: Int) -> String {
        switch number {
        case 2: "second"
        case 3: "third"
        default: "\(number)th"
        }
    }

    // MARK: The order

    private func canAsk(_ homes: HomesInOrder) -> Bool {
        answer.brokers && homes.round.state == .open && homes.canAskAny
            && (answer.heading.state == .sourcing || answer.heading.state == .suitability)
    }

    private func rankedCard(_ homes: HomesInOrder) -> HTML {
        let asks = canAsk(homes)
        let lines = RankedHomesTable(
            homes: homes,
            heading: answer.heading,
            asks: asks,
            brokers: answer.brokers && homes.round.state == .open,
            speaks: answer.speaksForCommissioner && homes.round.state == .open,
            ticked: ticked,
            atMost: showsAll ? nil : Self.longest,
            now: now
        )
        let contents: HTML = """
            \(card("\(homesCounted(homes.lines.count)), the first to be asked first", beside: answersLink(homes)) {
                """
                \(lines.body)
                \(when(lines.notShown > 0) {
                    """
                    <p class="cb-card__foot">\(grouped(lines.notShown)) more come after these. \
                    \(link("Show all \(homesCounted(homes.lines.count))", to: path.query("show", "all")))</p>
                    """
                })
                """
            })
            \(when(asks) {
                """
                <div class="cb-act-bar"><p>Tick the homes to ask. Asking out of order needs a reason.</p>\
                \(button("Prepare the enquiry"))</div>
                """
            })
            """
        return when(asks) {
            form(asking: "/cases/\(answer.heading.id)/ask") { contents }
        } else: {
            contents
        }
    }

    private func answersLink(_ homes: HomesInOrder) -> HTML {
        when(homes.lines.contains { $0.enquiry != nil }) {
            link(
                "Answers side by side",
                to: Path("/cases/\(answer.heading.id)/answers")
                    .query("round", homes.round.state == .open ? nil : homes.round.number)
            )
        }
    }

    // MARK: Left out

    private func leftOutCard(_ homes: HomesInOrder) -> HTML {
        let shown = showsAll ? homes.leftOut : Array(homes.leftOut.prefix(Self.longest))
        return card("\(homesCounted(homes.leftOut.count)) left out", id: "left-out") {
            """
            \(table(
                shown, caption: "Left out", captionIsHidden: true,
                whenEmpty: "<p>Every home that was looked at is ranked.</p>",
                columns: [
                    Column("Home", .rowHeader) { home in
                        """
                        \(link(home.name, to: "/locations/\(home.id)"))\
                        \(optional(home.place) { note("\($0)") })
                        """
                    },
                    Column("Why it isn’t ranked", short: "Why") { home in
                        """
                        \(each(home.reasons, between: "<br>") { "\($0)" })\
                        \(optional(home.enquiry) { note("Asked \($0.askedAt.relative(to: now)), before it was left out") })
                        """
                    },
                ]
            ))
            \(when(shown.count < homes.leftOut.count) {
                """
                <p class="cb-card__foot">\(link("Show all \(homesCounted(homes.leftOut.count))", to: path.query("show", "all").fragment("left-out")))</p>
                """
            })
            """
        }
    }
}
