/// A row of the domain, coded by its stored properties: `caseID` is the column `case_id`.
///
/// Every record is guarded: the journal entry of the act that writes it holds a salted digest of the row, so that
/// altering, adding or deleting it behind the program's back shows in `verify`. Tables taken in by the thousand from a
/// file that is itself digested say `guarded = false`.
package protocol Record: Codable, Sendable {
    static var table: String { get }
    static var guarded: Bool { get }
    var id: Identifier<Self> { get }
}

extension Record {
    package typealias ID = Identifier<Self>
    package static var guarded: Bool { true }
    /// `offers/01h…`: how the journal names a row.
    var reference: String { "\(Self.table)/\(id)" }
}

/// A row that people edit on a page: a stale edit is refused with both texts shown.
package protocol Versioned: Record {
    /// Counts up from 1 with each save.
    var version: Int { get set }
}

/// A row with a state that moves through one transition table.
package protocol Stateful: Record {
    associatedtype State: TransitionTable
    var state: State { get }
}

/// The one table of a noun's transitions; `docs/domain.md` draws its diagram from it.
package protocol TransitionTable: RawRepresentable<String>, CaseIterable, Codable, Sendable, Hashable {
    /// The states this one can become.
    var next: [Self] { get }
}
