import Brokerage

/// The homes of a case that may be asked only once the commissioner has said so (B&NES 2.2.4, 2.2.6).
struct WaitingForWordPage: Page {
    let answer: RankedHomes.Answer

    var title: String { "Homes for the commissioner" }
    var section: Section? { Navigation.cases }
    var setting: PageSetting { .work }
    var back: Link? { answer.heading.link }

    private struct Line {
        let home: RankedHome
        let need: NeedStanding
    }

    private var lines: [Line] {
        (answer.homes?.lines ?? []).flatMap { home in home.standing.needs.map { Line(home: home, need: $0) } }
            .filter { $0.need.discussion != nil || $0.home.enquiry == nil }
    }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(answer.heading.whose)"))
        <p>These homes may be asked only after you have said so. The broker goes on with the others meanwhile.</p>
        \(card {
            table(
                lines, caption: "Homes", captionIsHidden: true,
                whenEmpty: "<p>No home waits for the commissioner’s word.</p>",
                columns: [
                    Column("Home", .rowHeader) { line in
                        """
                        \(link(line.home.name, to: "/locations/\(line.home.id)"))\
                        \(optional(line.home.candidate.place) { note("\($0)") })
                        """
                    },
                    Column("Why") { line in "\(line.need.about.inWords) \(line.need.need.basis.mark)" },
                    Column("A week", .number) { line in "\(line.home.candidate.price?.description ?? "Not known")" },
                    Column("Your word") { line in word(on: line) },
                ]
            )
        })
        <p>\(link("See all the ranked homes", to: "/cases/\(answer.heading.id)/homes"))</p>
        """
    }

    private func word(on line: Line) -> HTML {
        let path = Path("/cases/\(answer.heading.id)/commissioner/\(line.home.id)")
            .query("about", line.need.about.rawValue)
        return """
            \(optional(line.need.discussion) { "\($0.outcome.inWords)\(note("\($0.spokeWith), \($0.heldOn.long)"))" })\
            \(when(answer.speaksForCommissioner && line.home.enquiry == nil) {
                link(
                    line.need.discussion == nil ? "Say whether it may be asked" : "Change this", to: path,
                    about: "at \(line.home.name)")
            })
            """
    }
}
