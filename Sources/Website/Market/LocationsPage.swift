import Brokerage

struct LocationsPage: Page {
    let filter: FindLocations.Filter
    let found: FoundLocations
    let page: PageNumber
    let marketTabs: HTML

    var title: String { "Providers" }
    var section: Section? { Navigation.providers }
    var setting: PageSetting { .work }

    var body: HTML {
        """
        \(pageHeading(title, below: "Care homes and homecare agencies, with what is known of each."))
        \(marketTabs)
        \(search)
        \(filters(narrowing, clear: filter.isOn ? "/locations" : nil))
        \(optional(found.unknownPlace) { place in
            insetText {
                """
                <p>There is no place called ‘\(place)’ that is known here, or more than one. Enter a town, or the first \
                half of a postcode such as BA2.</p>
                """
            }
        })
        \(card {
            """
            <p role="status">\(count)</p>
            \(table(
                found.lines, caption: "Locations", captionIsHidden: true, isList: true, whenEmpty: nobody,
                columns: columns
            ))
            """
        })
        \(pagination(page, at: filter.path))
        \(regulatorsLicence)
        """
    }

    private var count: String {
        let order = filter.near == nil ? "by name" : "the nearest first"
        return found.total == 1 ? "1 location" : "\(grouped(found.total)) locations, \(order)"
    }

    private var nobody: HTML {
        emptyState(
            filter.isOn ? "No location is like that." : "No location is known yet.",
            detail: filter.isOn
                ? "Clear a filter, or use fewer words."
                : "They come from the regulator’s directory, which a team manager or a commissioner takes in."
        )
    }

    private var search: HTML {
        var rest = filter
        rest.words = nil
        rest.near = nil
        return form(asking: rest.path) {
            """
            <div class="cb-fields-in-a-row">
            \(textInput(Field("words", "Name, provider or postcode", value: filter.words ?? ""), width: .twenty))
            \(textInput(Field("near", "Near a town or postcode", value: filter.near ?? ""), width: .ten))
            \(button("Search", .secondary))
            </div>
            """
        }
    }

    private var narrowing: [Filter] {
        [
            narrow(
                "Care",
                filter.category?.rawValue,
                CareCategory.allCases.map { ($0.rawValue, $0.name.capitalisedFirst) }
            ) {
                $0.category = $1.flatMap(CareCategory.init)
            },
            narrow("Rating", filter.rating?.rawValue, Rating.allCases.map { ($0.rawValue, $0.text) }) {
                $0.rating = $1.flatMap(Rating.init)
            },
            narrow(
                "Framework",
                filter.onFramework.map { $0 ? "yes" : "no" },
                [("yes", "On the framework"), ("no", "Not on it")]
            ) { $0.onFramework = $1.map { $0 == "yes" } },
            filter.near == nil
                ? nil
                : narrow(
                    "Within",
                    filter.withinMiles.map(String.init),
                    Locations.distances.map { (String($0), "\($0) miles") }
                ) { $0.withinMiles = $1.flatMap(Int.init) },
            narrow(
                "Directory",
                filter.deregistered ? "yes" : nil,
                [("yes", "Left the regulator’s directory")],
                any: "In the regulator’s directory"
            ) { $0.deregistered = $1 != nil },
        ].compactMap(\.self)
    }

    /// One filter: each choice leads to the list with that choice made and the others left as they are.
    private func narrow(
        _ name: String,
        _ chosen: String?,
        _ choices: [(value: String, text: String)],
        any: String = "Any",
        _ set: (inout FindLocations.Filter, String?) -> Void
    ) -> Filter {
        let options = [(value: String?.none, text: any)] + choices.map { (Optional($0.value), $0.text) }
        return Filter(
            name,
            isOn: chosen != nil,
            options: options.map { value, text in
                var other = filter
                set(&other, value)
                return Filter.Option(text, to: other.path, isChosen: value == chosen)
            }
        )
    }

    private var columns: [Column<LocationLine>] {
        [
            Column("Location", .rowHeader) { line in
                "\(link(line.name, to: "/locations/\(line.id)"))\(note("\(line.providerName)"))"
            },
            Column("Where") { line in
                """
                \(line.town ?? line.postcode)\(optional(line.distanceMetres) { metres in
                    note("about \(Distance.text(metres: metres))")
                })
                """
            },
            Column("Care") { line in "\(categoryNames(line.categories))" },
            Column("Rating") { line in
                optional(line.rating) { rating in
                    "\(tag(rating.text, rating.colour))\(optional(line.ratedOn) { note("\($0.long)") })"
                } else: {
                    quiet("Not known")
                }
            },
            Column("Framework") { line in
                when(line.onFramework) {
                    "On it\(optional(line.tier) { note("tier \($0)") })"
                } else: {
                    quiet("Not on it")
                }
            },
            Column("Free beds") { line in freeBeds(line) },
            Column("Beware", short: "Beware") { line in warnings(line) },
        ]
    }

    private func freeBeds(_ line: LocationLine) -> HTML {
        let shown = line.told.filter { filter.category == nil || $0.category == filter.category }
        return when(shown.isEmpty) {
            quiet("Nobody has said")
        } else: {
            each(shown) { told in "<div>\(told.beds) \(told.category.name)\(age(told.ageHours))</div>" }
        }
    }

    private func age(_ hours: Int) -> HTML {
        note("\(ago(hours: hours))\(when(found.isStale(ageHours: hours)) { " \(tag("Old", .yellow))" })")
    }

    private func warnings(_ line: LocationLine) -> HTML {
        """
        \(when(!line.isRegistered) { tag("Left the directory", .red) })\
        \(when(line.suspended) { tag("Suspended", .red) })\
        \(when(line.safeguarding) { tag("Safeguarding", .orange) })
        """
    }
}
