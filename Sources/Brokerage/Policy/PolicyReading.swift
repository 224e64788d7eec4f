import Yams

/// One reading of a policy file: from what YAML makes of the text to the policy's own values.
struct PolicyReading {
    let faults: FaultList

    func policy(_ root: Node, hash: String) -> Policy? {
        let keys = [
            "policy", "source", "commissioners", "working-time", "stale", "referral", "clocks", "pathways",
        ]
        guard let block = PolicyBlock(root, what: "a policy", keys: keys, faults: faults) else { return nil }
        let id = block.value("policy")?.name()
        let source = block.value("source")?.text()
        let commissioners = commissioners(block)
        let workingTime = workingTime(block)
        let stale = block.has("stale") ? stale(block) : .usual
        let clocks = clocks(block)
        let pathways = block.has("pathways") ? pathways(block, paidBy: commissioners) : []
        // A file of clocks alone, for others to take, has nothing that anybody could be referred under.
        let isReferredUnder = block.has("pathways") || block.has("referral")
        let referral = isReferredUnder ? referral(block) : ReferralRules(toSend: [], byTelephone: [])
        guard let id, let source, let commissioners, let workingTime, let stale, let referral, let clocks,
            let pathways
        else { return nil }
        return Policy(
            id: id,
            source: source,
            hash: hash,
            commissioners: commissioners,
            workingTime: workingTime,
            stale: stale,
            referral: referral,
            clocks: clocks,
            pathways: pathways
        )
    }

    private func commissioners(_ policy: PolicyBlock) -> [Commissioner]? {
        let keys = ["id", "name", "kind", "local"]
        guard let blocks = policy.blocks("commissioners", what: "a commissioner", keys: keys) else { return nil }
        let commissioners = blocks.compactMap { block -> Commissioner? in
            let (id, name, kind) = (
                block.value("id")?.name(), block.value("name")?.text(),
                block.value("kind")?.word(of: Commissioner.Kind.self)
            )
            let local = block.optional("local")?.text()
            guard let id, let name, let kind else { return nil }
            return Commissioner(id: id, name: name, kind: kind, local: local)
        }
        guard commissioners.count == blocks.count else { return nil }
        faults.addRepeats(among: zip(commissioners, blocks).map { ($0.id, $1.mark(of: "id")) }) { id, line in
            "commissioner `\(id)` already stands on line \(line); give each its own id"
        }
        return commissioners
    }

    private func workingTime(_ policy: PolicyBlock) -> WorkingTimeRule? {
        let keys = ["days", "from", "to", "holidays", "clause", "local"]
        guard let block = policy.block("working-time", what: "working-time", keys: keys) else { return nil }
        let days = block.value("days")?.word(of: WorkingTimeRule.Days.self)
        let (from, to) = (block.value("from")?.time(), block.value("to")?.time())
        let holidays = block.value("holidays")?.word(of: WorkingTimeRule.Holidays.self)
        let basis = block.basis()
        guard let days, let from, let to, let holidays, let basis else { return nil }
        do {
            return try WorkingTimeRule(days: days, from: from, to: to, holidays: holidays, basis: basis)
        } catch {
            faults.add(
                at: block.mark(of: "to"),
                "`to: \(to.text)` must be later in the day than `from: \(from.text)`"
            )
            return nil
        }
    }

    private func stale(_ policy: PolicyBlock) -> StaleLimits? {
        let keys = ["vacancy", "clause", "local"]
        guard let block = policy.block("stale", what: "stale", keys: keys) else { return nil }
        let (hours, basis) = (block.value("vacancy")?.hours(), block.basis())
        guard let hours, let basis else { return nil }
        return StaleLimits(vacancyHours: hours, basis: basis)
    }

    private func referral(_ policy: PolicyBlock) -> ReferralRules? {
        let keys = ["to-send", "by-telephone"]
        guard let block = policy.block("referral", what: "referral", keys: keys) else { return nil }
        let (toSend, byTelephone) = (requirements(block, "to-send"), requirements(block, "by-telephone"))
        guard let toSend, let byTelephone else { return nil }
        return ReferralRules(toSend: toSend, byTelephone: byTelephone)
    }

    private func requirements(_ referral: PolicyBlock, _ key: String) -> [ReferralRule]? {
        let keys = ["require", "when", "clause", "local"]
        guard let blocks = referral.blocks(key, what: "a requirement", keys: keys) else { return nil }
        let rules = blocks.compactMap { block -> ReferralRule? in
            let requirement = block.value("require")?.word(of: ReferralRequirement.self)
            let when = block.optional("when")?.word(of: Circumstance.self)
            let basis = block.basis()
            guard let requirement, let basis else { return nil }
            return ReferralRule(requirement: requirement, when: when, basis: basis)
        }
        guard rules.count == blocks.count else { return nil }
        faults.addRepeats(among: zip(rules, blocks).map { ($0.requirement, $1.mark(of: "require")) }) {
            requirement,
            line in
            "`require: \(requirement.rawValue)` already stands on line \(line); remove one of them"
        }
        return rules
    }
}
