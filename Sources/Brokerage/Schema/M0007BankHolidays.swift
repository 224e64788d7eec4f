import Database

extension Schema {
    static let bankHolidays = Migration(
        7,
        "bank holidays",
        why:
            "The list shipped ends, and a proclamation may add a day: a partnership can put its own list in its place.",
        [
            """
            CREATE TABLE bank_holiday_lists (
                id TEXT PRIMARY KEY,
                holidays TEXT NOT NULL,
                put_in_by TEXT REFERENCES accounts (id),
                put_in_at BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """
        ]
    )
}
