package import Brokerage

/// One request: who asks, what for, and what they sent.
package struct Visit: Sendable {
    package let site: Site
    package let route: Route
    /// Nothing on routes that anybody may ask.
    package let session: Session?
    /// The path as asked for, without its query.
    package let path: String
    package let query: FormFields
    package let fields: FormFields
    package let files: [SentFile]
    let parameters: [String: String]
    let cookies: Cookies
    /// What is to be set with the answer; see ``Cookies/Change``.
    let changes: CookieChanges

    package var partnership: Partnership { site.partnership }
    package var now: Instant { site.partnership.clock() }

    /// Who acts: the account that is signed in.
    /// - Throws: ``Refusal`` `.signedOut` where nobody is.
    package var actor: Actor {
        get throws {
            guard let session else { throw Refusal.signedOut }
            return .account(session.account)
        }
    }

    package func may(_ permission: Permission) -> Bool { session?.standing.may(permission) ?? false }

    /// What stands in a hole of the pattern.
    /// - Throws: ``Refusal`` `.notFound` where it can't be an id.
    package func id<Noun>(_ hole: String, _ noun: Noun.Type = Noun.self) throws -> Identifier<Noun> {
        guard let text = parameters[hole], let id = Identifier<Noun>(text) else { throw Refusal.notFound }
        return id
    }

    package func word(_ hole: String) -> String { parameters[hole] ?? "" }

    /// - Throws: ``Refusal`` `.notFound` for what is missing and what is another's.
    package func ask<Question: Query>(_ question: Question) async throws -> Question.Answer {
        guard let answer = try await partnership.ask(question, by: try actor) else { throw Refusal.notFound }
        return answer
    }

    /// Performs an action under the form's own key, so that sending the form twice does it once.
    /// `part`: tells several actions of one form apart.
    @discardableResult
    package func perform<Act: Action>(_ action: Act, part: String? = nil) async throws -> Act.Output {
        let sent = try sentKey
        let key = part.map { Key(at: sent.time, name: sent.text + "-" + $0) } ?? sent
        return try await partnership.perform(action, by: try actor, key: key)
    }

    /// The key of the form that was sent.
    /// - Throws: ``Refusal`` `.keyReused` where it has none.
    package var sentKey: Key {
        get throws {
            guard let sent = fields.raw(FormKey.keyName).flatMap(Key.init) else {
                throw Refusal(.keyReused, "This form has no key. Open the page again and send it from there.")
            }
            return sent
        }
    }

    /// This very address, for a form that is sent to where it stands.
    package var here: Path { Path(cameFromOutside: path) ?? "/" }

    /// A key for a form on the page being drawn.
    package func formKey() -> FormKey {
        FormKey(key: partnership.newKey().text, token: FormToken.token(for: session, site: site))
    }
}

/// A file as it was sent, with the name it had there.
package struct SentFile: Sendable {
    package let field: String
    package let name: String
    /// Empty for one that is kept on disk.
    package let bytes: [UInt8]
    /// Where a large file lies, on routes that take one.
    package let kept: KeptFile?
}
