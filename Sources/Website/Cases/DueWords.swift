import Brokerage

extension DueClock {
    /// "20 min late", "in 25 min", "today 17:00".
    func words(at now: Instant) -> String {
        let minutes = Int(now.milliseconds(until: dueAt) / 60_000)
        if dueAt < now { return "\(Self.span(minutes: -minutes)) late" }
        return minutes < 60 ? "in \(max(minutes, 1)) min" : dueAt.relative(to: now)
    }

    func nearness(at now: Instant) -> Nearness {
        if dueAt < now { return .late }
        return now.milliseconds(until: dueAt) < 60 * 60_000 ? .soon : .later
    }

    /// The due time with what is waited for under it.
    func mark(at now: Instant) -> HTML {
        due(words(at: now), nearness(at: now), why: "\(kind.purpose)", at: dueAt.iso)
    }

    /// "Due 20 min ago" and "Due today 17:00", to begin a sentence.
    func sentence(at now: Instant) -> String {
        let minutes = Int(now.milliseconds(until: dueAt) / 60_000)
        return dueAt < now ? "Due \(Self.span(minutes: -minutes)) ago" : "Due \(words(at: now))"
    }

    private static func span(minutes: Int) -> String {
        switch minutes {
        case ..<1: "1 min"
        case ..<60: "\(minutes) min"
        case ..<2_880: minutes < 120 ? "1 hour" : "\(minutes / 60) hours"
        default: "\(minutes / 1_440) days"
        }
    }
}

extension NextAct {
    /// Whose turn it is: "You", "Tom Reed", "The homes".
    func who(isYou: Bool, _ heading: CaseHeading) -> String {
        if isYou, turn == .broker || turn == .practitioner || turn == .teamManager { return "You" }
        switch turn {
        case .broker: return heading.brokerName ?? "The broker"
        case .teamManager: return "The team manager"
        case .practitioner: return heading.practitionerName ?? "The practitioner"
        case .person: return "The person"
        case .homes: return "The homes"
        case .home(let name): return name
        case .panel: return "Single Panel"
        case .approver: return "An approver"
        case .ward: return "The ward"
        case .careBroker: return "CareBroker"
        }
    }
}

extension CaseHeading {
    var path: Path { "/cases/\(id)" }

    /// "Nursing, inside the area"
    var care: String {
        [category?.name, area?.text].compactMap(\.self).joined(separator: ", ").capitalisedFirst
    }

    /// "Nursing, Keynsham": what a list has room for.
    var needs: String {
        let words = [category?.name, preferredPlace].compactMap(\.self).joined(separator: ", ").capitalisedFirst
        return words.isEmpty ? "Not known yet" : words
    }

    /// "Royal United Hospital, Combe ward, 23 days"
    var whereabouts: String? {
        guard let place else { return nil }
        return lengthOfStay.map { "\(place), \($0 == 1 ? "1 day" : "\($0) days")" } ?? place
    }

    /// What is out of the ordinary about it, each as a tag.
    var marks: HTML {
        """
        \(when(priority == .urgent) { " \(tag("urgent", .orange))" })\
        \(when(priority == .emergency) { " \(tag("emergency", .red))" })\
        \(when(isSuperStranded) { " \(tag("over 21 days", .red))" })
        """
    }
}
