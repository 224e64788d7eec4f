/// An entry of the journal as somebody reads it.
package struct JournalLine: Sendable, Hashable {
    /// Counted from 1 without gaps.
    package let seq: Int64
    package let at: Instant
    /// Who did it, by name.
    package let who: String
    /// Nothing for an act of a later version of the program.
    package let kind: ActKind?
    /// "Allocated to Ada Moss"; "Case allocated" for those who don't see the case.
    package let what: String
    package let note: String?
    /// The clause it rests on, where it rests on one.
    package let clause: String?
    /// The case it was done on, or whose person's record was looked at.
    package let about: About?

    package struct About: Sendable, Hashable {
        /// "C-1001"
        package let reference: String
        /// Nothing for those who don't see the case.
        package let seen: Seen?
    }

    /// What only those who see the case are told.
    package struct Seen: Sendable, Hashable {
        package let caseID: Identifier<Case>
        package let personName: String
    }
}
