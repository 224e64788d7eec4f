/// A chapter of a policy as it is read aloud: rules under a heading, in the order of the file.
package struct PolicyChapter: Sendable, Hashable {
    package let title: String
    /// Rules that belong together. A chapter that isn't a pathway has one section, without a title.
    package let sections: [PolicySection]
}

package struct PolicySection: Sendable, Hashable {
    package let title: String?
    package let statements: [PolicyStatement]
}

extension Policy {
    /// The whole policy, to be read aloud: whom it is for, what a referral needs, how quickly the brokerage answers, and
    /// a chapter for each pathway.
    package var chapters: [PolicyChapter] {
        let titles = Dictionary(
            pathways.map { ("Pathway \($0.id)", $0.title) },
            uniquingKeysWith: { first, _ in first }
        )
        return Self.runs(of: statements, by: \.heading).map { heading, rules in
            PolicyChapter(
                title: titles[heading] ?? heading,
                sections: Self.runs(of: rules, by: \.part).map { PolicySection(title: $0?.title, statements: $1) }
            )
        }
    }

    /// Each clause that something can be linked to, with the rule it leads to: the clause of the policy's own document
    /// before one of another document under the same number, and the first rule under it in a pathway before one in a
    /// chapter about all.
    package var rulesByClause: [Clause: PolicyStatement] {
        let rules = statements
        let preferred =
            rules.filter { $0.basis.source == nil && $0.part != nil } + rules.filter { $0.basis.source == nil } + rules
        var found: [Clause: PolicyStatement] = [:]
        for rule in preferred {
            if let clause = rule.basis.clause, found[clause] == nil { found[clause] = rule }
        }
        return found
    }

    /// What stands together and is alike.
    private static func runs<Mark: Equatable>(
        of rules: [PolicyStatement],
        by mark: (PolicyStatement) -> Mark
    ) -> [(Mark, [PolicyStatement])] {
        var runs: [(Mark, [PolicyStatement])] = []
        for rule in rules {
            let its = mark(rule)
            if let last = runs.indices.last, runs[last].0 == its {
                runs[last].1.append(rule)
            } else {
                runs.append((its, [rule]))
            }
        }
        return runs
    }
}
