import Brokerage

struct RatesPage: Page {
    let cards: RateCards
    let mayKeep: Bool
    let marketTabs: HTML

    var title: String { "Rates" }
    var section: Section? { Navigation.providers }
    var setting: PageSetting { .work }

    var body: HTML {
        """
        \(pageHeading(title, below: "What is agreed for a week in a home, by who pays, kind of care and year."))
        \(marketTabs)
        \(when(mayKeep) { button("Add a rate", to: "/rates/new") })
        \(insetText { "<p>\(fundedNursingCare) Rates and prices are compared without it.</p>" })
        \(each(cards.commissioners) { commissioner in
            let lines = cards.lines.filter { $0.commissioner == commissioner.id }
            return card(commissioner.name) {
                table(
                    lines, caption: "Rates of \(commissioner.name)", captionIsHidden: true,
                    whenEmpty: "<p>No rate is known. Without one no home can be ranked by price.</p>", columns: columns
                )
            }
        })
        """
    }

    private var fundedNursingCare: String {
        let year = FinancialYear(containing: cards.today)
        guard let weekly = cards.fundedNursingCare else {
            return "What the NHS pays for funded nursing care (FNC) in \(year) is not known here yet."
        }
        return "The NHS pays homes \(weekly) a week for funded nursing care (FNC) in \(year)."
    }

    private var columns: [Column<RateCardLine>] {
        [
            Column("Care", .rowHeader) { line in "\(line.category.name.capitalisedFirst)" },
            Column("A week", .number) { line in
                weeklyAmount(line.weekly, includesFNC: line.includesFNC, withoutFNC: line.withoutFNC)
            },
            Column("First day", .short) { line in "\(line.startsOn.long)" },
            Column("Last day", .short) { line in
                when(line.standing == .withdrawn) {
                    "–"
                } else: {
                    optional(line.endsOn) {
                        "\($0.long)"
                    } else: {
                        quiet("No end known")
                    }
                }
            },
            Column("Holds") { line in line.standing.mark },
            Column("Recorded") { line in
                "\(line.recordedBy ?? "CareBroker")\(note("\(line.recordedAt.london.short)"))"
            },
        ]
            + (mayKeep
                ? [
                    Column("Change") { line in
                        when(line.standing == .holds || line.standing == .toCome) {
                            link("End", to: "/rates/\(line.id)/end", about: "the rate for \(line.category.text) care")
                        }
                    }
                ] : [])
    }
}
