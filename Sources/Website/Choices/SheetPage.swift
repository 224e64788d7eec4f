import Brokerage

/// What the person and their family see: large, plain and short (B&NES 2.2.7).
struct SheetPage: Page {
    let sheet: SheetForPerson.Answer

    var title: String { sheet.title }
    var setting: PageSetting { .plain }
    var back: Link? { Link("\(sheet.personName), \(sheet.reference)", to: "/cases/\(sheet.caseID)") }

    var body: HTML {
        """
        \(pageHeading(title))
        <p>\(sheet.opening) Tell us which you would like by <strong>\(sheet.decideBy.full)</strong>.</p>
        \(each(sheet.homes.enumerated()) { index, home in
            """
            <h2>\(index + 1). \(home.name)</h2>
            \(when(!home.isOpen) { insetText { "<p>This home can no longer offer you a place.</p>" } })
            \(summaryList(home.rows(sheet.payment)))
            """
        })
        \(sheet.costs)
        \(sheet.steps)
        \(insetText { "<p>\(sheet.asking)</p>" })
        \(buttons([
            Button("Print the sheet", effect: .link("/cases/\(sheet.caseID)/sheet/print")),
            Button("Record the choice", .secondary, effect: .link("/cases/\(sheet.caseID)/choice")),
        ]))
        """
    }
}

extension SheetForPerson.Answer {
    var title: String { homes.count == 1 ? "A home that can look after you" : "Homes that can look after you" }

    var opening: String {
        let numbers = ["No home", "One home", "Two homes", "Three homes", "Four homes", "Five homes"]
        let count = homes.filter(\.isOpen).count
        return (count < numbers.count ? numbers[count] : "\(count) homes") + " can look after you."
    }

    var asking: HTML {
        """
        To visit a home, or to ask anything, \
        \(optional(telephone) { "ring \(whom), on \(Website.telephone($0)), or write to \(Website.email(email))" } else: {
            "write to \(whom), at \(Website.email(email)). Their telephone number isn’t known here"
        }). Our reference is \(reference).
        """
    }

    /// The same on paper.
    var letter: LetterDocument {
        LetterDocument(
            title: title,
            kind: .plainSheet,
            sender: [council, team, brokerName, telephone, email].compactMap(\.self),
            date: givenOn.long,
            reference: "\(reference), given \(givenOn.long)",
            body: """
                <p>For \(personName).</p>
                <p>\(opening) <strong>Tell us which you would like by \(decideBy.full).</strong></p>
                \(each(homes.enumerated()) { index, home in
                    """
                    <section><h2>\(index + 1). \(home.name)</h2>
                    \(when(!home.isOpen) { "<p>This home can no longer offer you a place.</p>" })
                    \(summaryList(home.rows(payment)))</section>
                    """
                })
                <section>\(costs)</section>
                <section>\(steps)</section>
                <section><h2>If you would like to visit or ask</h2>
                <p>\(optional(telephone) { "Ring \(whom), on \($0), or write to \(email)." } else: {
                    "Write to \(whom), at \(email). Their telephone number isn’t known here."
                }) Our reference is \(reference).</p></section>
                """
        )
    }
}

extension SheetForPerson.ShownHome {
    func rows(_ payment: SheetForPerson.Payment?) -> [SummaryRow] {
        let place = [
            SummaryRow("Where", each(address, between: "<br>") { "\($0)" }),
            SummaryRow(
                "How far",
                optional(howFar(distanceMetres, isApproximate, from: "where you want to be")) { "\($0)" }
            ),
            SummaryRow("Care", optional(care) { "\($0.text.capitalisedFirst)" }),
            SummaryRow(
                "Inspectors say",
                optional(ratedOn) {
                    "\(rating?.text ?? "Not rated yet"), in \(Self.month($0))"
                } else: {
                    "Not inspected yet"
                }
            ),
            SummaryRow("You can move in", optional(earliestStart) { "\($0.full), or later" }),
        ]
        let rest = [SummaryRow("To ring them", optional(self.telephone) { Website.telephone($0) })]
        return (place + costRows + [topUpRow(payment)].compactMap(\.self) + rest).filter { !$0.value.isEmpty }
    }

    /// "May 2025"
    private static func month(_ day: LocalDate) -> String {
        day.long.split(separator: " ").dropFirst().joined(separator: " ")
    }
}
