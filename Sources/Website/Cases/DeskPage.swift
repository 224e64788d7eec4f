import Brokerage

/// What somebody holds, what is due next first.
struct DeskPage: Page {
    let desk: Desk
    let mayRefer: Bool
    let mayTakeCalls: Bool

    var title: String { desk.view.title }
    var section: Section? { Navigation.desk }
    var setting: PageSetting { .work }

    var body: HTML {
        beside(listViews(groups, current: desk.view.path)) {
            """
            \(pageHeading(title, below: "\(summary)"))
            \(beginnings)
            \(table(
                desk.lines, caption: title, captionIsHidden: true, isList: true, whenEmpty: nothing, columns: columns
            ))
            \(when(!desk.lines.isEmpty) { keyboardHints() })
            """
        }
    }

    private var summary: String {
        let cases = desk.lines.count == 1 ? "1 case" : "\(desk.lines.count) cases"
        return "\(cases), what is due next first. \(desk.now.london.date.full), \(desk.now.london.time)"
    }

    private var beginnings: HTML {
        let begin =
            (mayRefer ? [Button("Refer somebody", effect: .link("/referrals/new"))] : [])
            + (mayTakeCalls
                ? [Button("Take a referral by telephone", .secondary, effect: .link("/referrals/telephone"))] : [])
        return when(!begin.isEmpty) { buttons(begin) }
    }

    private var nothing: HTML {
        let detail: HTML =
            switch desk.view {
            case .mine where mayRefer: "Refer somebody, and the case stays here until it is over."
            case .mine: "A case comes here when it is allocated to you. \(link("See all open cases", to: "/desk/team"))"
            case .dueToday, .waitingForOthers: "\(link("See what you hold", to: "/"))"
            case .toAllocate: "\(link("See all open cases", to: "/desk/team"))"
            case .team: .empty
            }
        return emptyState(desk.view.nothing, detail: detail)
    }

    private var groups: [ListViewGroup] {
        func view(_ view: DeskView, isLate: Bool = false) -> ListView {
            ListView(view.title, to: view.path, count: desk.counts[view] ?? 0, isLate: isLate)
        }
        var groups = [
            ListViewGroup([
                view(.mine, isLate: desk.hasLate), view(.dueToday, isLate: desk.hasLate), view(.waitingForOthers),
            ])
        ]
        groups.append(
            ListViewGroup((desk.mayAllocate ? [view(.toAllocate)] : []) + [view(.team)], under: "The team")
        )
        if desk.lettersNotDelivered > 0 {
            let letters = ListView(
                "Not delivered",
                to: OutboxPage.path(.failed),
                count: desk.lettersNotDelivered,
                isLate: true
            )
            groups.append(ListViewGroup([letters], under: "Letters"))
        }
        return groups
    }

    /// What is short enough to be done between two other things, without looking at the case first.
    private static let fromDesk: Set<CaseAct> = [.followUp, .putRight]

    private var columns: [Column<DeskLine>] {
        [
            Column("Due", .short) { line in
                optional(line.due) {
                    $0.mark(at: desk.now)
                } else: {
                    quiet("nothing")
                }
            },
            Column("Person", .rowHeader) { line in
                """
                \(link(line.heading.personName, to: line.heading.path))\(optional(line.heading.age) { ", \($0)" })\
                \(line.heading.marks)\
                \(note("\([line.heading.reference, line.heading.whereabouts].compactMap(\.self).joined(separator: " · "))"))
                """
            },
            Column("Needs") { "\($0.heading.needs)" },
            Column("Where it stands", short: "Stands") { "\($0.standing)" },
            Column("Next") { line in
                optional(line.next) { next in
                    """
                    \(next.who(isYou: line.isYourTurn, line.heading)): \
                    \(when(line.isYourTurn && Self.fromDesk.contains(next.act)) {
                        link(next.what.lowercasedFirst, to: "/cases/\(line.heading.id)/\(next.act.rawValue)")
                    } else: {
                        "\(next.what.lowercasedFirst)"
                    })\
                    \(optional(next.basis) { basis in optional(basis.clause) { note(clause($0.text)) } })
                    """
                } else: {
                    "\(quiet("Nothing"))"
                }
            },
        ]
    }
}

extension DeskView {
    var path: Path { self == .mine ? "/" : "/desk/\(rawValue)" }

    var title: String {
        switch self {
        case .mine: "My desk"
        case .dueToday: "Due today"
        case .waitingForOthers: "Waiting for others"
        case .toAllocate: "To be allocated"
        case .team: "All open cases"
        }
    }

    var nothing: String {
        switch self {
        case .mine: "You hold no open cases."
        case .dueToday: "Nothing of yours is due today."
        case .waitingForOthers: "Nothing of yours waits for somebody else."
        case .toAllocate: "Every case has a broker."
        case .team: "There are no open cases."
        }
    }
}
