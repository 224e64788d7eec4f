import Database

extension Schema {
    static let journalIndexes = Migration(
        12,
        "journal indexes",
        why: "The journal is read by who did it, by what it was done on and by day, and it only grows.",
        [
            "CREATE INDEX journal_actor ON journal (actor, seq)",
            "CREATE INDEX journal_subject ON journal (subject, seq)",
            "CREATE INDEX journal_at ON journal (at)",
        ]
    )
}
