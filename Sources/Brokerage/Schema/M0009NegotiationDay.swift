import Database

extension Schema {
    static let negotiationDay = Migration(
        9,
        "negotiation day",
        why: "A price is often written down the day after it was said (B&NES 2.2.8: who, when, how much).",
        [
            "ALTER TABLE negotiation_rounds ADD COLUMN said_on TEXT"
        ]
    )
}
