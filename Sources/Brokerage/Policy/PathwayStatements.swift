extension Pathway {
    /// What it is for, as a heading: "Care homes inside the area, paid for by the council".
    package var title: String { whom.capitalisedFirst }

    /// Every rule of the pathway in a plain sentence, in the order of the file.
    package var statements: [PolicyStatement] {
        var sentences: [(PolicyStatement.Part, String, Basis)] = [(.who, "It is for \(whom).", basis)]
        sentences += sourcing.enumerated().map { (.order, $1.sentence(number: $0, for: when.service), $1.basis) }
        sentences.append((.order, order, thenBy.basis))
        sentences += needs.map { (.order, $0.sentence(for: when.service), $0.basis) }
        if let consider {
            sentences.append(
                (
                    .order, "Consider at least \(consider.atLeast) \(when.service.providers) before one is chosen.",
                    consider.basis
                )
            )
        }
        sentences.append(
            (.options, "Show the person \(present.atMost) \(when.service.providers) at most.", present.basis)
        )
        sentences += steps.map { (.steps, $0.sentence(for: when.service), $0.basis) }
        sentences += funding.map { (.funding, $0.sentence, $0.basis) }
        sentences += waits.map { (.waits, $0.sentence, $0.basis) }
        sentences += after.map { (.after, $0.sentence, $0.basis) }
        let restarts = "If the choice turns out not to suit, go back to \(restart.at.rawValue)."
        sentences.append((.restart, restarts, restart.basis))
        return sentences.map { PolicyStatement(heading: "Pathway \(id)", part: $0, sentence: $1, basis: $2) }
    }

    private var whom: String {
        let funders = when.funders == Funder.allCases ? "anybody" : when.funders.map(\.text).joined(separator: " or ")
        let areas = when.areas == Area.allCases ? "in any area" : when.areas.map(\.text).joined(separator: " or ")
        return "\(when.service.text) \(areas), paid for by \(funders)"
    }

    private var order: String {
        "Among those alike so far: \(thenBy.keys.map(\.text).joined(separator: "; then ")); then by name."
    }
}

extension SourcingRule {
    /// "Second, homes on the framework at or under the rate."
    fileprivate func sentence(number: Int, for service: Service) -> String {
        let needs = needs.map { ", after \($0.noun)" } ?? ""
        return "\(Self.ordinal(number)), \(subject(for: service))\(needs)."
    }

    /// Whom the rule takes and in which order, in running text: "homes on the framework over the rate, cheapest first".
    package func subject(for service: Service) -> String {
        var sentence = "\(service.providers) "
        if let tier { sentence += "in tier \(tier) " }
        sentence += take.text
        if fit == .innovation { sentence += " whose block or innovation service suits what the person needs" }
        switch price {
        case nil: break
        case .atOrUnderRate: sentence += " at or under the rate"
        case .nearRate(let percent): sentence += " over the rate by no more than \(percent)%"
        case .overRate: sentence += " over the rate"
        }
        switch order {
        case nil: break
        case .price: sentence += ", cheapest first"
        case .nearestToRate: sentence += ", those at or under the rate first, then nearest to it"
        }
        return sentence
    }

    private static func ordinal(_ number: Int) -> String {
        let words = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth"]
        return number < words.count ? words[number] : "Next"
    }
}

extension SourcingRule.Take {
    fileprivate var text: String {
        switch self {
        case .blockVacancy: "with a vacancy in a block contract"
        case .framework: "on the framework"
        case .offFramework: "not on the framework"
        }
    }
}

extension CommissionerNeed {
    fileprivate var noun: String {
        switch self {
        case .discussion: "a discussion with the commissioner"
        case .word: "the commissioner’s word"
        }
    }
}

extension NeedRule {
    fileprivate func sentence(for service: Service) -> String {
        let subject =
            switch of {
            case .offFramework: "not on the framework"
            case .safeguardingConcern: "with a safeguarding concern"
            }
        return "\(service.providers.capitalisedFirst) \(subject) need \(need.noun) before they are asked."
    }
}

extension ThenBy.Key {
    fileprivate var text: String {
        switch self {
        case .preferredPlace: "those in the preferred place first"
        case .distance: "the nearest first"
        case .visitTimes: "the nearest to the visit times asked for first"
        case .start: "the fewest days after the wanted start first"
        case .price: "the cheapest first"
        }
    }
}

extension StepRule {
    /// "The practitioner confirms which homes are suitable, having checked …."
    fileprivate func sentence(for service: Service) -> String {
        let who = by.map(\.text).joined(separator: " or ").capitalisedFirst
        let condition = when.map { "\($0.condition), " } ?? ""
        let subject = condition.isEmpty ? who : who.decapitalisedFirst
        let checked = checks.isEmpty ? "" : ", having checked \(checks.map(\.text).joined(separator: ", "))"
        let optional = isOptional ? ", where that is worth it" : ""
        return "\(condition)\(subject) \(step.text(for: service))\(checked)\(optional)."
    }
}

extension StepRule.Step {
    /// To follow who does it: "confirms which homes are suitable".
    fileprivate func text(for service: Service) -> String {
        switch self {
        case .suitabilityConfirmed: "confirms which \(service.providers) are suitable"
        case .optionsPresented: "shows the person the options"
        case .preferenceConfirmed: "says which option they prefer"
        case .assessment: "assesses whether the person’s needs can be met"
        case .negotiation: "negotiates the price"
        case .costBreakdown: "gives a breakdown of the cost"
        case .fundingAgreed: "agrees the funding"
        case .order where service == .homecare: "sends the Commissioning Order Form"
        case .order: "sends the agreement to be signed"
        case .dischargeArranged: "arranges the discharge with the ward"
        }
    }
}

extension StepRule.Role {
    fileprivate var text: String {
        switch self {
        case .broker: "the broker"
        case .practitioner: "the practitioner"
        case .person: "the person"
        case .provider: "the provider"
        case .registeredManager: "the registered manager"
        case .trustedAssessor: "a trusted assessor"
        case .panel: "the panel"
        case .approver: "an approver"
        case .commissioner: "the commissioner"
        }
    }
}

extension StepRule.Check {
    fileprivate var text: String {
        switch self {
        case .inspection: "the latest inspection report"
        case .suspension: "any suspension of placements"
        case .safeguarding: "any safeguarding concern"
        }
    }
}

extension FundingRule {
    fileprivate var sentence: String {
        let price =
            switch when {
            case .overRate: "over the rate"
            case .atOrUnderRate: "at or under the rate"
            }
        let who =
            switch decider {
            case .panel(.singlePanel): "Single Panel agrees"
            case .approver(.withinLimit): "an approver agrees, within their own limit,"
            case .approver(.assistantDirector): "the assistant director agrees"
            }
        return "\(who.capitalisedFirst) the funding of a price \(price)."
    }
}

extension WaitRule {
    fileprivate var sentence: String {
        switch wait {
        case .enquiryAnswer: "Wait for a provider’s answer until \(due.text)."
        case .choice: "Wait for the person’s choice until \(due.text)."
        case .bedHold: "A bed is held until \(due.text)."
        case .suitability: "Wait for the practitioner’s word on what is suitable until \(due.text)."
        case .panel: "Wait for the panel’s decision on the funding until \(due.text)."
        case .approval: "Wait for an approver’s decision on the funding until \(due.text)."
        case .order: "Wait for the agreement to be sent to the provider until \(due.text)."
        case .signature: "Wait for the signed agreement until \(due.text)."
        case .arrangement: "Wait for the move to be arranged until \(due.text)."
        }
    }
}

extension AfterRule {
    fileprivate var sentence: String {
        let what =
            switch task {
            case .followUpCall: "Call the provider"
            case .satisfactionSurvey: "Send the person a satisfaction survey"
            }
        let otherwise = ifNotWorking == .nextWorkingDay ? ", or on the next working day if that is none" : ""
        let questions = ask.isEmpty ? "" : ", to ask about \(ask.map(\.text).joined(separator: ", "))"
        let amiss = putRight.map { " What is amiss is put right within \($0.text)." } ?? ""
        return "\(what) \(due.text)\(otherwise)\(questions).\(amiss)"
    }
}

extension AfterRule.Question {
    fileprivate var text: String {
        switch self {
        case .wentWell: "how the move went"
        case .medication: "medication"
        case .dischargeLetter: "the discharge letter"
        case .equipment: "equipment"
        }
    }
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
    fileprivate var decapitalisedFirst: String { prefix(1).lowercased() + dropFirst() }
}
