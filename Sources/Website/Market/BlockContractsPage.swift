import Brokerage

struct BlockContractsPage: Page {
    let lines: [BlockContractLine]
    let today: LocalDate
    let mayKeep: Bool
    let marketTabs: HTML

    var title: String { "Block contracts" }
    var section: Section? { Navigation.providers }
    var setting: PageSetting { .work }

    var body: HTML {
        """
        \(pageHeading(title, below: "Beds that are bought already: the first to be offered, and none of them twice."))
        \(marketTabs)
        \(card {
            table(
                lines, caption: title, captionIsHidden: true, isList: true, whenEmpty: none,
                columns: [
                    Column("Home", .rowHeader) { line in
                        link(line.locationName, to: Path("/locations/\(line.contract.locationID)").fragment("blocks"))
                    },
                    Column("Free", .number) { line in
                        when(line.standing == .holds) { "\(line.free) of \(line.beds.count)" } else: { "–" }
                    },
                ] + blockContractColumns(today: today, mayKeep: mayKeep)
            )
        })
        """
    }

    private var none: HTML {
        emptyState("No bed is bought in advance.", detail: "A block contract is added on the page of its home.")
    }
}

/// What a list of block contracts shows of each, on any page.
func blockContractColumns(today: LocalDate, mayKeep: Bool) -> [Column<BlockContractLine>] {
    [
        Column("Care") { line in "\(line.contract.category.name.capitalisedFirst)" },
        Column("Beds") { line in each(line.beds) { blockBed($0) } },
        Column("A week", .number) { line in
            weeklyAmount(
                line.contract.weekly,
                includesFNC: line.contract.includesFNC,
                withoutFNC: line.contract.rate.withoutFNC(on: line.standing == .holds ? today : line.contract.startsOn)
            )
        },
        Column("From to") { line in "\(shortSpan(line.contract, today: today))\(note(line.standing.mark))" },
    ]
        + (mayKeep
            ? [
                Column("Change") { line in
                    when(line.standing == .holds || line.standing == .toCome) {
                        link(
                            "End",
                            to: "/locations/\(line.contract.locationID)/block-contracts/\(line.contract.id)/end",
                            about: "the contract with \(line.locationName)"
                        )
                    }
                }
            ] : [])
}

private func blockBed(_ bed: BlockContractLine.Bed) -> HTML {
    let forWhom: HTML = optional(bed.caseID) { id in
        " \(link("C-\(bed.caseNumber ?? 0)", to: "/cases/\(id)"))"
    }
    return """
        <div>\(bed.name) \(bedState(bed.state))\(forWhom)</div>
        """
}

private func bedState(_ state: BlockContractLine.Bed.State) -> HTML {
    switch state {
    case .free: tag("Free", .green)
    case .held(let until): "\(tag("Held", .yellow))\(note("until \(until.london.short)"))"
    case .livedIn: tag("Lived in")
    }
}
