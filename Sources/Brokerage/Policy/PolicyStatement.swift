/// One rule of a policy in a plain sentence, with what it rests on.
package struct PolicyStatement: Sendable, Hashable {
    /// What part of a pathway a rule belongs to, in the order in which a case meets them.
    package enum Part: Sendable, Hashable, CaseIterable {
        case who, order, options, steps, funding, waits, after, restart

        package var title: String {
            switch self {
            case .who: "Whom it is for"
            case .order: "Who is asked first"
            case .options: "What the person is shown"
            case .steps: "Who does what, in this order"
            case .funding: "Who agrees the money"
            case .waits: "How long is waited"
            case .after: "Afterwards"
            case .restart: "If it doesn’t suit"
            }
        }
    }

    /// The heading it stands under: "Before a referral is sent".
    package let heading: String
    /// Of a pathway; nothing for a rule of the whole policy.
    package var part: Part?
    /// The rule as a commissioner would read it aloud: "Show the person 3 homes at most."
    package let sentence: String
    package let basis: Basis

    /// The clause, its document and the local reason in one line: "2.2.3c. Local: the policy gives no figure".
    package var reference: String {
        var parts: [String] = []
        if let clause = basis.clause {
            parts.append(basis.source.map { "\(clause), \($0)" } ?? clause.text)
        }
        if let local = basis.local { parts.append("Local: \(local)") }
        return parts.joined(separator: ". ")
    }
}

extension Policy {
    /// Every rule of the policy in a plain sentence, in the order of the file, under the headings of a page on which
    /// somebody reads the policy aloud.
    package var statements: [PolicyStatement] {
        generalStatements + referralStatements + clockStatements + pathways.flatMap(\.statements)
    }

    private var generalStatements: [PolicyStatement] {
        let heading = "Who this policy is for"
        let own = Basis(clause: nil, source: source)
        var statements = commissioners.map {
            PolicyStatement(
                heading: heading,
                sentence: "\($0.name) is a commissioner.",
                basis: Basis(clause: nil, source: source, local: $0.local)
            )
        }
        statements.insert(PolicyStatement(heading: heading, sentence: "It follows: \(source).", basis: own), at: 0)
        statements.append(
            PolicyStatement(
                heading: heading,
                sentence: "The brokerage works \(workingTime.days.text), \(workingTime.from.text) to "
                    + "\(workingTime.to.text), but for \(workingTime.holidays.text).",
                basis: workingTime.basis
            )
        )
        statements.append(
            PolicyStatement(
                heading: heading,
                sentence: "A vacancy is relied on for \(Span.hours(stale.vacancyHours).text).",
                basis: stale.basis
            )
        )
        return statements
    }

    private var referralStatements: [PolicyStatement] {
        let lists = [
            ("Before a referral is sent", referral.toSend),
            ("Before an emergency starts by telephone", referral.byTelephone),
        ]
        return lists.flatMap { heading, rules in
            rules.map { rule in
                let condition = rule.when.map { "\($0.condition), it" } ?? "It"
                return PolicyStatement(
                    heading: heading,
                    sentence: "\(condition) must have \(rule.requirement.text).",
                    basis: rule.basis
                )
            }
        }
    }

    private var clockStatements: [PolicyStatement] {
        let heading = "How quickly the brokerage answers"
        let rest = clocks.emergency.task.map { ", and \($0.text)" } ?? ""
        let bound = clocks.urgent.atLatest == .routine ? ", and never later than if it were routine" : ""
        let sentences: [(String, Basis)] = [
            ("The times come from: \(clocks.source).", Basis(clause: nil, source: clocks.source, local: clocks.local)),
            ("Start work \(clocks.startWork.due.limit).", clocks.startWork.basis),
            ("Collate the answers to an enquiry \(clocks.collateEnquiries.due.limit).", clocks.collateEnquiries.basis),
            (
                "Answer a routine referral \(clocks.routine.morningDue.limit) if it came by "
                    + "\(clocks.routine.morningUntil.text), else \(clocks.routine.afternoonDue.limit).",
                clocks.routine.basis
            ),
            ("Answer an urgent referral \(clocks.urgent.due.limit)\(bound).", clocks.urgent.basis),
            ("Answer an emergency \(clocks.emergency.due.limit)\(rest).", clocks.emergency.basis),
            (
                "Count from \(clocks.outsideHours.countFrom.text) what comes while nobody works.",
                clocks.outsideHours.basis
            ),
        ]
        let completing = clocks.completeReferral.map {
            ("Complete a referral taken by telephone \($0.due.limit).", $0.basis)
        }
        return (sentences + [completing].compactMap(\.self)).map {
            PolicyStatement(heading: heading, sentence: $0, basis: $1)
        }
    }
}
