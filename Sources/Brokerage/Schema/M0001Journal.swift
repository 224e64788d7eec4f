import Database

extension Schema {
    static let journal = Migration(
        1,
        "journal",
        why: "Every act is on the record, once: the chain, and the acts by actor and key.",
        [
            """
            CREATE TABLE journal (
                seq BIGINT PRIMARY KEY,
                at BIGINT NOT NULL,
                actor TEXT NOT NULL,
                action TEXT NOT NULL,
                subject TEXT NOT NULL,
                case_id TEXT,
                key TEXT NOT NULL,
                payload TEXT NOT NULL,
                digest \(type: .bytes) NOT NULL
            )
            """,
            "CREATE INDEX journal_case ON journal (case_id, seq)",
            """
            CREATE TABLE acts (
                actor TEXT NOT NULL,
                key TEXT NOT NULL,
                action TEXT NOT NULL,
                input \(type: .bytes) NOT NULL,
                output TEXT NOT NULL,
                seq BIGINT NOT NULL,
                PRIMARY KEY (actor, key)
            )
            """,
        ]
    )
}
