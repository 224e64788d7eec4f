import Brokerage

/// The homes under their clauses, each with what put it there and what became of asking it.
struct RankedHomesTable {
    let homes: HomesInOrder
    let heading: CaseHeading
    /// Whether homes can be ticked to be asked.
    let asks: Bool
    /// Whether the reader records what the commissioner said, and homes' answers.
    let brokers: Bool
    /// Whether the reader is the commissioner.
    let speaks: Bool
    let ticked: Set<String>
    /// How many homes are shown, those asked always; nothing for all.
    let atMost: Int?
    let now: Instant

    /// How many homes aren't shown.
    var notShown: Int { homes.lines.count - homes.lines.count(where: isShown) }

    var body: HTML {
        table(
            grouped: homes.groups.map { group in RowGroup(heading(of: group), group.lines.filter(isShown)) },
            caption: "Ranked homes",
            captionIsHidden: true,
            isList: true,
            columns: (asks ? [tick] : []) + columns
        )
    }

    private func isShown(_ home: RankedHome) -> Bool {
        guard let atMost else { return true }
        return home.line.rank <= atMost || home.enquiry != nil
    }

    private func heading(of group: ClauseGroup) -> HTML {
        """
        \(group.subject.capitalisedFirst)\(when(group.lines.isEmpty) { ": none" }) \
        \(clause(group.clause.text, local: group.local))
        """
    }

    private var tick: Column<RankedHome> {
        Column("Ask", .short) { home in
            when(home.standing.asking.isAvailable) {
                rowCheckbox(
                    name: "homes[]",
                    value: home.id.text,
                    about: home.name,
                    isChosen: ticked.contains(home.id.text)
                )
            }
        }
    }

    private var columns: [Column<RankedHome>] {
        [
            Column("Home", .rowHeader) { home in
                """
                <span class="cb-rank">\(home.line.rank)\(hidden("in the order:"))</span> \
                \(link(home.name, to: "/locations/\(home.id)"))\
                \(place(of: home))\(warnings(home))
                """
            },
            Column("A week", .number) { price(of: $0) },
            Column("Distance") { home in
                optional(home.candidate.distanceMetres) { metres in
                    """
                    \(Distance.text(metres: metres))\(when(home.isApproximate) { note("approximate") })
                    """
                } else: {
                    quiet("Not known")
                }
            },
            Column("Rating") { home in
                optional(home.candidate.rating) { rating in
                    "\(tag(rating.text, rating.colour))\(optional(home.ratedOn) { note("\($0.long)") })"
                } else: {
                    quiet("Not rated")
                }
            },
            Column("Vacancies") { vacancies(of: $0) },
            Column("Asked and answered", short: "Asked") { asked($0) },
        ]
    }

    private func place(of home: RankedHome) -> HTML {
        let isPreferred = home.line.why.contains { if case .preferredPlace = $0 { true } else { false } }
        return optional(home.candidate.place) { place in
            note("\(place)\(isPreferred ? ", the preferred place" : "")")
        }
    }

    private func warnings(_ home: RankedHome) -> HTML {
        """
        \(when(home.candidate.safeguarding) { " \(tag("Safeguarding", .orange))" })\
        \(when(home.standing.suspendedFrom != nil) { " \(tag("Suspended", .red))" })
        """
    }

    private func price(of home: RankedHome) -> HTML {
        optional(home.candidate.price) { price in
            """
            \(price.description)\(optional(home.overRate) { over in
                if over == .zero { return note("the rate") }
                return over < .zero
                    ? note("\(better("\(-over) under")) the rate") : note("\(over.description) over the rate")
            })
            """
        } else: {
            "\(quiet("Not known"))\(note("counts as over the rate"))"
        }
    }

    private func vacancies(of home: RankedHome) -> HTML {
        let candidate = home.candidate
        let block = candidate.blockVacancies.flatMap { $0 > 0 ? "\($0) in a block contract" : nil }
        let free = candidate.vacancies.map { $0 == 0 ? "none" : "\($0) free" }
        let words = [block, free].compactMap(\.self).joined(separator: ", ").capitalisedFirst
        return """
            \(words.isEmpty ? "Nobody has said" : words)\
            \(optional(home.vacancySaidAt) { said in
                "\(note("said \(said.relative(to: now))"))\(when(home.vacancyIsStale) { tag("Old: ask again", .yellow) })"
            })
            """
    }

    // MARK: What became of it

    private func asked(_ home: RankedHome) -> HTML {
        optional(home.enquiry) { enquiry in
            "\(answer(to: enquiry, of: home))\(commissioner(home))"
        } else: {
            """
            \(when(home.standing.suspendedFrom != nil) {
                optional(home.standing.asking.inTheWay) { "\($0.reason)" }
            } else: {
                when(home.standing.needs.isEmpty) { quiet("Not asked") }
            })\(commissioner(home))
            """
        }
    }

    private func answer(to enquiry: Enquiry, of home: RankedHome) -> HTML {
        let asked: HTML = "asked \(enquiry.askedAt.relative(to: now)), \(enquiry.channel.inWords)"
        let entry = brokers && (enquiry.state == .asked || enquiry.state == .lapsed)
        return """
            \(optional(home.answer) { offer in
                """
                \(offer.answerInWords)\(optional(offer.weekly) { ", \($0.description) a week" })\
                \(note("answered \(offer.answeredAt.relative(to: now))"))
                """
            } else: {
                switch enquiry.state {
                case .asked: "No answer yet\(note("\(asked); due \(enquiry.answerDueAt.relative(to: now))"))"
                case .lapsed: "No answer in time\(note(asked))"
                case .stopped: "Called off\(note(asked))"
                case .answered: "Answered\(note(asked))"
                }
            })\
            \(optional(enquiry.outOfOrder) { reason in
                note("Out of order: \((enquiry.outOfOrderWords ?? reason.inWords).lowercasedFirst)")
            })\
            \(when(entry) {
                link("Enter the answer", to: "/cases/\(heading.id)/enquiries/\(enquiry.id)", about: "of \(home.name)")
            })
            """
    }

    /// What the commissioner has to say before it may be asked, or said.
    private func commissioner(_ home: RankedHome) -> HTML {
        each(home.standing.needs) { need in
            optional(need.discussion) { discussion in
                """
                <div>\(discussion.outcome == .mayBeAsked ? "Commissioner: may be asked" : "Commissioner: not to be asked")\
                \(note("\(discussion.spokeWith), \(discussion.heldOn.long)\(discussion.words.map { ": \($0)" } ?? "")"))</div>
                """
            } else: {
                when(home.enquiry == nil) { waiting(for: need, at: home) }
            }
        }
    }

    private func waiting(for need: NeedStanding, at home: RankedHome) -> HTML {
        let subject = need.about == .offFramework ? "Not on the framework" : "Safeguarding concern"
        return """
            <div>\(subject): the commissioner comes first \(need.need.basis.mark)\
            \(when(brokers) {
                "<br>\(link("Record what they said", to: discussionPath(need, home), about: "of \(home.name)"))"
            } else: {
                when(speaks) { "<br>\(link("Say whether it may be asked", to: wordPath(need, home), about: "at \(home.name)"))" }
            })</div>
            """
    }

    private func discussionPath(_ need: NeedStanding, _ home: RankedHome) -> Path {
        Path("/cases/\(heading.id)/homes/\(home.id)/discussion").query("about", need.about.rawValue)
    }

    private func wordPath(_ need: NeedStanding, _ home: RankedHome) -> Path {
        Path("/cases/\(heading.id)/commissioner/\(home.id)").query("about", need.about.rawValue)
    }
}
