import Brokerage

/// What waits for a decision on the money: theirs to decide first, then what waits for others, then what was decided.
struct FundingListPage: Page {
    let answer: FundingWaiting.Answer

    var title: String { "Funding" }
    var section: Section? { Navigation.funding }
    var setting: PageSetting { .work }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(summary)"))
        \(when(answer.decides) {
            """
            <h2>For you to decide</h2>
            \(table(
                answer.yours, caption: "For you to decide", captionIsHidden: true, isList: true,
                whenEmpty: emptyState("Nothing waits for your decision."), columns: columns(withWhy: false)
            ))
            """
        })
        <h2>\(answer.decides ? "Waiting for others" : "Waiting for a decision")</h2>
        \(table(
            answer.others, caption: "Waiting for others", captionIsHidden: true,
            whenEmpty: "<p>\(quiet("Nothing."))</p>", columns: columns(withWhy: true)
        ))
        <h2>Decided in the last 30 days</h2>
        \(table(
            answer.decided, caption: "Decided in the last 30 days", captionIsHidden: true,
            whenEmpty: "<p>\(quiet("Nothing."))</p>", columns: decidedColumns
        ))
        """
    }

    private var summary: String {
        guard answer.decides else { return "Requests for funding of the cases you see" }
        switch answer.yours.count {
        case 0: return "Nothing waits for you"
        case 1: return "1 request waits for you"
        default: return "\(answer.yours.count) requests wait for you"
        }
    }

    private func columns(withWhy: Bool) -> [Column<FundingLine>] {
        [
            Column("Due", .short) { line in
                optional(line.due) {
                    due($0.words(at: answer.now), $0.nearness(at: answer.now), at: $0.dueAt.iso)
                } else: {
                    quiet("no time set")
                }
            },
            Column("Person", .rowHeader) { line in
                """
                \(link(line.heading.personName, to: "/cases/\(line.heading.id)/decision"))\
                \(optional(line.heading.age) { ", \($0)" })\(line.heading.marks)\
                \(note("\(line.heading.reference) · \(line.heading.needs)"))
                """
            },
            Column("Home") { "\($0.home)" },
            Column("A week", .number) { "\($0.weekly.description)" },
            Column("Against rate", .number) { difference($0.againstRate) },
            Column("Asked") { line in
                "\(line.askedAt.relative(to: answer.now))\(note("\(line.askedBy)"))"
            },
        ]
            + (withWhy
                ? [
                    Column("Waits for") { line in
                        """
                        \(line.state == .deferred ? "The broker" : line.route.name)\
                        \(optional(reason(line)) { note("\($0)") })
                        """
                    }
                ] : [])
    }

    /// Why it isn't the viewer's, where that isn't said by who decides.
    private func reason(_ line: FundingLine) -> String? {
        guard let refusal = line.deciding.refusal, refusal.code != .notPermitted else { return nil }
        return refusal.sentence
    }

    private var decidedColumns: [Column<DecidedLine>] {
        [
            Column("When") { line in "\(line.decidedAt.relative(to: answer.now))\(note("\(line.decidedBy)"))" },
            Column("Person", .rowHeader) { line in
                """
                \(link(line.heading.personName, to: "/cases/\(line.heading.id)/decision"))\
                \(note("\(line.heading.reference)"))
                """
            },
            Column("Home") { "\($0.home)" },
            Column("A week", .number) { "\($0.weekly.description)" },
            Column("Decision") { $0.outcome.mark },
        ]
    }
}
