import Brokerage

/// `/journal`: who did what, when and on which case, the latest first, and what shows that none of it was changed.
struct JournalPage: Page {
    let answer: ReadJournal.Answer
    let filters: ReadJournal.Filters
    let typed: FormFields
    let faults: [FieldFault]
    let isNewest: Bool
    let now: Instant

    /// What is sent for what CareBroker did by itself.
    static let careBroker = "carebroker"

    var title: String { "Journal" }
    var section: Section? { Navigation.journal }
    var setting: PageSetting { .work }
    var errors: [FieldError] { faults.map { FieldError(field: $0.field, $0.sentence) } }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(summary)"))
        \(chips(quick, label: "Often looked for"))
        \(details("Narrow it down", open: isNarrowed || !faults.isEmpty) { narrowing })
        \(table(
            JournalRow.rows(of: answer.lines), caption: title, captionIsHidden: true, isList: true,
            whenEmpty: emptyState("Nothing in the journal fits.", detail: "Take a filter off, or choose other days."),
            columns: columns
        ))
        \(pages)
        \(headCard)
        """
    }

    private var summary: String {
        let all = "\(grouped(Int(answer.head?.seq ?? 0))) entries"
        let reach = answer.isWhole ? "" : "; you see what was done on your cases, and who looked at them"
        return "\(all), the latest first\(reach)"
    }

    // MARK: Narrowing down

    private var isNarrowed: Bool { filters != ReadJournal.Filters() }

    private var quick: [Chip] {
        let today = now.london.date
        let isToday = filters.startsOn == today && filters.endsOn == today
        return [
            Chip(
                "Today",
                to: isToday
                    ? address.onDays(nil, nil) : address.onDays(today, today),
                isOn: isToday
            ),
            chip("Who looked at records", .views),
        ] + (answer.isWhole ? [chip("Signing in", .signingIn), chip("Accounts", .accounts)] : [])
            + (isNarrowed ? [Chip("Everything", to: "/journal")] : [])
    }

    private func chip(_ text: String, _ kind: ActKind) -> Chip {
        let isOn = filters.kind == kind
        return Chip(text, to: address.setting("kind", to: isOn ? nil : kind.rawValue), isOn: isOn)
    }

    /// This list, from its newest entry.
    private var address: Path {
        Path("/journal").onDays(filters.startsOn, filters.endsOn)
            .query("who", who).query("kind", filters.kind?.rawValue)
            .query("case", filters.number.map { "C-\($0)" })
    }

    private var who: String? {
        switch filters.who {
        case .account(let id): id.text
        case .system: Self.careBroker
        case .link, nil: nil
        }
    }

    private var narrowing: HTML {
        form(asking: "/journal") {
            """
            <div class="cb-narrow">
            \(dateInput(field("from", "From"), typed: typed.typedDate("from")))
            \(dateInput(field("to", "To"), typed: typed.typedDate("to")))
            \(select(
                field("who", "Who did it"),
                answer.people.map { FieldOption($0.id.text, $0.name) }
                    + [FieldOption(Self.careBroker, "CareBroker, by itself")],
                none: "Anybody"
            ))
            \(select(
                field("kind", "What was done"),
                ActKind.allCases.filter { answer.isWhole || $0.isOnCases }.map {
                    FieldOption($0.rawValue, $0.inWords)
                },
                none: "Anything"
            ))
            \(textInput(field("case", "Case number", hint: "Like C-1001"), width: .ten))
            </div>
            \(button("Show", .secondary))
            """
        }
    }

    private func field(_ name: String, _ label: String, hint: String? = nil) -> Field {
        let fault = faults.first { $0.field == name || $0.field.hasPrefix(name + "-") }
        return Field(name, label, hint: hint, value: typed.raw(name) ?? "", error: fault?.sentence)
    }

    // MARK: The entries

    private var columns: [Column<JournalRow>] {
        [
            Column("When", .short) { row in
                let at = row.newest.at
                return "<time\(attribute("datetime", at.iso))>\(at.london.date.shortOf(now)) \(at.london.time)</time>"
            },
            Column("Who", .short) { "\($0.newest.who)" },
            Column("What was done", .rowHeader, short: "What") { row in
                """
                \(row.what)\(optional(row.newest.clause) { " \(clause($0))" })\
                \(optional(row.newest.note) { note("\($0)") })\
                \(when(!row.earlier.isEmpty) {
                    note(each(row.lines.compactMap(\.about), between: ", ") { $0.named })
                })
                """
            },
            Column("On", .short) { row in
                when(row.earlier.isEmpty) { optional(row.newest.about) { $0.named } }
            },
            Column("Entry", .number) { row in
                """
                \(when(!row.earlier.isEmpty) { "\(grouped(Int(row.oldest.seq)))–" })\(grouped(Int(row.newest.seq)))
                """
            },
        ]
    }

    private var pages: HTML {
        when(answer.hasNewer || answer.hasOlder || !isNewest) {
            """
            <nav class="cb-pagination" aria-label="Pages"><ul>\
            \(when(!isNewest) { "<li>\(link("Newest", to: address))</li>" })\
            \(when(answer.hasNewer) {
                optional(answer.lines.first) { "<li>\(link("Newer", to: address.query("after", $0.seq)))</li>" }
            })\
            \(when(answer.hasOlder) {
                optional(answer.lines.last) { "<li>\(link("Older", to: address.query("before", $0.seq)))</li>" }
            })</ul></nav>
            """
        }
    }

    // MARK: That it is whole

    private var headCard: HTML {
        optional(answer.head) { head in
            card("That nobody changed it") {
                """
                <p>Each entry carries a digest of itself and of the one before it, so an entry that is changed, taken \
                out or put in breaks the chain from there on. This is its end, the head:</p>
                <code class="cb-head">\(head.line)</code>
                <p>Somebody who has the machine could make the whole chain anew. So keep this line where they can’t \
                reach it, every day: in an e-mail to your auditor, in a file elsewhere, or on paper. Put such lines into \
                a file, one below the other, and <code>carebroker verify --head FILE</code> says whether the journal \
                still holds each of them.</p>
                """
            }
        }
    }
}

/// Entries that are said in one row: one act, or one person's looks at several records in a minute, as a page that
/// names several people leaves them.
private struct JournalRow {
    let newest: JournalLine
    /// The latest first.
    var earlier: [JournalLine] = []

    var oldest: JournalLine { earlier.last ?? newest }
    var lines: [JournalLine] { [newest] + earlier }

    var what: String {
        earlier.isEmpty ? newest.what : "Looked at the records of \(grouped(lines.count)) people"
    }

    static func rows(of lines: [JournalLine]) -> [JournalRow] {
        var rows: [JournalRow] = []
        for line in lines {
            if let last = rows.indices.last, rows[last].goesOn(with: line) {
                rows[last].earlier.append(line)
            } else {
                rows.append(JournalRow(newest: line))
            }
        }
        return rows
    }

    private func goesOn(with line: JournalLine) -> Bool {
        line.kind == .views && newest.kind == .views && line.who == newest.who
            && line.at.milliseconds(until: newest.at) < 60_000
    }
}

extension JournalLine.About {
    /// "C-1001 Irene Ellis", leading to the case, for those who see it; "C-1001" for the others.
    fileprivate var named: HTML {
        optional(seen) { seen in
            "\(link(reference, to: "/cases/\(seen.caseID)")) \(quiet("\(seen.personName)"))"
        } else: {
            "\(reference)"
        }
    }
}

extension Path {
    /// The same with these days in the three fields of each; without what is nothing.
    fileprivate func onDays(_ first: LocalDate?, _ last: LocalDate?) -> Path {
        let days = [("from", first), ("to", last)]
        return days.reduce(self) { path, day in
            let (name, date) = day
            return path.setting("\(name)-day", to: date?.day).setting("\(name)-month", to: date?.month)
                .setting("\(name)-year", to: date?.year)
        }
    }
}

extension LocalDate {
    /// "4 Mar", with the year where it isn't this one.
    fileprivate func shortOf(_ now: Instant) -> String {
        year == now.london.date.year ? short : "\(short) \(year)"
    }
}
