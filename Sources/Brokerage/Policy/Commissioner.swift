/// One of the bodies whose money and whose rules a policy file speaks for.
package struct Commissioner: Sendable, Hashable {
    package enum Kind: String, PolicyWord {
        case council, nhs
    }

    /// A short name without spaces, unique in the partnership: `bnes`.
    package let id: String
    package let name: String
    package let kind: Kind
    /// Why the name is not the document's, where it is not.
    package let local: String?
}
