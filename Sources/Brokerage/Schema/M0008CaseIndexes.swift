import Database

extension Schema {
    static let caseIndexes = Migration(
        8,
        "case indexes",
        why: "A case's page, a desk of forty cases and a home's history read what belongs to them, not whole tables.",
        [
            "rankings", "pen_pictures", "enquiries", "offers", "suitabilities", "choice_sheets", "choices", "bed_holds",
            "home_assessments", "negotiation_rounds", "cost_breakdowns", "funding_requests", "funding_decisions",
            "orders", "signed_orders", "discharges", "follow_up_calls", "follow_up_attempts", "follow_up_findings",
            "invitations", "survey_answers",
        ].map { index(on: $0, "case_id") }
            + ["enquiries", "offers", "orders", "bed_holds"].map { index(on: $0, "location_id") }
    )

    private static func index(on table: String, _ column: String) -> SQL {
        "CREATE INDEX \(SQL.name("\(table)_\(column)")) ON \(SQL.name(table)) (\(SQL.name(column)))"
    }
}
