package import Brokerage

/// What a form page is drawn with: what the person typed, or what is known already, and what is wrong with it.
package struct FormState: Sendable {
    /// What was typed, or kept as a draft; empty on a form that is opened for the first time.
    package let typed: FormFields
    package let isTyped: Bool
    package let faults: [FieldFault]
    /// Why the act was refused, where it isn't a matter of one field.
    package let refusal: Refusal?
    package let key: FormKey
    /// When the draft shown here was kept.
    package let draftKept: Instant?

    package var errors: [FieldError] {
        let fields = faults.map { FieldError(field: $0.field, $0.sentence) }
        guard let refusal, fields.isEmpty else { return fields }
        return [FieldError(field: nil, refusal.sentence)]
    }

    package func error(_ name: String) -> String? {
        faults.first { $0.field == name || $0.field.hasPrefix(name + "-") }?.sentence
    }

    /// What stands in a field: what was typed, else what is known already.
    package func value(_ name: String, _ known: (any CustomStringConvertible)? = nil) -> String {
        isTyped ? typed.raw(name) ?? "" : known?.description ?? ""
    }

    package func date(_ name: String, _ known: LocalDate? = nil) -> TypedDate {
        isTyped ? typed.typedDate(name) : TypedDate(known)
    }

    package func isChosen(_ name: String, _ value: String, known: Bool = false) -> Bool {
        isTyped ? typed.one(name) == value || typed.many(name).contains(value) : known
    }

    /// A field with what stands in it and what is wrong with it.
    package func field(
        _ name: String,
        _ label: String,
        hint: String? = nil,
        known: (any CustomStringConvertible)? = nil
    ) -> Field {
        Field(name, label, hint: hint, value: value(name, known), error: error(name))
    }
}

extension Visit {
    /// A form opened: with the draft of what was typed and not sent, if there is one.
    /// `form`: the address it is sent to, where that isn't the page's own.
    package func openForm(sentTo form: Path? = nil) async throws -> FormState {
        let draft = try await draft(of: form)
        return FormState(
            typed: draft?.typed ?? FormFields(),
            isTyped: draft != nil,
            faults: [],
            refusal: nil,
            key: formKey(),
            draftKept: draft?.keptAt
        )
    }

    private func draft(of form: Path?) async throws -> (typed: FormFields, keptAt: Instant)? {
        guard let session,
            let draft = try await partnership.draft(of: form?.text ?? path, for: session.account),
            let typed = DraftText.read(draft.body)
        else { return nil }
        return (typed, draft.savedAt)
    }

    /// Takes a form that was sent; when it is refused, it comes back with the person's own words and what is wrong.
    /// `again`: draws the form's page.
    package func takeForm(
        _ act: () async throws -> Reply,
        again: (FormState) async throws -> any Page
    ) async throws -> Reply {
        do {
            return try await act()
        } catch let refusal as Refusal where refusal.code.kind != .missing && refusal.code != .signedOut {
            let state = FormState(
                typed: fields,
                isTyped: true,
                faults: refusal.faults,
                refusal: refusal,
                key: formKey(),
                draftKept: nil
            )
            return .page(try await again(state), refusal.status)
        }
    }

    /// Where what is typed into this page's form is kept as it is typed.
    package var draftPath: Path { Drafts.path(of: here) }
}
