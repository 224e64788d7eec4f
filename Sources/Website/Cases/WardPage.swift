import Brokerage

/// A ward's own list: where each of its patients stands, what is awaited, where they are going and when.
struct WardPage: Page {
    let desk: Desk

    var title: String { "Your patients" }
    var section: Section? { Navigation.desk }
    var setting: PageSetting { .work }

    var body: HTML {
        """
        \(pageHeading(title, below: "Those for whom a care home is being found. \(desk.now.london.date.full), \(desk.now.london.time)"))
        \(table(
            lines, caption: title, captionIsHidden: true, isList: true,
            whenEmpty: emptyState("No care home is being found for any of your patients."),
            columns: [
                Column("Patient", .rowHeader) { line in
                    """
                    \(link(line.heading.personName, to: line.heading.path))\(optional(line.heading.age) { ", \($0)" })\
                    \(note("\(line.heading.reference)"))
                    """
                },
                Column("Ward") { line in
                    "\(line.heading.whereabouts ?? "")\(line.heading.marks)"
                },
                Column("Where it stands", short: "Stands") { "\($0.standing)" },
                Column("Waiting for") { line in
                    optional(line.next) { next in
                        "\(next.who(isYou: false, line.heading))\(note("\(next.what)"))"
                    } else: { "\(quiet("Nothing"))" }
                },
                Column("Going to") { line in
                    optional(line.home) { home in
                        "\(home)\(optional(line.plannedAt) { note("\($0.relative(to: desk.now))") })"
                    } else: { "\(quiet("Not known yet"))" }
                },
            ]
        ))
        """
    }

    /// By ward, and there the longest in hospital first.
    private var lines: [DeskLine] {
        desk.lines.sorted { left, right in
            (left.heading.place ?? "", -(left.heading.lengthOfStay ?? 0), left.heading.reference)
                < (right.heading.place ?? "", -(right.heading.lengthOfStay ?? 0), right.heading.reference)
        }
    }
}
