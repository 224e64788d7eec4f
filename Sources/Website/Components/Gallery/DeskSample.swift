/// A broker's desk: dense, what is due next first.
struct DeskSample: Page {
    struct Line: Sendable {
        let due: String
        let nearness: Nearness
        let why: String
        let name: String
        let age: Int
        let number: String
        let place: String
        let needs: String
        let needsNote: String
        let stands: String
        let next: String
        let clause: String
    }

    let lines = [
        Line(
            due: "20 min late",
            nearness: .late,
            why: "first answer to the ward",
            name: "Irene Ellis",
            age: 84,
            number: "C-1042",
            place: "RUH, Combe ward, 23 days",
            needs: "Nursing, Keynsham",
            needsNote: "£1,050 a week agreed rate",
            stands: "3 of 5 homes answered, 2 can",
            next: "You: send options to Tom Reed",
            clause: "2.2.6"
        ),
        Line(
            due: "in 25 min",
            nearness: .soon,
            why: "emergency, one hour",
            name: "Harold Finch",
            age: 79,
            number: "C-1057",
            place: "at home, carer in hospital",
            needs: "Homecare, 21 visits a week",
            needsNote: "two carers, time-critical mornings",
            stands: "Ring-round, 4 of 11 called",
            next: "You: ring Avon Home Support",
            clause: "3.2 ii"
        ),
        Line(
            due: "today 17:00",
            nearness: .later,
            why: "routine, received 09:40",
            name: "Mary Achebe",
            age: 91,
            number: "C-1055",
            place: "Paulton hospital, 6 days",
            needs: "Residential dementia, Midsomer Norton",
            needsNote: "",
            stands: "Ranked: 14 homes, 2 with a block bed",
            next: "You: ask the first five",
            clause: "2.2.3a"
        ),
        Line(
            due: "tomorrow 12:30",
            nearness: .later,
            why: "",
            name: "Peter Lowe",
            age: 68,
            number: "C-1049",
            place: "at home",
            needs: "Nursing, Bath",
            needsNote: "",
            stands: "£1,240 against £1,050: Single Panel Thursday",
            next: "Panel: decide",
            clause: "2.2.9"
        ),
        Line(
            due: "Fri 10:00",
            nearness: .later,
            why: "24 hours after discharge",
            name: "Joan Whitlock",
            age: 88,
            number: "C-1031",
            place: "Oldfield, since yesterday",
            needs: "Residential",
            needsNote: "",
            stands: "Started",
            next: "You: call Oldfield, four questions",
            clause: "2.2.10b"
        ),
    ]

    var title: String { "My desk" }
    var section: Section? { Gallery.sections.first }
    var setting: PageSetting { .work }

    var body: HTML {
        beside(views) {
            """
            \(pageHeading(title, below: "14 cases, what is due next first. Wednesday 4 March, 11:05"))
            \(filters(narrowing, clear: "/desk"))
            \(card { "\(list)" })
            \(pagination(PageNumber(1, size: 5, total: 14), at: "/desk"))
            \(keyboardHints())
            """
        }
    }

    private var views: HTML {
        listViews(
            [
                ListViewGroup([
                    ListView("My desk", to: "/desk", count: 14),
                    ListView("Due today", to: "/desk/today", count: 3, isLate: true),
                    ListView("Waiting for others", to: "/desk/waiting", count: 9),
                    ListView("Hospital team", to: "/desk/hospital", count: 41),
                ]),
                ListViewGroup(
                    [
                        ListView("Over 21 days in hospital", to: "/desk/over-21", count: 2, isLate: true),
                        ListView("Keynsham nursing", to: "/desk/keynsham", count: 6),
                    ],
                    under: "Pinned"
                ),
            ],
            current: "/desk"
        )
    }

    private var narrowing: [Filter] {
        let desk: Path = "/desk"
        return [
            Filter(
                "Service",
                isOn: true,
                options: [
                    Filter.Option("any", to: desk),
                    Filter.Option("care home", to: desk.setting("service", to: "care-home"), isChosen: true),
                    Filter.Option("homecare", to: desk.setting("service", to: "homecare")),
                ]
            ),
            Filter(
                "Priority",
                isOn: false,
                options: [
                    Filter.Option("any", to: desk, isChosen: true),
                    Filter.Option("urgent", to: desk.setting("priority", to: "urgent")),
                ]
            ),
            Filter(
                "Whose turn",
                isOn: true,
                options: [
                    Filter.Option("mine", to: desk.setting("turn", to: "mine"), isChosen: true),
                    Filter.Option("anyone's", to: desk),
                ]
            ),
            Filter("Hospital", isOn: false, options: [Filter.Option("any", to: desk, isChosen: true)]),
        ]
    }

    private var list: HTML {
        table(
            lines,
            caption: "Cases",
            captionIsHidden: true,
            isList: true,
            columns: [
                Column("Due") { due($0.due, $0.nearness, why: "\($0.why)") },
                Column("Person", .rowHeader) {
                    "\(link($0.name, to: "/cases/\($0.number)")), \($0.age)\(note("\($0.number) · \($0.place)"))"
                },
                Column("Needs") { line in
                    "\(line.needs)\(when(!line.needsNote.isEmpty) { note("\(line.needsNote)") })"
                },
                Column("Where it stands", short: "Stands") { "\($0.stands)" },
                Column("Next") { "\($0.next)\(note(clause($0.clause)))" },
            ]
        )
    }
}
