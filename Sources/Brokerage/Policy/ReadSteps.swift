extension PolicyReading {
    /// Reads `steps`: what is done between the ranked providers and the start of care.
    func steps(_ pathway: PolicyBlock) -> [StepRule]? {
        let keys = ["step", "by", "checks", "when", "optional", "clause", "local"]
        guard let blocks = pathway.blocks("steps", what: "a step", keys: keys) else { return nil }
        let steps = blocks.compactMap { block -> StepRule? in
            let step = block.value("step")?.word(of: StepRule.Step.self)
            let by = block.value("by")?.words(of: StepRule.Role.self)
            let checks = block.optional("checks")?.words(of: StepRule.Check.self)
            let when = block.optional("when")?.word(of: Circumstance.self)
            let mayBeLeftOut = block.optional("optional")?.word(of: StepRule.MayBeLeftOut.self)
            let basis = block.basis()
            guard let step, let by, let basis else { return nil }
            return StepRule(
                step: step,
                by: by,
                checks: checks ?? [],
                when: when,
                isOptional: mayBeLeftOut == .yes,
                basis: basis
            )
        }
        guard steps.count == blocks.count else { return nil }
        faults.addRepeats(among: zip(steps, blocks).map { ($0.step, $1.mark(of: "step")) }) { step, line in
            "`step: \(step.rawValue)` already stands on line \(line); each step is taken once"
        }
        return steps
    }

    /// Reads `funding`: who agrees the money, at which price.
    func funding(_ pathway: PolicyBlock) -> [FundingRule]? {
        let keys = ["when", "panel", "approver", "clause", "local"]
        guard let blocks = pathway.blocks("funding", what: "a funding rule", keys: keys) else { return nil }
        let rules = blocks.compactMap { block -> FundingRule? in
            let when = block.value("when")?.word(of: FundingRule.Against.self)
            let (decider, basis) = (decider(block), block.basis())
            guard let when, let decider, let basis else { return nil }
            return FundingRule(when: when, decider: decider, basis: basis)
        }
        guard rules.count == blocks.count else { return nil }
        faults.addRepeats(among: zip(rules, blocks).map { ($0.when, $1.mark(of: "when")) }) { when, line in
            "`when: \(when.rawValue)` already stands on line \(line); one decides at each price"
        }
        for against in FundingRule.Against.allCases where !rules.contains(where: { $0.when == against }) {
            faults.add(
                at: pathway.mark(of: "funding"),
                "`funding` must say who decides at every price; add a rule with `when: \(against.rawValue)`"
            )
        }
        return rules
    }

    private func decider(_ block: PolicyBlock) -> FundingRule.Decider? {
        guard block.has("panel") != block.has("approver") else {
            faults.add(at: block.mark, "\(block.what) needs one of `panel` and `approver`, and not both")
            return nil
        }
        return block.has("panel")
            ? block.value("panel")?.word(of: FundingRule.Panel.self).map { .panel($0) }
            : block.value("approver")?.word(of: FundingRule.Approver.self).map { .approver($0) }
    }

    /// Reads `waits`: how long an answer, a choice and a held bed are waited for. A service that couldn't be read has its
    /// own fault, and what must be waited for isn't known.
    func waits(_ pathway: PolicyBlock, for service: Service?) -> [WaitRule]? {
        let keys = ["wait", "due", "clause", "local"]
        guard let blocks = pathway.blocks("waits", what: "a wait", keys: keys) else { return nil }
        let waits = blocks.compactMap { block -> WaitRule? in
            let wait = block.value("wait")?.word(of: WaitRule.Wait.self)
            let due = wait.flatMap { block.value("due")?.due(after: $0.countedFrom) }
            let basis = block.basis()
            guard let wait, let due, let basis else { return nil }
            return WaitRule(wait: wait, due: due, basis: basis)
        }
        guard waits.count == blocks.count else { return nil }
        faults.addRepeats(among: zip(waits, blocks).map { ($0.wait, $1.mark(of: "wait")) }) { wait, line in
            "`wait: \(wait.rawValue)` already stands on line \(line); remove one of them"
        }
        for wait in WaitRule.Wait.allCases
        where wait.isRequired(for: service) && !waits.contains(where: { $0.wait == wait }) {
            faults.add(
                at: pathway.mark(of: "waits"),
                "`waits` must say how long; add a rule with `wait: \(wait.rawValue)`"
            )
        }
        return waits
    }

    /// Reads `after`: what follows the start of care.
    func after(_ pathway: PolicyBlock) -> [AfterRule]? {
        let keys = ["task", "due", "if-not-working", "ask", "put-right", "clause", "local"]
        guard let blocks = pathway.blocks("after", what: "a task", keys: keys) else { return nil }
        let rules = blocks.compactMap { block -> AfterRule? in
            let task = block.value("task")?.word(of: AfterRule.Task.self)
            let due = block.value("due")?.due(after: .discharge)
            let otherwise = block.optional("if-not-working")?.word(of: AfterRule.Otherwise.self)
            let ask = block.optional("ask")?.words(of: AfterRule.Question.self)
            let putRight = block.optional("put-right")?.span()
            let basis = block.basis()
            if let task, block.has("put-right"), task != .followUpCall {
                faults.add(at: block.mark(of: "put-right"), "`put-right` goes with `task: follow-up-call`; remove it")
            }
            if let task, block.has("ask") != (task == .followUpCall) {
                faults.add(
                    at: block.has("ask") ? block.mark(of: "ask") : block.mark,
                    task == .followUpCall
                        ? "`task: follow-up-call` needs `ask`, the questions to ask"
                        : "`ask` goes with `task: follow-up-call`; remove it"
                )
            }
            guard let task, let due, let basis else { return nil }
            return AfterRule(
                task: task,
                due: due,
                ifNotWorking: otherwise,
                ask: ask ?? [],
                putRight: putRight,
                basis: basis
            )
        }
        guard rules.count == blocks.count else { return nil }
        faults.addRepeats(among: zip(rules, blocks).map { (TaskAndDue($0), $1.mark(of: "task")) }) { repeated, line in
            "`task: \(repeated.task.rawValue)` with the same `due` already stands on line \(line); remove one of them"
        }
        return rules
    }

    private struct TaskAndDue: Hashable {
        let task: AfterRule.Task
        let due: Due

        init(_ rule: AfterRule) {
            (task, due) = (rule.task, rule.due)
        }
    }
}
