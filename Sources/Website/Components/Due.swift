/// How near a due time is.
package enum Nearness: String, Sendable, Hashable {
    case late, soon, later
}

/// When something is due and why then. The words say how near it is: "20 min late", "in 25 min", "Friday 10:00".
/// - `why`: the clock that set it: "first answer to the ward".
/// - `at`: the same instant for machines, as 2026-03-04T11:05Z.
package func due(_ words: String, _ nearness: Nearness, why: HTML = .empty, at instant: String? = nil) -> HTML {
    """
    <span\(classes("cb-due", "cb-due--\(nearness.rawValue)"))>\
    \(optional(instant) { "<time\(attribute("datetime", $0))>\(words)</time>" } else: { "\(words)" })</span>\
    \(when(!why.isEmpty) { note(why) })
    """
}
