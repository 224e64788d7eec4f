/// One entry before it is chained: who did what, to what, when, under which key.
struct JournalEntry: Sendable {
    let at: Instant
    let actor: String
    let action: String
    let subject: String
    let caseID: String?
    let key: String
    /// Canonical JSON; see ``Facts``.
    let payload: String
}
