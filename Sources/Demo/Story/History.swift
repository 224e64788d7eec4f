import Brokerage

/// What happens to one case, up to where it stands now.
struct History: Sendable {
    /// When the last thing happened.
    enum Anchor: Sendable, Hashable {
        /// So many working days before today, at about this time.
        case workingDay(Int, hour: Int, minute: Int = 0)
        /// Some day of the year that is told.
        case past
    }

    /// In words, for whoever looks for what went wrong.
    let name: String
    let priority: Priority
    let beats: [Beat]
    let last: Anchor
    /// Which of ``Portrait/all``, for a history that only fits some; nothing where any will do.
    let category: CareCategory?

    init(
        _ name: String,
        _ priority: Priority = .routine,
        category: CareCategory? = nil,
        last: Anchor,
        _ beats: [Beat]
    ) {
        self.name = name
        self.priority = priority
        self.category = category
        self.last = last
        self.beats = beats
    }

    /// With every pause a little different.
    func varied(using generator: inout SeededGenerator) -> [Beat] {
        beats.map { Beat($0.deed, after: $0.pause.varied(using: &generator)) }
    }

    /// When each of the beats happens, the first of them as late as the last one's time allows.
    static func times(of beats: [Beat], lastBy end: Instant, _ working: WorkingTime) -> [Instant] {
        func walk(from start: Instant) -> [Instant] {
            var times: [Instant] = []
            var now = working.nextOpening(from: start)
            for (index, beat) in beats.enumerated() {
                if index > 0 { now = beat.pause.time(after: now, working) }
                times.append(now)
            }
            return times
        }
        // The later it begins the later it ends, so the start is found by halving.
        var early = -400 * 1_440
        var late = 0
        while late - early > 1 {
            let middle = (early + late) / 2
            if let last = walk(from: end.adding(minutes: middle)).last, last <= end {
                early = middle
            } else {
                late = middle
            }
        }
        return walk(from: end.adding(minutes: early))
    }
}
