import Brokerage

/// All that is known of a location: what it costs, what is free, what to beware of, and how it came to be known.
struct LocationPage: Page {
    let file: LocationFile
    let mayKeep: Bool

    private var location: Location { file.location }
    private var isRegistered: Bool { location.registration == .registered }

    var title: String { location.name }
    var section: Section? { Navigation.providers }
    var setting: PageSetting { .work }
    var back: Link? { Link("Providers", to: "/locations") }

    var body: HTML {
        """
        \(pageHeading(
            location.name, aside: "\(location.town ?? "")",
            below: "\(location.providerName) · \(address)\(marks)"
        ))
        \(columns {
            "\(warnings)\(care)\(blocks)\(concerns)\(framework)\(contacts)\(asked)"
        } aside: {
            "\(fromRegulator)\(history)"
        })
        """
    }

    private var address: String {
        (location.address + [location.postcode.description]).joined(separator: ", ")
    }

    private var marks: HTML {
        let membership = file.memberships.first { $0.holds(on: file.today) }
        return """
            \(optional(membership) { _ in " \(tag("On the framework", .green))" })\
            \(when(!isRegistered) { " \(tag("Left the directory", .red))" })
            """
    }

    private var warnings: HTML {
        """
        \(optional(file.suspension) { suspension in
            warningText(
                """
                Placements are suspended since \(suspension.startsOn.long), says \(suspension.source).\
                \(optional(suspension.endsOn) { " The last day is \($0.long)." })
                """
            )
        })
        \(each(file.concerns.filter { $0.isOpen(on: file.today) }) { concern in
            warningText(
                """
                \(concern.kind.name) concern since \(concern.raisedOn.long), raised by \(concern.source).\
                \(when(concern.kind == .safeguarding) {
                    " Get the commissioner’s word before you ask this home."
                })
                """
            )
        })
        \(when(!isRegistered) {
            warningText("It has left the regulator’s directory, so nobody can be placed there.")
        })
        """
    }

    // MARK: What brokers look at first

    private var care: HTML {
        when(!file.homeCategories.isEmpty) {
            card("Care, prices and free beds") {
                """
                \(table(
                    file.homeCategories, caption: "Care, prices and free beds", captionIsHidden: true,
                    columns: careColumns
                ))
                \(when(mayKeep) {
                    buttons([
                        Button(
                            "Record free beds", effect: .link("/locations/\(location.id)/vacancies/new"),
                            unless: leftDirectory
                        ),
                        Button(
                            "Record a price", .secondary, effect: .link("/locations/\(location.id)/prices/new"),
                            unless: leftDirectory
                        ),
                    ])
                })
                \(earlier)
                """
            }
        }
    }

    private var leftDirectory: Unavailable? {
        isRegistered ? nil : Unavailable("It has left the regulator’s directory, so nobody can be placed there.")
    }

    private var careColumns: [Column<CareCategory>] {
        [
            Column("Care", .rowHeader) { category in "\(category.name.capitalisedFirst)" },
            Column("A week", .number) { category in
                optional(file.price(of: category)) { price in
                    weeklyAmount(
                        price.weekly,
                        includesFNC: price.includesFNC,
                        withoutFNC: price.rate.withoutFNC(on: file.today)
                    )
                } else: {
                    quiet("Not known")
                }
            },
            Column("Against the rate", .number, short: "Against rate") { category in
                optional(file.rates[category]) { rate in
                    optional(file.price(of: category)?.rate.withoutFNC(on: file.today)) { price in
                        "\(againstRate(price, rate))\(note("rate \(rate.description)"))"
                    } else: {
                        note("rate \(rate.description)")
                    }
                } else: {
                    quiet("No rate")
                }
            },
            Column("Free beds") { category in
                optional(file.vacancy(of: category)) { vacancy in
                    let hours = vacancy.saidAt.begunHours(until: file.now)
                    return """
                        \(vacancy.beds)\(when(isStale(hours)) { " \(tag("Old", .yellow))" })\
                        \(note("\(vacancy.saidBy), \(ago(hours: hours))"))
                        """
                } else: {
                    quiet("Nobody has said")
                }
            },
            Column("Block beds free", short: "Block beds") { category in
                let running = file.blockContracts.filter { $0.contract.category == category && $0.standing == .holds }
                return when(running.isEmpty) {
                    quiet("None bought")
                } else: {
                    "\(running.reduce(0) { $0 + $1.free }) of \(running.reduce(0) { $0 + $1.beds.count })"
                }
            },
        ]
    }

    private func isStale(_ hours: Int) -> Bool { file.vacancyHours.map { hours > $0 } ?? false }

    private var earlier: HTML {
        when(file.prices.count + file.vacancies.count > 0) {
            details("Prices and free beds as they were said") {
                """
                \(table(
                    file.prices, caption: "Prices", whenEmpty: .empty,
                    columns: [
                        Column("Care", .rowHeader) { price in "\(price.category.name.capitalisedFirst)" },
                        Column("A week", .number) { price in
                            weeklyAmount(
                                price.weekly, includesFNC: price.includesFNC,
                                withoutFNC: price.rate.withoutFNC(
                                    on: price.holds(on: file.today) ? file.today : price.startsOn
                                )
                            )
                        },
                        Column("From to") { price in
                            when(price.neverHeld) { quiet("Replaced the same day") } else: {
                                "\(shortSpan(price, today: file.today))"
                            }
                        },
                        Column("Said by") { price in "\(price.saidBy)\(recorded(price.recordedBy, price.recordedAt))" },
                    ]
                ))
                \(table(
                    file.vacancies, caption: "Free beds", whenEmpty: .empty,
                    columns: [
                        Column("Care", .rowHeader) { vacancy in "\(vacancy.category.name.capitalisedFirst)" },
                        Column("Free", .number) { vacancy in "\(vacancy.beds)" },
                        Column("Said", .short) { vacancy in "\(vacancy.saidAt.london.short)" },
                        Column("Said by") { vacancy in
                            "\(vacancy.saidBy)\(recorded(vacancy.recordedBy, vacancy.recordedAt))"
                        },
                    ]
                ))
                """
            }
        }
    }

    private func recorded(_ account: Identifier<Account>?, _ at: Instant) -> HTML {
        note("recorded by \(account.flatMap { file.recorders[$0] } ?? "CareBroker"), \(at.london.short)")
    }

    // MARK: What is agreed with it, and what to beware of

    private var blocks: HTML {
        when(!file.homeCategories.isEmpty) {
            card("Block contracts", id: "blocks") {
                """
                \(table(
                    file.blockContracts, caption: "Block contracts", captionIsHidden: true,
                    whenEmpty: "<p>No bed is bought in advance.</p>",
                    columns: [Column("Free", .number) { "\($0.free) of \($0.beds.count)" }]
                        + blockContractColumns(today: file.today, mayKeep: mayKeep)
                ))
                \(act("Add a block contract", to: "/locations/\(location.id)/block-contracts/new", unless: leftDirectory))
                """
            }
        }
    }

    private var concerns: HTML {
        card("Suspensions and concerns") {
            """
            \(table(
                file.suspensions, caption: "Suspensions", whenEmpty: "<p>Placements have not been suspended.</p>",
                columns: [
                    Column("Placements suspended", .rowHeader) { "\(shortSpan($0, today: file.today))" },
                    Column("Says who") { suspension in
                        "\(suspension.source)\(optional(suspension.words) { note("\($0)") })"
                    },
                    Column("Now") { suspension in
                        """
                        \(suspension.standing(on: file.today).mark)\
                        \(optional(suspension.endSource) { note("lifted, says \($0)") })
                        """
                    },
                    Column("Change") { suspension in
                        when(mayKeep && mayEnd(suspension)) {
                            link(
                                "Lift", to: "/locations/\(location.id)/suspensions/\(suspension.id)/lift",
                                about: "the suspension"
                            )
                        }
                    },
                ]
            ))
            \(table(
                file.concerns, caption: "Concerns", whenEmpty: "<p>No concern has been raised.</p>",
                columns: [
                    Column("Concern", .rowHeader) { "\($0.kind.name)" },
                    Column("Raised", .short) { "\(shortDay($0.raisedOn, today: file.today))" },
                    Column("By") { concern in "\(concern.source)\(optional(concern.words) { note("\($0)") })" },
                    Column("Now") { concern in
                        optional(concern.closedOn) { closedOn in
                            """
                            \(tag("Closed"))\(note(
                                "on \(shortDay(closedOn, today: file.today)), says \(concern.endSource ?? "nobody")"
                            ))
                            """
                        } else: {
                            tag("Open", .orange)
                        }
                    },
                    Column("Change") { concern in
                        when(mayKeep && concern.closedOn == nil) {
                            link(
                                "Close", to: "/locations/\(location.id)/concerns/\(concern.id)/close",
                                about: "the \(concern.kind.rawValue) concern"
                            )
                        }
                    },
                ]
            ))
            \(when(mayKeep) {
                buttons([
                    Button("Suspend placements", .secondary, effect: .link("/locations/\(location.id)/suspensions/new")),
                    Button("Raise a concern", .secondary, effect: .link("/locations/\(location.id)/concerns/new")),
                ])
            })
            """
        }
    }

    private var framework: HTML {
        card("Frameworks") {
            """
            \(table(
                file.memberships, caption: "Frameworks", captionIsHidden: true,
                whenEmpty: "<p>It is on no framework: discuss it with the commissioner before you ask it.</p>",
                columns: [
                    Column("Framework", .rowHeader) { membership in
                        "\(membership.framework.name)\(optional(membership.tier) { note("tier \($0)") })"
                    },
                    Column("From to") { "\(shortSpan($0, today: file.today))" },
                    Column("Now") { $0.standing(on: file.today).mark },
                    Column("Change") { membership in
                        when(mayKeep && mayEnd(membership)) {
                            link(
                                "End", to: "/locations/\(location.id)/frameworks/\(membership.id)/end",
                                about: "the membership of the \(membership.framework.name.lowercased())"
                            )
                        }
                    },
                ]
            ))
            \(act("Accept on a framework", to: "/locations/\(location.id)/frameworks/new", unless: leftDirectory))
            """
        }
    }

    private var contacts: HTML {
        let current = file.contacts.filter { $0.holds(on: file.today) || $0.startsOn > file.today }
        return card("Contacts") {
            """
            \(table(
                current, caption: "Contacts", captionIsHidden: true,
                whenEmpty: "<p>Nobody is known there. Enquiries need an e-mail address or a telephone number.</p>",
                columns: [
                    Column("Name", .rowHeader) { contact in
                        "\(contact.name)\(optional(contact.post) { note("\($0)") })"
                    },
                    Column("E-mail") { contact in optional(contact.email) { email($0) } },
                    Column("Telephone") { contact in optional(contact.telephone) { telephone($0.typed) } },
                    Column("Since", .short) { "\(shortDay($0.startsOn, today: file.today))" },
                    Column("Change") { contact in
                        when(mayKeep) {
                            link(
                                "End", to: "/locations/\(location.id)/contacts/\(contact.id)/end",
                                about: "\(contact.name) as a contact"
                            )
                        }
                    },
                ]
            ))
            \(act("Add a contact", to: "/locations/\(location.id)/contacts/new"))
            """
        }
    }

    private func act(_ text: String, to path: Path, unless unavailable: Unavailable? = nil) -> HTML {
        when(mayKeep) {
            buttons([
                Button(text, .secondary, effect: .link(path), unless: unavailable)
            ])
        }
    }

    private func mayEnd(_ fact: some Dated) -> Bool {
        [.holds, .toCome].contains(fact.standing(on: file.today))
    }

    // MARK: Cases

    private var asked: HTML {
        optional(file.asked) { asked in
            card("Cases it was asked about") {
                """
                \(when(!file.placed.isEmpty) {
                    """
                    <p>\(file.placed.count == 1 ? "1 person lives" : "\(file.placed.count) people live") there by a case \
                    you can see.</p>
                    """
                })
                \(table(
                    asked, caption: "Cases it was asked about", captionIsHidden: true,
                    whenEmpty: "<p>None that you can see.</p>",
                    columns: [
                        Column("Case", .rowHeader) { line in link("C-\(line.caseNumber)", to: "/cases/\(line.caseID)") },
                        Column("Asked", .short) { line in "\(line.askedAt.london.short)" },
                        Column("Answer") { line in
                            "\(answer(line))\(optional(line.answeredAt) { note("\($0.london.short)") })"
                        },
                        Column("A week", .number) { line in
                            optional(line.weekly) { weekly in
                                "\(weekly.description)\(when(line.includesFNC) { note("with FNC") })"
                            }
                        },
                    ]
                ))
                """
            }
        }
    }

    private func answer(_ line: LocationFile.Asked) -> HTML {
        guard let offer = line.offer else { return "\(line.enquiry.answerWords)" }
        return switch offer {
        case .placed: tag("Lives there", .green)
        case .declined: "Can’t: \(line.declined?.words ?? "no reason given")"
        case .standing: "Can meet the need"
        case .chosen: "Chosen"
        case .withdrawn: "Withdrew its offer"
        case .expired: "Its offer ran out"
        case .released: "Another home was chosen"
        }
    }

    // MARK: The regulator

    private var fromRegulator: HTML {
        card("From the regulator") {
            """
            \(facts([
                SummaryRow("Rating", rating),
                SummaryRow("Beds", "\(file.ratings.first { $0.beds != nil }?.beds.map(String.init) ?? "")"),
                SummaryRow("Registered for", "\(categoryNames(location.categories))"),
                SummaryRow("Looks after", "\(location.specialisms.joined(separator: "; "))"),
                SummaryRow("Latest check", "\(location.checkedOn?.long ?? "")"),
                SummaryRow("Telephone", optional(location.telephone) { telephone($0) }),
                SummaryRow("Website", optional(location.website.flatMap(OutsideAddress.init(website:))) {
                    link("Open its website", to: $0)
                }),
                SummaryRow("Council area", "\(location.localAuthority ?? "")"),
                SummaryRow("On the map", when(location.coordinates != nil) {
                    "By its postcode’s district, so distances are approximate"
                } else: { "Not known" }),
                SummaryRow("Regulator’s number", optional(
                    OutsideAddress(website: "https://www.cqc.org.uk/location/\(location.id)")
                ) { link(location.id.text, to: $0) }),
            ]))
            \(act("Record a rating", to: "/locations/\(location.id)/ratings/new"))
            \(regulatorsLicence)
            """
        }
    }

    private var rating: HTML {
        optional(file.rating) { rating in
            """
            \(optional(rating.rating) { tag($0.text, $0.colour) } else: { "Not rated" })\
            \(note("report of \(rating.reportedOn.long)"))
            """
        }
    }

    private var history: HTML {
        let entries = LocationHistory(file).entries
        return when(!entries.isEmpty) { card("History") { timeline(entries) } }
    }
}

extension Enquiry.State {
    /// What is said of an enquiry without an answer.
    fileprivate var answerWords: String {
        switch self {
        case .asked: "No answer yet"
        case .answered: "Answered"
        case .lapsed: "No answer in time"
        case .stopped: "Called off"
        }
    }
}

extension DeclineReason {
    /// To follow "Can’t:".
    fileprivate var words: String {
        switch self {
        case .noVacancy: "no vacancy"
        case .needsTooHigh: "needs too high"
        case .staffing: "staffing"
        case .equipment: "equipment"
        case .behaviour: "behaviour"
        case .notRegistered: "not registered for it"
        case .price: "price"
        case .cannotStartInTime: "can’t start in time"
        case .compatibility: "would not get on with those who live there"
        case .other: "another reason"
        }
    }
}
