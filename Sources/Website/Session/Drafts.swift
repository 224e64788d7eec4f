import Brokerage

enum Drafts {
    /// `POST /drafts?form=/cases/…`: what is typed into that page's form, kept as it is typed.
    static func keep(_ visit: Visit) async throws -> Reply {
        guard let session = visit.session, let form = visit.query.one("form"), Path(cameFromOutside: form) != nil else {
            throw Refusal.notFound
        }
        try await visit.partnership.keepDraft(DraftText.of(visit.fields), of: form, for: session.account)
        return .text(visit.now.london.time)
    }
}
