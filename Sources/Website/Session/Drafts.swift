import Brokerage

/// What is typed into a form is kept under the address that the form is sent to, so that each form of a page has its own.
enum Drafts {
    /// `POST /drafts?form=/cases/…`: what is typed into that form, kept as it is typed.
    static func keep(_ visit: Visit) async throws -> Reply {
        guard let session = visit.session, let form = form(in: visit.query) else { throw Refusal.notFound }
        try await visit.partnership.keepDraft(DraftText.of(visit.fields), of: form, for: session.account)
        return .text(visit.now.london.time)
    }

    /// The form that a script names: one that stands in the table of routes.
    static func form(in query: FormFields) -> String? {
        guard let form = query.one("form"), !form.contains(where: { "?#".contains($0) }),
            Path(cameFromOutside: form) != nil,
            routes.contains(where: { $0.method == .post && $0.sender != .script && $0.fits(form) })
        else { return nil }
        return form
    }

    /// Where a script keeps what is typed into the form that is sent to this address.
    static func path(of form: Path) -> Path { Path("/drafts").query("form", form) }
}
