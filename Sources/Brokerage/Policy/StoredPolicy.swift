/// A policy file as it was loaded, under the hash of its text; a case holds the hash it runs under.
package struct StoredPolicy: Record {
    package static let table = "policies"

    /// SHA-256 of the text, hex.
    package let id: Identifier<StoredPolicy>
    package let name: String
    package let text: String
    package let loadedBy: Identifier<Account>?
    package let loadedAt: Instant
}
