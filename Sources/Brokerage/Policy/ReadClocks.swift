extension PolicyReading {
    /// Reads `clocks`: how quickly the brokerage answers, and the document that says so.
    func clocks(_ policy: PolicyBlock) -> Clocks? {
        let keys = [
            "source", "local", "start-work", "collate-enquiries", "complete-referral", "routine", "urgent", "emergency",
            "outside-hours",
        ]
        guard let block = policy.block("clocks", what: "clocks", keys: keys) else { return nil }
        let source = block.value("source")?.text()
        let local = block.optional("local")?.text()
        let startWork = clock(block, "start-work", after: .receipt, source: source)
        let collate = clock(block, "collate-enquiries", after: .asking, source: source)
        let complete = completeReferral(block, source: source)
        let routine = routine(block, source: source)
        let urgent = urgent(block, source: source)
        let emergency = emergency(block, source: source)
        let outsideHours = outsideHours(block, source: source)
        guard let source, let startWork, let collate, let routine, let urgent, let emergency, let outsideHours else {
            return nil
        }
        return Clocks(
            source: source,
            local: local,
            startWork: startWork,
            collateEnquiries: collate,
            completeReferral: complete,
            routine: routine,
            urgent: urgent,
            emergency: emergency,
            outsideHours: outsideHours
        )
    }

    private func clock(_ clocks: PolicyBlock, _ key: String, after event: Due.Event, source: String?) -> ClockRule? {
        guard let block = clocks.block(key, what: key, keys: ["due", "clause", "local"]) else { return nil }
        let (due, basis) = (block.value("due")?.due(after: event), block.basis(source: source))
        guard let due, let basis else { return nil }
        return ClockRule(due: due, basis: basis)
    }

    private func completeReferral(_ clocks: PolicyBlock, source: String?) -> ClockRule? {
        let key = "complete-referral"
        guard clocks.has(key), let block = clocks.block(key, what: key, keys: ["due", "clause", "local"]) else {
            return nil
        }
        let (due, basis) = (block.value("due")?.due(after: nil), block.basis(source: source))
        guard let due, let basis else { return nil }
        return ClockRule(due: due, basis: basis)
    }

    private func routine(_ clocks: PolicyBlock, source: String?) -> RoutineClock? {
        let keys = ["morning-until", "morning", "afternoon", "clause", "local"]
        guard let block = clocks.block("routine", what: "routine", keys: keys) else { return nil }
        let until = block.value("morning-until")?.time()
        let (morning, afternoon) = (block.value("morning")?.due(after: nil), block.value("afternoon")?.due(after: nil))
        let basis = block.basis(source: source)
        guard let until, let morning, let afternoon, let basis else { return nil }
        return RoutineClock(morningUntil: until, morningDue: morning, afternoonDue: afternoon, basis: basis)
    }

    private func urgent(_ clocks: PolicyBlock, source: String?) -> UrgentClock? {
        let keys = ["due", "at-latest", "clause", "local"]
        guard let block = clocks.block("urgent", what: "urgent", keys: keys) else { return nil }
        let due = block.value("due")?.due(after: .receipt)
        let atLatest = block.optional("at-latest")?.word(of: UrgentClock.Bound.self)
        let basis = block.basis(source: source)
        guard let due, let basis else { return nil }
        return UrgentClock(due: due, atLatest: atLatest, basis: basis)
    }

    private func emergency(_ clocks: PolicyBlock, source: String?) -> EmergencyClock? {
        let keys = ["due", "task", "clause", "local"]
        guard let block = clocks.block("emergency", what: "emergency", keys: keys) else { return nil }
        let due = block.value("due")?.due(after: .receipt)
        let task = block.optional("task")?.word(of: EmergencyClock.Task.self)
        let basis = block.basis(source: source)
        guard let due, let basis else { return nil }
        return EmergencyClock(due: due, task: task, basis: basis)
    }

    private func outsideHours(_ clocks: PolicyBlock, source: String?) -> OutsideHours? {
        let keys = ["count-from", "clause", "local"]
        guard let block = clocks.block("outside-hours", what: "outside-hours", keys: keys) else { return nil }
        let countFrom = block.value("count-from")?.word(of: OutsideHours.CountedFrom.self)
        let basis = block.basis(source: source)
        guard let countFrom, let basis else { return nil }
        return OutsideHours(countFrom: countFrom, basis: basis)
    }
}
