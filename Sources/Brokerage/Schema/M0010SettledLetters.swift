import Database

extension Schema {
    static let settledLetters = Migration(
        10,
        "settled letters",
        why:
            "A letter that didn't go by e-mail waits for somebody until it is sent again, as a letter of its own, or its reader is told in another way: once, and on record.",
        [
            """
            CREATE TABLE settled_letters (
                id TEXT PRIMARY KEY,
                letter_id TEXT NOT NULL REFERENCES messages (id),
                second_id TEXT REFERENCES messages (id),
                settled_by TEXT REFERENCES accounts (id),
                settled_at BIGINT NOT NULL,
                salt \(type: .bytes) NOT NULL
            )
            """,
            "CREATE UNIQUE INDEX settled_letters_letter ON settled_letters (letter_id)",
            "CREATE UNIQUE INDEX settled_letters_second ON settled_letters (second_id)",
        ]
    )
}
