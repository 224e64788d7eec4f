import Brokerage

extension Agreement {
    /// The agreement on paper: the parties, the person, the home, the start, the price in its parts and who pays what of
    /// it, the conditions, and places to sign.
    var letter: LetterDocument {
        LetterDocument(
            title: "Placement agreement \(order.reference)",
            sender: [commissioner, sender.team, sender.broker, sender.telephone, sender.email].compactMap(\.self),
            recipient: [home.name] + home.address + [home.postcode.description],
            date: order.issuedAt.london.date.long,
            reference: "Placement agreement PA-\(order.number), version \(order.version), \(caseReference)",
            body: "\(holdsNoMore)\(parties)\(placement)\(costs)\(terms)\(signing)"
        )
    }

    private var holdsNoMore: HTML {
        switch order.state {
        case .issued, .signed: .empty
        case .cancelled: "<p><strong>This agreement was cancelled and doesn’t hold any more.</strong></p>"
        case .superseded:
            """
            <p><strong>This version doesn’t hold any more\(optional(newerVersion) { ": version \($0) took its place" }).</strong></p>
            """
        }
    }

    private var parties: HTML {
        """
        <p>Between \(commissioner) and \(home.providerName), who runs \(home.name), for the care of the person named here.</p>
        """
    }

    private var placement: HTML {
        """
        <h2>The person and the placement</h2>
        \(summaryList([
            SummaryRow("Full name", "\(personName)"),
        ] + (nickname.map { [SummaryRow("Known as", "\($0)")] } ?? []) + [
            SummaryRow("Date of birth", "\(birthDate?.long ?? "Not known")"),
            SummaryRow("NHS number", "\(nhsNumber?.description ?? "Not known")"),
            SummaryRow("Care", "\(category.map { "\($0.name.capitalisedFirst) care" } ?? "Not stated")"),
            SummaryRow("Home", "\(home.name)"),
            SummaryRow("Starts on", "\(order.startOn.full)"),
            SummaryRow("Our reference", "\(caseReference)"),
        ]))
        """
    }

    private var costs: HTML {
        """
        <h2>What it costs a week</h2>
        \(breakdownTable(
            order.parts, order.weekly,
            caption: nursing.map { _ in
                "The parts of the price, \(order.includesFNC ? "with" : "without") NHS-funded nursing care"
            } ?? "The parts of the price"
        ))
        \(optional(nursingInWords) { "<p>\($0)</p>" })
        \(table(
            payers, caption: "Who pays",
            columns: [Column("Who", .rowHeader) { "\($0.0)" }, Column("A week", .number) { "\($0.1.description)" }]
        ))
        """
    }

    private var payers: [(String, Money)] {
        [(commissioner, commissionerPays)] + (fnc.map { [("The NHS, for nursing, to the home directly", $0)] } ?? [])
    }

    private var terms: HTML {
        let conditions = [order.conditions, fundingConditions].compactMap(\.self)
        return when(!conditions.isEmpty) {
            """
            <h2>Conditions</h2>
            \(each(conditions) { condition in
                "<p>\(each(condition.split(separator: "\n"), between: "<br>") { "\($0)" })</p>"
            })
            """
        }
    }

    private var signing: HTML {
        """
        <h2>Signatures</h2>
        <p>Sign this agreement and send it back to \(sender.email). Only version \(order.version) can be signed.</p>
        \(signatures(["For \(home.name)", "For \(commissioner)"]))
        """
    }
}
