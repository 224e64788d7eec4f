import Brokerage

/// Letters by what became of them, the newest first.
struct OutboxPage: Page {
    let answer: Outbox.Answer
    let part: Outbox.Part
    let isFirst: Bool
    let now: Instant

    var title: String { "Outbox" }
    var section: Section? { Navigation.outbox }
    var setting: PageSetting { .work }

    static func path(_ part: Outbox.Part) -> Path {
        Path("/outbox").query("show", part == .all ? nil : part.rawValue)
    }

    var body: HTML {
        """
        \(pageHeading(title, below: "Every letter that was written, whether or not it has gone."))
        \(tabs(
            Outbox.Part.allCases.map { Link($0.inWords, to: Self.path($0)) }, current: Self.path(part),
            label: "Letters"
        ))
        \(table(
            answer.lines, caption: title, captionIsHidden: true, isList: true,
            whenEmpty: emptyState(part.nothing),
            columns: [
                Column("Letter", .rowHeader) { line in
                    "\(link(line.subject, to: "/outbox/\(line.id)"))\(note("\(line.kind.inWords)"))"
                },
                Column("To") { line in
                    "\(line.addressee)\(optional(line.address) { note("\($0)") })"
                },
                Column("Case", .short) { line in
                    optional(line.caseID) { link(line.reference ?? "The case", to: "/cases/\($0)") }
                },
                Column("Written", .short) { "\($0.writtenAt.relative(to: now))" },
                Column("What became of it", short: "State") { $0.stateShown(at: now) },
            ]
        ))
        \(when(!isFirst || answer.next != nil) {
            """
            <nav class="cb-pagination" aria-label="Pages"><ul>\
            \(when(!isFirst) { "<li>\(link("Newest", to: Self.path(part)))</li>" })\
            \(optional(answer.next) { "<li>\(link("Older", to: Self.path(part).query("before", $0)))</li>" })\
            </ul></nav>
            """
        })
        """
    }
}

extension Outbox.Part {
    var inWords: String {
        switch self {
        case .all: "All"
        case .waiting: "Waiting to go"
        case .toReadOut: "To be read out"
        case .failed: "Not delivered"
        }
    }

    /// What is said where there are none.
    fileprivate var nothing: String {
        switch self {
        case .all: "No letter was written yet."
        case .waiting: "No letter waits to go."
        case .toReadOut: "No letter has to be read out."
        case .failed: "Every letter that was tried has gone."
        }
    }
}

extension Message.Kind {
    /// What a letter is, under its subject.
    var inWords: String {
        switch self {
        case .enquiry: "Enquiry"
        case .enquiryStopped: "No longer needed"
        case .orderSent: "Placement agreement"
        case .orderCancelled: "Agreement cancelled"
        case .survey: "Survey"
        case .notice: "Notice"
        }
    }
}

extension OutboxLine {
    /// Whether it has gone, and if not, why and when it is tried again.
    func stateShown(at now: Instant) -> HTML {
        let tries = mark.map { $0.attempts == 1 ? "tried once" : "tried \($0.attempts) times" }
        let said = optional(mark?.said) { note("\($0)") }
        switch state(at: now) {
        case .toReadOut: return "\(tag("To be read out", .blue))\(note("no e-mail address is known"))"
        case .gone: return "\(tag("Gone", .green))\(optional(mark) { note("\($0.nextAt.relative(to: now))") })"
        case .waiting:
            guard let mark, let tries else { return tag("Waiting", .yellow) }
            return "\(tag("Waiting", .yellow))\(note("\(tries), next \(mark.nextAt.relative(to: now))"))\(said)"
        case .notDelivered: return "\(tag("Not delivered", .red))\(optional(tries) { note("\($0)") })\(said)"
        case .neverTried:
            return
                "\(tag("Not sent", .yellow))\(note("no mail server took letters in the three days after it was written"))"
        case .told: return "\(tag("Told", .grey))\(note("in another way than by e-mail"))"
        case .sentAgain:
            return """
                \(tag("Sent again", .grey))\(note("this one was not delivered"))\
                \(optional(second) { link("The second letter", to: "/outbox/\($0)") })
                """
        }
    }
}
