import Database

extension Schema {
    static let secondLetters = Migration(
        8,
        "second letters",
        why:
            "A letter that couldn't be delivered is sent again as a letter of its own, once, so that both stay on record.",
        [
            """
            CREATE TABLE second_letters (
                id TEXT PRIMARY KEY,
                first_id TEXT NOT NULL REFERENCES messages (id),
                second_id TEXT NOT NULL REFERENCES messages (id),
                sent_by TEXT REFERENCES accounts (id),
                sent_at BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            "CREATE UNIQUE INDEX second_letters_first ON second_letters (first_id)",
            "CREATE UNIQUE INDEX second_letters_second ON second_letters (second_id)",
        ]
    )
}
