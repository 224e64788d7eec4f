/// A letter that didn't reach its reader by e-mail, and that somebody has seen to: by another letter in its place, or by
/// telling them in another way.
package struct SettledLetter: Record {
    package static let table = "settled_letters"

    package let id: Identifier<SettledLetter>
    /// Each is settled once, and the database holds it to that. A second letter that fails as well is settled by itself.
    package let letterID: Identifier<Message>
    /// The letter sent in its place; nothing where they were told in another way.
    package let secondID: Identifier<Message>?
    package let settledBy: Identifier<Account>?
    package let settledAt: Instant
}
