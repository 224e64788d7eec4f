/// What a rule rests on: a clause of a document, a decision of the partnership, or both.
///
/// Both means that the clause gives the rule and the partnership a value in it, as when 2.2.3c says "nearest to the
/// rate" and the partnership says what counts as near. A rule with neither is a fault of its file.
package struct Basis: Sendable, Hashable, Codable {
    /// Where the rule stands in the document, or nothing when the partnership decided it by itself.
    package let clause: Clause?
    /// The document, where it is not the policy's own.
    package let source: String?
    /// Why the partnership decided what the document does not give. Shown wherever the rule is quoted.
    package let local: String?

    package init(clause: Clause?, source: String? = nil, local: String? = nil) {
        self.clause = clause
        self.source = source
        self.local = local
    }

    package var isLocal: Bool { local != nil }
}
