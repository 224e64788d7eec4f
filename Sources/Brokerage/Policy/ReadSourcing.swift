extension PolicyReading {
    /// Reads `sourcing`: who is asked first.
    func sourcing(_ pathway: PolicyBlock) -> [SourcingRule]? {
        let keys = ["clause", "take", "tier", "fit", "price", "within", "order", "needs", "local"]
        guard let blocks = pathway.blocks("sourcing", what: "a sourcing rule", keys: keys) else { return nil }
        let rules = blocks.compactMap(sourcingRule)
        guard rules.count == blocks.count else { return nil }
        faults.addRepeats(among: zip(rules, blocks).map { ($0.clause, $1.mark(of: "clause")) }) { clause, line in
            "clause \(clause) already stands on line \(line); give each sourcing rule its own clause"
        }
        return rules
    }

    private func sourcingRule(_ block: PolicyBlock) -> SourcingRule? {
        let clause = block.value("clause")?.text().map { Clause($0) }
        let take = block.value("take")?.word(of: SourcingRule.Take.self)
        let tier = block.optional("tier")?.number(in: 1...9)
        let fit = block.optional("fit")?.word(of: SourcingRule.Fit.self)
        let price = priceCondition(block)
        let order = block.optional("order")?.word(of: SourcingRule.PriceOrder.self)
        let needs = block.optional("needs")?.word(of: CommissionerNeed.self)
        let local = block.optional("local")?.text()
        if take == .offFramework, block.has("tier") {
            faults.add(
                at: block.mark(of: "tier"),
                "`tier` has no meaning with `take: off-framework`, where nobody has a tier; remove it"
            )
        }
        guard let clause, let take else { return nil }
        return SourcingRule(
            take: take,
            tier: tier,
            fit: fit,
            price: price,
            order: order,
            needs: needs,
            clause: clause,
            local: local
        )
    }

    /// The condition, nothing where there is none; `within` and `near-rate` go together.
    private func priceCondition(_ block: PolicyBlock) -> SourcingRule.PriceCondition? {
        let word = block.optional("price")?.word(of: SourcingRule.PriceCondition.Word.self)
        let percent = block.optional("within")?.percent()
        // A word that can't be read has its own fault, and what should go with it isn't known.
        if block.has("within"), word != .nearRate, word != nil || !block.has("price") {
            faults.add(at: block.mark(of: "within"), "`within` goes with `price: near-rate`; remove it or write that")
        }
        switch word {
        case nil: return nil
        case .atOrUnderRate: return .atOrUnderRate
        case .overRate: return .overRate
        case .nearRate:
            if !block.has("within") {
                faults.add(at: block.mark(of: "price"), "`price: near-rate` needs `within`, such as 10%")
            }
            return percent.map { .nearRate(percent: $0) }
        }
    }

    /// Reads `then-by`: the order within a sourcing rule.
    func thenBy(_ pathway: PolicyBlock) -> ThenBy? {
        let keys = ["by", "clause", "local"]
        guard let block = pathway.block("then-by", what: "then-by", keys: keys) else { return nil }
        let (by, basis) = (block.value("by")?.words(of: ThenBy.Key.self), block.basis())
        guard let by, let basis else { return nil }
        return ThenBy(keys: by, basis: basis)
    }

    /// Reads `needs`: what the commissioner does before certain providers may be asked.
    func needs(_ pathway: PolicyBlock) -> [NeedRule]? {
        let keys = ["of", "need", "clause", "local"]
        guard let blocks = pathway.blocks("needs", what: "a need", keys: keys) else { return nil }
        let rules = blocks.compactMap { block -> NeedRule? in
            let of = block.value("of")?.word(of: NeedRule.Subject.self)
            let need = block.value("need")?.word(of: CommissionerNeed.self)
            let basis = block.basis()
            guard let of, let need, let basis else { return nil }
            return NeedRule(of: of, need: need, basis: basis)
        }
        guard rules.count == blocks.count else { return nil }
        faults.addRepeats(among: zip(rules, blocks).map { ($0.of, $1.mark(of: "of")) }) { subject, line in
            "`of: \(subject.rawValue)` already stands on line \(line); remove one of them"
        }
        // No partnership may forget it: a concern never leaves a provider out, so something must be said of it.
        if !rules.contains(where: { $0.of == .safeguardingConcern }) {
            faults.add(
                at: pathway.mark(of: "needs"),
                "`needs` must say what a safeguarding concern needs; add `of: safeguarding-concern`"
            )
        }
        return rules
    }
}
