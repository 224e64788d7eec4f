/// A fact that holds from a day to a day. It is never overwritten: another takes its place, or it ends.
package protocol Dated {
    var startsOn: LocalDate { get }
    /// The last day; nothing while no end is known. A day before the first says that it never held: it was entered by
    /// mistake.
    var endsOn: LocalDate? { get set }
}

extension Dated {
    package func holds(on date: LocalDate) -> Bool { startsOn <= date && endsOn.map { $0 >= date } ?? true }

    /// Whether it holds on no day at all.
    package var neverHeld: Bool { endsOn.map { $0 < startsOn } ?? false }

    /// Whether there is a day on which this holds and one from `first` to `last` would too.
    package func overlaps(from first: LocalDate, to last: LocalDate?) -> Bool {
        guard !neverHeld else { return false }
        return (endsOn.map { $0 >= first } ?? true) && (last.map { $0 >= startsOn } ?? true)
    }

    /// Where it stands on a day.
    package func standing(on date: LocalDate) -> DatedStanding {
        if neverHeld { return .withdrawn }
        if startsOn > date { return .toCome }
        return holds(on: date) ? .holds : .over
    }

    /// The same, holding until another day.
    ///
    /// - `last`: the last day; the day before it begins withdraws it.
    /// - `today`: what ended before is over, and its end is not moved.
    /// - Throws: ``Refusal`` `.endedAlready`, and `.invalid` on `field` for a day before the one it begins on.
    package func ending(on last: LocalDate, _ field: String, today: LocalDate) throws -> Self {
        if let endsOn, endsOn < today {
            throw Refusal(.endedAlready, "This ended on \(endsOn.long) already.")
        }
        guard last >= startsOn.adding(days: -1) else {
            throw Refusal.invalid(field, "Enter a day that is not before it began, \(startsOn.long)")
        }
        var ended = self
        ended.endsOn = last
        return ended
    }

    /// "from 1 April 2026 to 31 March 2027"
    package var span: String {
        endsOn.map { "from \(startsOn.long) to \($0.long)" } ?? "from \(startsOn.long)"
    }
}

extension Refusal {
    /// Two of a kind that would hold on the same day.
    static func overlaps(_ other: some Dated, _ what: String) -> Refusal {
        Refusal(.overlaps, "\(what) \(other.span) already. End that one first, or choose other dates.")
    }

    static func checkOrder(from first: LocalDate, to last: LocalDate?) throws {
        if let last, last < first {
            throw Refusal.invalid("ends-on", "The last day must be on or after the first, \(first.long)")
        }
    }
}

package enum DatedStanding: String, Sendable, Hashable, Codable, CaseIterable {
    case toCome = "to-come"
    case holds
    case over
    /// Entered by mistake.
    case withdrawn
}
