import Brokerage

/// The times homes were looked for, the latest first, and why each came to nothing (B&NES 2.2.11).
struct RoundsPage: Page {
    let answer: RoundHistory.Answer
    let now: Instant

    var title: String { "Rounds" }
    var section: Section? { Navigation.cases }
    var setting: PageSetting { .work }
    var back: Link? { answer.heading.link }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(answer.heading.whose)"))
        \(card {
            table(
                answer.rounds, caption: "Rounds", captionIsHidden: true,
                whenEmpty: "<p>No homes were ranked for this case yet.</p>",
                columns: [
                    Column("Round", .rowHeader) { round in
                        link(
                            "Round \(round.number)",
                            to: Path("/cases/\(answer.heading.id)/homes").query("round", round.number))
                    },
                    Column("From", .short) { "\($0.openedAt.relative(to: now))" },
                    Column("To", .short) { round in optional(round.endedAt) { "\($0.relative(to: now))" } else: { "Open" } },
                    Column("Ranked", .short) { "\($0.rankings == 1 ? "once" : "\($0.rankings) times")" },
                    Column("Asked", .number) { "\($0.asked)" },
                    Column("Could", .number) { "\($0.offered)" },
                    Column("Couldn’t", .number) { "\($0.declined)" },
                    Column("How it ended") { round in
                        "\(ending(of: round))\(optional(round.words) { note("\($0)") })"
                    },
                    Column("Answers") { round in
                        link(
                            "See the answers",
                            to: Path("/cases/\(answer.heading.id)/answers").query("round", round.number),
                            about: "of round \(round.number)")
                    },
                ]
            )
        })
        """
    }

    private func ending(of round: RoundHistory.Line) -> String {
        switch round.state {
        case .open: "It goes on"
        case .turnedBack: round.reason?.inWords ?? "Turned back"
        case .stopped: "Stopped with the case"
        case .placed: "Somebody lives there now"
        }
    }
}
