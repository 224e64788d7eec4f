extension CaseProgress {
    /// Where the case stands, in one line: "3 of 5 homes answered, 2 can".
    package var standing: String {
        switch state {
        case .draft: missing == 0 ? "Ready to send" : "Being written"
        case .referred: "Waiting for a broker"
        case .allocated: "Allocated, not started"
        case .sourcing: sourcing
        case .suitability: suitable == 0 ? "Options sent, \(canMeet) to confirm" : "\(homes(suitable)) suitable"
        case .choosing: shown == 0 ? "\(homes(suitable)) suitable" : "\(homes(shown)) shown to the person"
        case .assessing: assessing
        case .funding: funded
        case .ordering where order == .issued:
            isOrderSent ? "Agreement sent to \(name)" : "Agreement to be sent to \(name)"
        case .ordering: "Funding agreed"
        case .arranging: discharge == .arranged ? "Moving to \(name)" : "Agreement signed by \(name)"
        case .started: "Moved to \(name)\(followedUp)"
        case .closed: "Placed at \(name)"
        case .ended: ending?.inWords ?? "Ended"
        }
    }

    private var name: String { home ?? "the home" }

    private func homes(_ count: Int) -> String { count == 1 ? "1 home" : "\(count) homes" }

    private var sourcing: String {
        if !isRanked { return rounds > 0 ? "Back to sourcing" : "Started, homes not ranked yet" }
        if asked == 0 { return "Homes ranked, none asked yet" }
        let can = answered == 0 ? "" : canMeet == 0 ? ", none can" : ", \(canMeet) can"
        return "\(answered) of \(homes(asked)) answered\(can)"
    }

    private var followedUp: String {
        if openFindings > 0 {
            return openFindings == 1 ? ", 1 thing to put right" : ", \(openFindings) things to put right"
        }
        if isCalled { return ", called" }
        switch triedCalls {
        case 0: return ""
        case 1: return ", rung once without an answer"
        default: return ", rung \(triedCalls) times without an answer"
        }
    }

    private var assessing: String {
        guard isAssessed else { return "\(name) chosen, to be assessed" }
        if funding == .refused { return "Funding refused" }
        return hasBreakdown ? "\(name): price and parts known" : "Assessed by \(name)"
    }

    private var funded: String {
        switch funding {
        case .asked: fundingRoute == .panel ? "Waiting for Single Panel" : "Waiting for an approver"
        case .deferred: fundingRoute == .approver ? "An approver wants more" : "Single Panel wants more"
        case .refused: "Funding refused"
        case .agreed: "Funding agreed"
        case .stopped, nil: "Funding to be asked for"
        }
    }
}

/// One step of the way from the referral to the follow-up, as the bar on top of a case shows it.
package struct CaseStep: Sendable, Hashable {
    package enum Status: Sendable, Hashable {
        case done, current, toCome
    }

    package let name: String
    package let detail: String?
    package let status: Status
}

extension CaseProgress {
    /// `received`: when the referral reached the brokerage, to be shown under the first step.
    package func steps(received: Instant?) -> [CaseStep] {
        let reached = reachedStep
        return steps(received).enumerated().map { index, step in
            let status: CaseStep.Status = index < reached ? .done : index == reached ? .current : .toCome
            return CaseStep(name: step.0, detail: status == .toCome ? nil : step.1, status: status)
        }
    }

    private func steps(_ received: Instant?) -> [(String, String?)] {
        [
            ("Referred", received?.london.short), ("Sourced", isRanked ? "ranked" : nil),
            ("Offers", asked > 0 ? "\(answered) of \(asked)" : nil), ("Suitable", suitable > 0 ? "\(suitable)" : nil),
            ("Chosen", home), ("Assessed", nil), ("Funded", nil), ("Ordered", nil),
            ("Started", plannedAt?.london.date.short), ("Followed up", nil),
        ]
    }

    /// Which step is going on, counted from nought; past the last when all are done.
    private var reachedStep: Int {
        switch state {
        case .draft, .referred: 0
        case .allocated: 1
        case .sourcing: asked > 0 ? 2 : 1
        case .suitability: suitable > 0 ? 4 : 3
        case .choosing: 4
        case .assessing: isAssessed ? 6 : 5
        case .funding: 6
        case .ordering: 7
        case .arranging: 8
        case .started: 9
        case .closed: 10
        case .ended: endedStep
        }
    }

    /// As far as it had come.
    private var endedStep: Int {
        if discharge == .started { return 9 }
        if home != nil { return 5 }
        if suitable > 0 { return 4 }
        if asked > 0 { return 2 }
        return rounds > 0 ? 1 : 0
    }
}
