import Brokerage

extension Availability {
    /// Why a button can't be pressed.
    var inTheWay: Unavailable? { refusal.map { Unavailable($0.sentence, clause: $0.clause) } }
}

extension Basis {
    /// The clause, marked as local where the partnership decided it.
    var mark: HTML { optional(self.clause) { Website.clause($0.text, local: local) } }
}

extension CaseHeading {
    /// "Irene Ellis, C-1001"
    var whose: String { "\(personName), \(reference)" }
    var link: Link { Link(whose, to: "/cases/\(id)") }
}

/// How far, as people say it: "1.2 miles", "less than a mile".
func miles(_ metres: Int?) -> String? {
    guard let metres else { return nil }
    let tenths = (metres * 10 + 804) / 1609
    if tenths < 10 { return "less than a mile" }
    return tenths % 10 == 0
        ? "\(tenths / 10) \(tenths == 10 ? "mile" : "miles")" : "\(tenths / 10).\(tenths % 10) miles"
}

/// The same where it may be from the middle of an area and not from a door: "about 1.2 miles".
func miles(_ metres: Int?, isApproximate: Bool) -> String? {
    guard isApproximate else { return miles(metres) }
    return miles(metres).map { $0 == "less than a mile" ? "about a mile or less" : "about \($0)" }
}

/// "About 1.2 miles from where they want to be, measured from the middle of the area".
func howFar(_ metres: Int?, _ isApproximate: Bool, from place: String) -> String? {
    miles(metres, isApproximate: isApproximate).map {
        "\($0.capitalisedFirst) from \(place)\(isApproximate ? ", measured from the middle of the area" : "")"
    }
}

/// The way back to sourcing, below what the page is for.
func turningBack(_ availability: Availability?, _ restart: Basis, _ heading: CaseHeading) -> HTML {
    when(availability?.isAvailable == true) {
        """
        <h2>If this doesn’t suit</h2>
        <p>The case goes back to looking for homes. This round stays readable. \(restart.mark)</p>
        \(button("Turn the case back", .secondary, to: "/cases/\(heading.id)/turn-back"))
        """
    }
}

extension OptionStanding {
    /// What is known of the home, for those who choose among the options.
    func known(on priceDay: LocalDate, for category: CareCategory?) -> [SummaryRow] {
        [
            SummaryRow(
                "Inspection",
                optional(rating) { rating in
                    "\(rating.rating?.text ?? "Not rated"), reported \(rating.reportedOn.long)"
                } else: {
                    "No report known"
                }
            ),
            SummaryRow(
                "Suspension",
                optional(suspension) { suspended in
                    "\(tag("Suspended", .red)) since \(suspended.startsOn.long), says \(suspended.source)"
                } else: {
                    "None"
                }
            ),
            SummaryRow(
                "Concerns",
                when(concerns.isEmpty) {
                    "None"
                } else: {
                    each(concerns, between: "<br>") { concern in
                        """
                        \(tag(concern.kind.name, concern.kind == .safeguarding ? .red : .orange)) \
                        since \(concern.raisedOn.long), says \(concern.source)
                        """
                    }
                }
            ),
            SummaryRow(
                "Offer",
                optional(QuotedPrice(offer, for: category, on: priceDay)) { price in
                    """
                    \(price.amount.description) a week\(optional(price.footing) { " \($0)" })\
                    \(optional(price.quoted) { note("\($0)") })
                    """
                } else: {
                    "No price"
                }
            ),
            SummaryRow("Earliest start", optional(offer.earliestStart) { "\($0.full)" }),
            SummaryRow(
                "Distance",
                optional(miles(distanceMetres, isApproximate: home.approximate)) { words in
                    """
                    \(words.capitalisedFirst)\(note(
                        home.approximate
                            ? "from where they want to be, measured from the middle of the area"
                            : "from where they want to be"
                    ))
                    """
                }
            ),
            SummaryRow(
                "In the policy’s order",
                optional(rank) {
                    "\($0)\(optional(self.clause) { " \(Website.clause($0))" })"
                } else: {
                    "Not ranked"
                }
            ),
        ] + (offer.conditions.map { [SummaryRow("Conditions", "\($0)")] } ?? [])
            + (word.map {
                [SummaryRow("Commissioner", "\($0.outcome.inWords), said \($0.spokeWith) on \($0.heldOn.long)")]
            } ?? [])
    }
}
