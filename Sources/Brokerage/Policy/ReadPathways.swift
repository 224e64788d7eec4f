import Yams

extension PolicyReading {
    /// Reads `pathways`, each under its id. `commissioners` are those who can pay, where they could be read: a funder
    /// that is none of them is a fault.
    func pathways(_ policy: PolicyBlock, paidBy commissioners: [Commissioner]?) -> [Pathway]? {
        guard let node = policy.value("pathways")?.node,
            let entries = PolicyBlock.named(node, what: "`pathways`", faults: faults)
        else { return nil }
        let pathways = entries.compactMap { pathway($0.name, $0.node, at: $0.mark, paidBy: commissioners) }
        guard pathways.count == entries.count else { return nil }
        for (index, pathway) in pathways.enumerated() {
            for earlier in pathways[..<index] where pathway.when.overlaps(earlier.when) {
                faults.add(
                    at: entries[index].mark,
                    "pathways `\(earlier.id)` and `\(pathway.id)` are for the same needs; change `when` in one of them"
                )
            }
        }
        return pathways
    }

    private func pathway(
        _ id: String,
        _ node: Node,
        at mark: Mark?,
        paidBy commissioners: [Commissioner]?
    ) -> Pathway? {
        let keys = [
            "clause", "local", "when", "sourcing", "then-by", "needs", "consider", "present", "steps", "funding",
            "waits", "after",
            "restart",
        ]
        guard let block = PolicyBlock(node, what: "pathway `\(id)`", keys: keys, faults: faults) else { return nil }
        let basis = block.basis()
        let when = when(block, paidBy: commissioners)
        let sourcing = sourcing(block)
        let thenBy = thenBy(block)
        let needs = needs(block)
        let consider = consider(block)
        let present = present(block)
        let steps = steps(block)
        let funding = funding(block)
        let waits = waits(block, for: when?.service)
        let after = block.has("after") ? after(block) : []
        let restart = restart(block)
        noteUnagreed(steps, when: when, in: block)
        guard let basis, let when, let sourcing, let thenBy, let needs, let present, let steps, let funding, let waits,
            let after, let restart
        else { return nil }
        return Pathway(
            id: id,
            when: when,
            sourcing: sourcing,
            thenBy: thenBy,
            needs: needs,
            consider: consider,
            present: present,
            steps: steps,
            funding: funding,
            waits: waits,
            after: after,
            restart: restart,
            basis: basis
        )
    }

    private func when(_ pathway: PolicyBlock, paidBy commissioners: [Commissioner]?) -> Pathway.When? {
        let keys = ["service", "funder", "area"]
        guard let block = pathway.block("when", what: "when", keys: keys) else { return nil }
        let service = block.value("service")?.word(of: Service.self)
        let funders = block.optional("funder")?.words(of: Funder.self)
        let areas = block.optional("area")?.words(of: Area.self)
        for funder in funders ?? [] {
            guard let kind = funder.commissioner, let commissioners else { continue }
            if !commissioners.contains(where: { $0.kind == kind }) {
                faults.add(
                    at: block.mark(of: "funder"),
                    "`funder: \(funder.rawValue)` has no commissioner of kind \(kind.rawValue); add one"
                )
            }
        }
        guard let service else { return nil }
        return Pathway.When(service: service, funders: funders ?? Funder.allCases, areas: areas ?? Area.allCases)
    }

    /// What others pay for is agreed before it is ordered, in every policy.
    private func noteUnagreed(_ steps: [StepRule]?, when: Pathway.When?, in pathway: PolicyBlock) {
        guard let steps, let when, when.funders != [.selfFunded] else { return }
        guard let agreed = steps.firstIndex(where: { $0.step == .fundingAgreed && !$0.isOptional && $0.when == nil })
        else {
            faults.add(
                at: pathway.mark(of: "steps"),
                "`steps` must have `step: funding-agreed`, without `when` or `optional`: who pays agrees first"
            )
            return
        }
        for step in steps[..<agreed] where step.step == .order || step.step == .dischargeArranged {
            faults.add(
                at: pathway.mark(of: "steps"),
                "`step: \(step.step.rawValue)` must come after `step: funding-agreed`; move it down"
            )
        }
    }

    private func present(_ pathway: PolicyBlock) -> Presentation? {
        let keys = ["at-most", "clause", "local"]
        guard let block = pathway.block("present", what: "present", keys: keys) else { return nil }
        let (atMost, basis) = (block.value("at-most")?.number(in: 1...20), block.basis())
        guard let atMost, let basis else { return nil }
        return Presentation(atMost: atMost, basis: basis)
    }

    private func consider(_ pathway: PolicyBlock) -> Consideration? {
        let keys = ["at-least", "clause", "local"]
        guard pathway.has("consider"), let block = pathway.block("consider", what: "consider", keys: keys) else {
            return nil
        }
        let (atLeast, basis) = (block.value("at-least")?.number(in: 1...20), block.basis())
        guard let atLeast, let basis else { return nil }
        return Consideration(atLeast: atLeast, basis: basis)
    }

    private func restart(_ pathway: PolicyBlock) -> Restart? {
        let keys = ["at", "clause", "local"]
        guard let block = pathway.block("restart", what: "restart", keys: keys) else { return nil }
        let (place, basis) = (block.value("at")?.word(of: Restart.Place.self), block.basis())
        guard let place, let basis else { return nil }
        return Restart(at: place, basis: basis)
    }
}

extension Pathway.When {
    /// Whether some need would belong to both.
    fileprivate func overlaps(_ other: Pathway.When) -> Bool {
        service == other.service && funders.contains(where: other.funders.contains)
            && areas.contains(where: other.areas.contains)
    }
}

extension Funder {
    /// The kind of commissioner whose money it is; none for people who pay themselves.
    fileprivate var commissioner: Commissioner.Kind? {
        switch self {
        case .council: .council
        case .chc: .nhs
        case .selfFunded: nil
        }
    }
}
