/// One thing that happened: when, what, and how we know.
package struct TimelineEntry: Sendable, Hashable {
    /// As people say it: "today 10:31", "Mon 09:12".
    package let when: String
    /// The same instant for machines, as 2026-03-04T10:31Z.
    package let instant: String?
    /// A plain sentence.
    package let what: HTML
    /// Who did it, how it came, what it rests on.
    package let note: HTML

    package init(_ when: String, at instant: String? = nil, _ what: HTML, note: HTML = .empty) {
        self.when = when
        self.instant = instant
        self.what = what
        self.note = note
    }
}

/// What has happened, the latest first.
package func timeline(_ entries: [TimelineEntry]) -> HTML {
    """
    <ol class="cb-timeline">
    \(each(entries) { entry in
        """
        <li><time\(attribute("datetime", entry.instant))>\(entry.when)</time><span>\(entry.what)</span>\
        \(when(!entry.note.isEmpty) { Website.note(entry.note) })</li>

        """
    })</ol>
    """
}
