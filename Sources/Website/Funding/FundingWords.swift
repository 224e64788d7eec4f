import Brokerage

/// "£50.00 over the rate", "at the rate".
func priceAgainstRate(_ weekly: Money, _ rate: Money) -> String {
    if weekly == rate { return "at the rate" }
    return weekly > rate ? "\(weekly - rate) over the rate" : "\(rate - weekly) under the rate"
}

/// A difference in a column of figures: "+£50.00", "−£100.00" marked as the better.
func difference(_ amount: Money) -> HTML {
    when(amount < .zero) {
        better(amount.description)
    } else: {
        "\(amount == .zero ? amount.description : "+\(amount)")"
    }
}

extension FundingDecision.Outcome {
    var mark: HTML {
        switch self {
        case .agreed: tag("Agreed", .green)
        case .refused: tag("Refused", .red)
        case .deferred: tag("Deferred", .orange)
        }
    }
}

extension FundingRequest.State {
    var mark: HTML {
        switch self {
        case .asked: tag("Waiting", .blue)
        case .agreed: tag("Agreed", .green)
        case .refused: tag("Refused", .red)
        case .deferred: tag("Deferred", .orange)
        case .stopped: tag("Stopped")
        }
    }
}

/// What was decided on a price before, the latest first.
func decisionList(_ decisions: [FundingBoard.Decided]) -> HTML {
    each(decisions) { decided in
        let decision = decided.decision
        return """
            <div class="cb-card__part"><p>\(decision.outcome.mark) \(decided.weekly.description) a week\
            \(note("\(decided.decidedBy), \(decision.decidedAt.london.short)\(decision.satOn.map { ". Panel of \($0.long)" } ?? "")"))</p>
            \(optional(decision.members) { "<p>\(quiet("Sat on the panel: \($0)"))</p>" })
            \(optional(decision.reasons) { "<p>\($0)</p>" })
            \(optional(decision.conditions) { "<p>Conditions: \($0)</p>" })</div>
            """
    }
}

/// The parts of a price with what they come to.
func breakdownTable(_ parts: [PricePart], _ weekly: Money, caption: String) -> HTML {
    table(
        parts.map { ($0.kind.label, $0.amount) } + [("Together", weekly)],
        caption: caption,
        columns: [
            Column("Part", .rowHeader) { "\($0.0)" }, Column("A week", .number) { "\($0.1.description)" },
        ]
    )
}

/// What a price is compared with: the rate, and what was agreed at the same home before.
func benchmarkCard(_ benchmark: PlacementToAgree.Benchmark, price: Money?, rate: Money?) -> HTML {
    card("To compare with") {
        """
        \(facts([
            SummaryRow("The rate", optional(rate ?? benchmark.rate?.weekly) { "\($0.description) a week without FNC" }),
            SummaryRow("This price", optional(price) { price in
                "\(price.description)\(optional(rate) { rate in note("\(priceAgainstRate(price, rate))") })"
            }),
        ]))
        \(table(
            benchmark.elsewhere, caption: "Agreed at this home before",
            whenEmpty: "<p>\(quiet("Nothing was agreed at this home before for this care."))</p>",
            columns: [
                Column("From", .short) { "\($0.on.short) \($0.on.year)" },
                Column("A week without FNC", .number, short: "A week") { "\($0.withoutFNC?.description ?? "Not known")" },
            ]
        ))
        """
    }
}
