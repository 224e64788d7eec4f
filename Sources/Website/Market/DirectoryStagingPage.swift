import Brokerage

/// One file of the regulator: how far its reading is, what has to be confirmed, or what came of it.
struct DirectoryStagingPage: Page {
    let preview: DirectoryPreview
    let key: FormKey
    let seesMarket: Bool

    private var staging: DirectoryStaging { preview.staging }

    var title: String {
        switch staging.state {
        case .reading: preview.isBrokenOff ? "The reading was broken off" : "The file is being read"
        case .read: preview.doubts.isEmpty ? "The file is read" : "Look twice before you take this in"
        case .takenIn: "The directory is taken in"
        case .refused: "The file can’t be taken in"
        }
    }

    var section: Section? { seesMarket ? Navigation.providers : Navigation.directory }
    var back: Link? { Link("Regulator’s directory", to: "/directory") }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(staging.name)\(made), sent by \(preview.stagedBy ?? "the command line")"))
        \(state)
        """
    }

    private var made: String { staging.fileDate.map { ", made on \($0.long)" } ?? "" }

    private var state: HTML {
        switch staging.state {
        case .reading: reading
        case .read: waiting
        case .takenIn: "\(counts)\(refused)\(button("Look at the locations", .secondary, to: "/locations"))"
        case .refused:
            """
            \(warningText("\(staging.refusal ?? "The file can’t be read.") Nothing was changed."))
            \(button("Send another file", to: "/directory"))
            """
        }
    }

    private var reading: HTML {
        when(preview.isBrokenOff) {
            """
            <p>It began on \(staging.stagedAt.london.long) and stopped after \(grouped(staging.rowsRead)) rows. Nothing \
            was changed.</p>
            \(button("Send the file again", to: "/directory"))
            """
        } else: {
            """
            <div role="status" data-look-again><p>\(grouped(staging.rowsRead)) rows read so far, \
            \(grouped(staging.refusedCount)) of them refused.</p></div>
            \(button("See how far it is", .secondary, to: "/directory/\(staging.id)"))
            """
        }
    }

    private var waiting: HTML {
        """
        \(each(preview.doubts) { warningText("\($0.sentence)") })
        \(counts)
        \(refused)
        \(form(to: "/directory/\(staging.id)/confirm", key: key) {
            buttons(
                preview.doubts.isEmpty
                    ? [Button("Take it in")]
                    : [
                        Button("Take it in all the same", .warning),
                        Button("Leave it", .secondary, effect: .link("/directory")),
                    ]
            )
        })
        """
    }

    private var counts: HTML {
        let isDone = staging.state == .takenIn
        return card(isDone ? "What changed" : "What would change") {
            facts([
                SummaryRow("New", "\(grouped(preview.counts.new))"),
                SummaryRow("Changed", "\(grouped(preview.counts.changed))"),
                SummaryRow("Gone", "\(grouped(preview.counts.gone))"),
                SummaryRow("Refused rows", "\(grouped(preview.counts.refused))"),
                SummaryRow("Rows read", "\(grouped(staging.rowsRead))"),
                SummaryRow("Of other services", "\(grouped(staging.outsideCount))"),
            ])
        }
    }

    private var refused: HTML {
        when(!preview.refused.isEmpty) {
            card("Rows that can’t be taken in") {
                """
                <ul>\(each(preview.refused) { "<li>\($0.sentence)</li>" })</ul>
                \(when(preview.counts.refused > preview.refused.count) {
                    "<p>And \(grouped(preview.counts.refused - preview.refused.count)) more.</p>"
                })
                """
            }
        }
    }
}
