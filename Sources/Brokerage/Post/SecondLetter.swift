/// A letter that couldn't be delivered, and the one that was written in its place.
package struct SecondLetter: Record {
    package static let table = "second_letters"

    package let id: Identifier<SecondLetter>
    /// The one that wasn't delivered. Each has one second letter at most, and the database holds it to that; should the
    /// second fail as well, it may have one of its own.
    package let firstID: Identifier<Message>
    package let secondID: Identifier<Message>
    package let sentBy: Identifier<Account>?
    package let sentAt: Instant
}
