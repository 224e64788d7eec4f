import Brokerage

/// Cases found by name, number, NHS number or postcode, and narrowed down by plain links.
struct CaseListPage: Page {
    let list: CaseList
    let filters: CaseListQuery.Filters

    var title: String { "Cases" }
    var section: Section? { Navigation.cases }
    var setting: PageSetting { .work }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(summary)"))
        \(form(asking: address.setting("q", to: nil)) {
            searchInput(
                Field(
                    "q", "Find a case",
                    hint: "Names in any order, a case number, an NHS number or a postcode", value: filters.text,
                    id: "find"
                )
            )
        })
        \(Website.filters(narrowing, clear: isNarrowed ? address.onlyQuery(filters.text) : nil))
        \(table(
            list.lines, caption: title, captionIsHidden: true, isList: true,
            whenEmpty: emptyState("No case fits.", detail: "Take a filter off, or check the spelling."),
            columns: [
                Column("Person", .rowHeader) { line in
                    """
                    \(link(line.heading.personName, to: line.heading.path))\(optional(line.heading.age) { ", \($0)" })\
                    \(line.heading.marks)
                    """
                },
                Column("Case", .short) { "\($0.heading.reference)" },
                Column("Needs") { "\($0.heading.needs)" },
                Column("Where they are", short: "Where") { "\($0.heading.whereabouts ?? "")" },
                Column("Where it stands", short: "Stands") { "\($0.standing)" },
                Column("Held by") { "\($0.heading.brokerName ?? "Nobody")" },
            ]
        ))
        \(pagination(PageNumber(list.page, size: CaseListQuery.pageSize, total: list.total), at: address))
        """
    }

    private var summary: String {
        let cases = list.total == 1 ? "1 case" : "\(grouped(list.total)) cases"
        return filters.text.isEmpty ? cases : "\(cases) for “\(filters.text)”"
    }

    /// What is shown where nobody says: all that a search finds, else the open ones.
    private var unnarrowed: CaseListQuery.Filters.Show { filters.text.isEmpty ? .open : .all }

    private var isNarrowed: Bool {
        filters.show != unnarrowed || filters.priority != nil || filters.brokerID != nil || filters.category != nil
    }

    private var address: Path {
        Path("/cases").query("q", filters.text.isEmpty ? nil : filters.text)
            .query("show", filters.show == unnarrowed ? nil : filters.show.rawValue)
            .query("priority", filters.priority?.rawValue).query("broker", filters.brokerID)
            .query("category", filters.category?.rawValue)
    }

    private var narrowing: [Filter] {
        [
            Filter(
                "Show",
                isOn: filters.show != unnarrowed,
                options: CaseListQuery.Filters.Show.allCases.map { show in
                    Filter.Option(
                        show.inWords,
                        to: address.setting("show", to: show == unnarrowed ? nil : show.rawValue),
                        isChosen: filters.show == show
                    )
                }
            ),
            filter("Priority", "priority", filters.priority, Priority.allCases, \.inWords),
            filter("Care", "category", filters.category, CareCategory.allCases) { $0.name.capitalisedFirst },
            Filter(
                "Held by",
                isOn: filters.brokerID != nil,
                options: [
                    Filter.Option("Anybody", to: address.setting("broker", to: nil), isChosen: filters.brokerID == nil)
                ]
                    + list.brokers.map { broker in
                        Filter.Option(
                            broker.name,
                            to: address.setting("broker", to: broker.id),
                            isChosen: filters.brokerID == broker.id
                        )
                    }
            ),
        ]
    }

    private func filter<Choice: RawRepresentable<String> & Equatable>(
        _ name: String,
        _ key: String,
        _ chosen: Choice?,
        _ all: [Choice],
        _ words: (Choice) -> String
    ) -> Filter {
        Filter(
            name,
            isOn: chosen != nil,
            options: [Filter.Option("Any", to: address.setting(key, to: nil), isChosen: chosen == nil)]
                + all.map { choice in
                    Filter.Option(
                        words(choice),
                        to: address.setting(key, to: choice.rawValue),
                        isChosen: chosen == choice
                    )
                }
        )
    }
}

extension Path {
    /// The list with what was searched for and nothing else.
    fileprivate func onlyQuery(_ text: String) -> Path { Path("/cases").query("q", text.isEmpty ? nil : text) }
}

extension CaseListQuery.Filters.Show {
    var inWords: String {
        switch self {
        case .open: "Open"
        case .over: "Over"
        case .all: "Open and over"
        }
    }
}
