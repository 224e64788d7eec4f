/// A row of the domain, coded by its stored properties: `caseID` is the column `case_id`.
///
/// What an act writes is guarded: altered, added or deleted behind the program's back, it shows in `verify`.
package protocol Record: Codable, Sendable {
    static var table: String { get }
    static var guarding: Guarding { get }
    var id: Identifier<Self> { get }
}

extension Record {
    package typealias ID = Identifier<Self>
    package static var guarding: Guarding { .eachRow }
    /// `offers/01h…`: how the journal names a row.
    var reference: String { "\(Self.table)/\(id)" }
}

/// What the journal keeps of a table's rows.
package enum Guarding: Sendable {
    /// The entry of the act that writes a row holds a salted digest of it.
    case eachRow
    /// Taken in by the thousand: the entry holds one digest of the whole table as the act left it.
    case wholeTable
    /// The row is stored under the digest of its own bytes, which stands in a guarded row.
    case ownDigest
    /// Bookkeeping, from which nothing is concluded.
    case nothing
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
