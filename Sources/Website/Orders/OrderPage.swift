import Brokerage

/// The placement agreement of a case: the version that holds, a form to issue it or the next version, and the versions
/// before.
struct OrderPage: Page {
    let answer: OrderToIssue.Answer
    let state: FormState
    let draft: Path?
    let now: Instant

    var title: String { "Placement agreement" }
    var section: Section? { Navigation.cases }
    var setting: PageSetting { .work }
    var back: Link? { answer.heading.link }
    var errors: [FieldError] { state.errors }

    private var path: Path { "/cases/\(answer.heading.id)/order" }

    var body: HTML {
        """
        \(pageHeading(
            title, aside: "\(answer.current?.order.reference ?? "")", below: "\(answer.heading.whose)"))
        \(columns {
            "\(holds)\(issue)\(earlier)"
        } aside: {
            "\(agreed)\(conditions)"
        })
        """
    }

    // MARK: The version that holds

    private var holds: HTML {
        optional(answer.current) { version in
            let order = version.order
            return card(order.reference, beside: order.mark, isNext: order.state == .issued && answer.mayBroker) {
                """
                \(summaryList([
                    SummaryRow("Starts on", "\(order.startOn.full)"),
                    SummaryRow("Price", "\(order.weekly.description) a week\(fncMark(order.includesFNC, for: answer.heading.category))"),
                    SummaryRow("Conditions", "\(order.conditions ?? "None")"),
                    SummaryRow("Issued", "\(order.issuedAt.relative(to: now)) by \(version.issuedBy)"),
                    SummaryRow("Sent to the home", sent(order)),
                    SummaryRow("Signed", signed(version)),
                ]))
                \(nextActs(version))
                """
            }
        }
    }

    private func sent(_ order: Order) -> HTML {
        optional(order.sentAt) { sent in
            """
            \(sent.relative(to: now))\(optional(answer.email) { ", to \($0)" } else: { ", to be posted: no e-mail address is known" })\
            \(optional(order.agreementID) { file in
                note(link("As it was sent (PDF)", to: "/cases/\(answer.heading.id)/documents/\(file)"))
            } else: { note("without a PDF") })
            """
        } else: {
            "Not yet"
        }
    }

    private func signed(_ version: OrderToIssue.Version) -> HTML {
        optional(version.signed) { signed in
            """
            By \(signed.signedBy) on \(signed.signedOn.long)\
            \(note(link("The signed copy", to: "/cases/\(answer.heading.id)/documents/\(signed.attachmentID)")))
            """
        } else: {
            "Not yet"
        }
    }

    private func nextActs(_ version: OrderToIssue.Version) -> HTML {
        let order = version.order
        let printing = Button("Print it", .secondary, effect: .link(printed(order)), about: order.reference)
        return when(order.state == .issued && answer.mayBroker) {
            when(order.sentAt == nil) {
                """
                \(form(to: sendPath, key: state.key) { button("Send it to the home") })\(buttons([printing]))
                """
            } else: {
                """
                \(buttons([
                    Button(
                        "Take in the signed agreement", effect: .link("/cases/\(answer.heading.id)/signed")),
                    printing,
                ]))
                \(form(to: sendPath, key: state.key) { button("Send it again", .secondary) })
                """
            }
        } else: {
            buttons([printing])
        }
    }

    private var sendPath: Path { "/cases/\(answer.heading.id)/order/send" }
    private func printed(_ order: Order) -> Path { "/cases/\(answer.heading.id)/orders/\(order.id)/print" }

    // MARK: Issuing

    private var issue: HTML {
        when(answer.mayBroker || answer.versions.isEmpty) {
            card(
                answer.current == nil ? "Send the agreement" : "Change it",
                beside: optional(answer.rule) { $0.basis.mark },
                isNext: answer.current == nil
            ) {
                """
                \(localRule)
                \(when(!answer.issuing.isAvailable) {
                    optional(answer.issuing.inTheWay, unavailable)
                } else: {
                    when(!answer.mayBroker) { "<p>\(quiet("The broker sends the agreement."))</p>" } else: {
                        when(answer.current == nil || state.isTyped) { issueForm } else: {
                            details("Issue version \(nextVersion)") { issueForm }
                        }
                    }
                })
                """
            }
        }
    }

    /// A step of the partnership's own has no clause to stand beside the heading.
    private var localRule: HTML {
        optional(answer.rule.flatMap { $0.basis.clause == nil ? $0.basis.local : nil }) { local in
            "<p>\(quiet("Local rule: \(local)."))</p>"
        }
    }

    private var nextVersion: Int { (answer.current?.order.version ?? 0) + 1 }

    private var issueForm: HTML {
        form(to: path, key: state.key, draft: draft) {
            """
            \(when(answer.current != nil) { replaced })
            \(dateInput(
                state.field("start-on", "The placement starts on", hint: startHint),
                typed: state.date("start-on", answer.likelyStart)
            ))
            \(textarea(
                state.field(
                    "conditions", "Conditions, if there are any",
                    hint: "They stand on the agreement, below those of the funding",
                    known: answer.current?.order.conditions
                ),
                rows: 3
            ))
            \(button(answer.current == nil ? "Send the agreement" : "Send version \(nextVersion)"))
            """
        }
    }

    private var replaced: HTML {
        warningText(
            """
            Version \(nextVersion - 1) can no longer be signed\(when(answer.current?.order.state == .signed) {
                ", and the copy that was signed no longer holds"
            })\(when(answer.isArranged) { ". The move has to be arranged again" }).
            """
        )
    }

    private var startHint: String? {
        let parts = [
            answer.earliestStart.map { "The home can start on \($0.shortWithWeekday)" },
            answer.wantedFrom.map { "wanted from \($0.shortWithWeekday)" },
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ").capitalisedFirst
    }

    // MARK: What it rests on

    private var agreed: HTML {
        card("What was agreed") {
            """
            \(optional(answer.price) { price in
                """
                \(facts([
                    SummaryRow("Home", "\(price.home.name)"),
                    SummaryRow("\(answer.commissioner) pays", "\(price.weekly.description) a week"),
                ] + (nursing(price).map { [SummaryRow("The NHS pays (FNC)", "\($0.description) a week")] } ?? [])))
                \(optional(price.breakdown) {
                    breakdownTable($0.parts, $0.weekly, caption: "Its parts\(itsMark($0))")
                })
                """
            } else: {
                "<p>\(quiet("No price is agreed."))</p>"
            })
            \(when(answer.request != nil) {
                "<p>\(link("How the funding was decided", to: "/cases/\(answer.heading.id)/decision"))</p>"
            })
            """
        }
    }

    private func itsMark(_ breakdown: CostBreakdown) -> String {
        if breakdown.includesFNC { return ", with FNC" }
        return answer.heading.category?.isNursing == true ? ", without FNC" : ""
    }

    private func nursing(_ price: PlacementPrice) -> Money? {
        guard let breakdown = price.breakdown, breakdown.includesFNC else { return nil }
        return breakdown.weekly - price.weekly
    }

    private var conditions: HTML {
        optional(answer.fundingConditions) { conditions in
            card("Conditions of the funding") { "<p>\(conditions)</p>" }
        }
    }

    private var earlier: HTML {
        let rest = answer.versions.filter { $0.order.id != answer.current?.order.id }
        return when(!rest.isEmpty) {
            card("Earlier versions") {
                table(
                    rest,
                    caption: "Earlier versions",
                    captionIsHidden: true,
                    columns: [
                        Column("Version", .rowHeader) { "\($0.order.reference)" },
                        Column("Issued") { "\($0.order.issuedAt.relative(to: now))\(note("\($0.issuedBy)"))" },
                        Column("Starts", .short) { "\($0.order.startOn.short) \($0.order.startOn.year)" },
                        Column("A week", .number) { "\($0.order.weekly.description)" },
                        Column("What became of it") { $0.order.mark },
                        Column("On paper") { version in
                            link("Print", to: printed(version.order), about: version.order.reference)
                        },
                    ]
                )
            }
        }
    }
}

extension Order {
    var mark: HTML {
        switch state {
        case .issued: tag("To be signed", .blue)
        case .signed: tag("Signed", .green)
        case .superseded: tag("Replaced")
        case .cancelled: tag("Cancelled", .red)
        }
    }
}
