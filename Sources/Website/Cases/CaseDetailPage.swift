import Brokerage

/// One case: where it stands, what is next and whose turn it is, why something can't be done yet, and what has happened.
struct CaseDetailPage: Page {
    let page: CasePage
    let now: Instant
    let key: FormKey
    let mayRefer: Bool
    let mayReadJournal: Bool

    private var heading: CaseHeading { page.heading }

    var title: String { "\(heading.personName), \(heading.reference)" }
    var section: Section? { Navigation.cases }
    var setting: PageSetting { .work }
    var breadcrumbs: [Link] { [Link("Cases", to: "/cases")] }

    var body: HTML {
        """
        \(pageHeading(heading.personName, aside: aside, below: below))
        \(progressSteps(page.steps.map(\.shown)))
        \(columns {
            """
            \(nextCard)\(overCard)\(missingCard)\(duplicatesCard)\(MoveCard(answer: page.move, now: now).body)\
            \(AgreedCard(page: page).body)\(AnswersCard(page: page).body)\
            \(KnownCards(page: page).body)\(roundsCard)\(documentsCard)
            """
        } aside: {
            "\(clocksCard)\(timelineCard)"
        })
        """
    }

    private var aside: HTML {
        let parts = [
            heading.age.map(String.init), heading.nhsNumber.map { "NHS \($0)" }, heading.reference,
        ].compactMap(\.self)
        return "\(parts.joined(separator: " · "))\(heading.marks)"
    }

    private var below: HTML {
        let parts = [
            heading.care.isEmpty ? nil : heading.care, heading.whereabouts,
            heading.readyOn.map { "ready since \($0.long)" },
            heading.state == .draft ? nil : heading.brokerName.map { "held by \($0)" } ?? "held by nobody yet",
            heading.practitionerName.map { "practitioner \($0)" },
        ].compactMap(\.self)
        return "\(parts.joined(separator: " · "))"
    }

    // MARK: What is next

    private var nextCard: HTML {
        optional(page.next) { next in
            card("Next: \(next.what.lowercasedFirst)", beside: optional(next.basis) { $0.mark }, isNext: true) {
                """
                <p>\(optional(page.clocks.first) { clock in
                    """
                    \(due(clock.sentence(at: now) + ".", clock.nearness(at: now), at: clock.dueAt.iso)) \
                    \(clock.kind.purpose.capitalisedFirst). 
                    """
                })\(whoseTurn(next))</p>
                \(actions(next))
                """
            }
        }
    }

    private func whoseTurn(_ next: NextAct) -> String {
        let who = next.who(isYou: page.isYourTurn, heading)
        return who == "You" ? "It is your turn." : "\(page.progress.standing). It is \(who.possessive) turn."
    }

    /// The one act that is next, then the others; ending stands apart.
    private func actions(_ next: NextAct) -> HTML {
        let first = page.nextAct.map { [$0] } ?? []
        let others = page.otherActs.filter { $0.act != .end && $0.act != .fillIn }
        let links = (first + others).filter { $0.act != .startWork }.map { act in
            Button(
                act.title,
                act.act == next.act ? .primary : .secondary,
                effect: .link(path(of: act.act)),
                unless: act.availability.inTheWay
            )
        }
        let start = page.acts.first { $0.act == .startWork }
        return """
            \(optional(start) { start in
                form(to: path(of: .startWork), key: key) {
                    button(start.title, unless: start.availability.inTheWay)
                }
            })
            \(when(!links.isEmpty) { buttons(links) })
            """
    }

    private func path(of act: CaseAct) -> Path { "/cases/\(heading.id)/\(act.rawValue)" }

    private var overCard: HTML {
        when(page.next == nil && page.ending != nil) {
            card("This case is over") {
                """
                <p>\(page.ending?.inWords ?? "")\(optional(page.endedAt) { ", \($0.relative(to: now))" }).\
                \(optional(page.endingWords) { " \($0)" })</p>
                \(when(mayRefer) {
                    form(to: "/cases/\(heading.id)/refer-again", key: key) {
                        button("Refer this person again", .secondary)
                    }
                })
                """
            }
        }
    }

    // MARK: What is in the way, or may be

    private var missingCard: HTML {
        let isLive = heading.state != .draft
        return when(isLive && !page.missing.isEmpty || isLive && page.noPathway != nil) {
            card("Still to be completed") {
                """
                \(optional(page.noPathway) { "<p>\($0.sentence)\(optional($0.clause) { " \(clause($0))" })</p>" })
                \(missingList(page.missing, of: heading.id))
                """
            }
        }
    }

    private var duplicatesCard: HTML {
        when(!page.duplicates.isEmpty) {
            card("Perhaps the same person") { duplicateList(page.duplicates) }
        }
    }

    // MARK: What has been

    private var roundsCard: HTML {
        when(!page.earlierRounds.isEmpty) {
            card("Earlier rounds") {
                table(
                    page.earlierRounds,
                    caption: "Earlier rounds",
                    captionIsHidden: true,
                    columns: [
                        Column("Round", .rowHeader) { round in
                            link(
                                "Round \(round.number)",
                                to: Path("/cases/\(heading.id)/homes").query("round", round.number)
                            )
                        },
                        Column("Homes asked", .number) { "\($0.asked)" },
                        Column("Why it ended") { round in
                            "\(round.reason?.inWords ?? "Stopped")\(optional(round.words) { note("\($0)") })"
                        },
                        Column("When") { round in optional(round.endedAt) { "\($0.relative(to: now))" } },
                    ]
                )
            }
        }
    }

    private var documentsCard: HTML {
        let mayAdd = page.acts.contains { $0.act == .fillIn }
        return when(mayAdd || !page.attachments.isEmpty) {
            card(
                "Documents",
                beside: when(mayAdd) {
                    link("Add or look", to: "/cases/\(heading.id)/referral/documents", about: "at documents")
                }
            ) {
                documentList(page.attachments, of: heading.id, now: now)
            }
        }
    }

    private var clocksCard: HTML {
        when(page.clocks.count > 1) {
            card("Waited for") {
                "<ul class=\"cb-plain-list\">\(each(page.clocks) { "<li>\($0.mark(at: now))</li>" })</ul>"
            }
        }
    }

    private var underPolicy: HTML {
        optional(page.policy) { held in
            let path: Path = held.isInForce ? "/policy" : "/policy/\(held.id)"
            return """
                 \(when(heading.state == .draft) { "It would run under" } else: { "Runs under" }) \
                \(link(held.source, to: path))\(when(!held.isInForce) { ", an earlier version" }).
                """
        }
    }

    private var timelineCard: HTML {
        let end = page.acts.first { $0.act == .end }
        return card("Timeline") {
            """
            \(timeline(page.timeline.map { line in
                TimelineEntry(
                    line.at.relative(to: now), at: line.at.iso, "\(line.what)",
                    note: "\([line.note, line.who].compactMap(\.self).joined(separator: " · "))"
                )
            }))
            <p class="cb-card__foot">Entry \(grouped(page.recordedTo)) is the last in the journal.\(underPolicy)</p>
            \(when(mayReadJournal) {
                "<p>\(link("Who did what, and who looked", to: Path("/journal").query("case", heading.reference)))</p>"
            })
            \(optional(end) { _ in "<p>\(link("End the case", to: path(of: .end)))</p>" })
            """
        }
    }
}

extension CaseStep {
    fileprivate var shown: ProgressStep {
        let state: ProgressStep.State =
            switch status {
            case .done: .done
            case .current: .now
            case .toCome: .later
            }
        return ProgressStep(name, state, note: detail)
    }
}

extension String {
    /// "Tom Reed’s", "Ada Moss’s", "the homes’".
    fileprivate var possessive: String {
        let name = hasPrefix("The ") || hasPrefix("An ") ? lowercasedFirst : self
        return name == "the homes" ? name + "’" : name + "’s"
    }
}
