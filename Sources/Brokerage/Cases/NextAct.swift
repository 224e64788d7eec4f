/// What comes next on a case, and whose turn it is.
package struct NextAct: Sendable, Hashable {
    package let turn: Turn
    /// What they do, to begin a sentence: "Send the options to Tom Reed".
    package let what: String
    /// Where it is done, or recorded.
    package let act: CaseAct
    /// The rule that says so.
    package let basis: Basis?

    /// Whose turn it is.
    package enum Turn: Sendable, Hashable {
        case broker, teamManager, practitioner, person, homes, panel, approver, ward
        /// Nobody's: it happens when its time has come.
        case careBroker
        /// The home that was chosen, by name.
        case home(String)

        /// Who records it here: somebody waits for the person and the homes.
        package var role: Role {
            switch self {
            case .broker, .person, .homes, .home, .careBroker: .broker
            case .ward: .ward
            case .teamManager: .teamManager
            case .practitioner: .practitioner
            case .panel: .panelChair
            case .approver: .assistantDirector
            }
        }
    }
}

/// The names that a sentence about a case needs.
package struct CaseNames: Sendable, Hashable {
    package var broker: String?
    package var practitioner: String?

    package init(broker: String? = nil, practitioner: String? = nil) {
        self.broker = broker
        self.practitioner = practitioner
    }
}

extension CaseProgress {
    /// `pathway`: whose rules are quoted; nothing while the case has none.
    /// - Returns: nothing when the case is over.
    package func next(under pathway: Pathway?, _ names: CaseNames) -> NextAct? {
        switch state {
        case .draft: draft
        case .referred:
            NextAct(turn: .teamManager, what: "Allocate it to a broker", act: .allocate, basis: nil)
        case .allocated:
            NextAct(turn: .broker, what: "Start work", act: .startWork, basis: nil)
        case .sourcing: sourcing(pathway, names)
        case .suitability where suitable == 0:
            NextAct(
                turn: .practitioner,
                what: "Confirm which homes are suitable",
                act: .confirmSuitability,
                basis: pathway?.step(.suitabilityConfirmed)?.basis
            )
        case .suitability, .choosing: choosing(pathway)
        case .assessing: assessing(pathway)
        case .funding: funding(pathway)
        case .ordering: ordering(pathway)
        case .arranging: arranging(pathway)
        case .started: started(pathway)
        case .closed, .ended: nil
        }
    }

    private var draft: NextAct {
        guard missing > 0 else {
            return NextAct(turn: .practitioner, what: "Check the referral and send it", act: .checkAndSend, basis: nil)
        }
        let things = missing == 1 ? "1 thing is missing" : "\(missing) things are missing"
        return NextAct(turn: .practitioner, what: "Finish the referral: \(things)", act: .fillIn, basis: nil)
    }

    private func sourcing(_ pathway: Pathway?, _ names: CaseNames) -> NextAct {
        let order = pathway?.sourcing.first?.basis
        if !hasPathway {
            return NextAct(
                turn: .broker,
                what: "Complete the referral: the kind of care, the area and who pays",
                act: .fillIn,
                basis: nil
            )
        }
        if !isRanked {
            return NextAct(turn: .broker, what: "Rank the homes", act: .rank, basis: pathway?.basis)
        }
        if asked == 0 {
            return NextAct(turn: .broker, what: "Ask the homes, in the policy's order", act: .ask, basis: order)
        }
        if canMeet > 0 {
            let options = canMeet == 1 ? "the option" : "the \(canMeet) options"
            return NextAct(
                turn: .broker,
                what: "Send \(options) to \(names.practitioner ?? "the practitioner") to confirm what is suitable",
                act: .sendOptions,
                basis: pathway?.step(.suitabilityConfirmed)?.basis
            )
        }
        if answered < asked {
            return NextAct(
                turn: .homes,
                what: "Enter the homes' answers as they come",
                act: .answer,
                basis: pathway?.wait(for: .enquiryAnswer)?.basis
            )
        }
        return NextAct(turn: .broker, what: "Ask more homes: none of those asked can", act: .ask, basis: order)
    }

    private func choosing(_ pathway: Pathway?) -> NextAct {
        guard shown > 0 else {
            let most = pathway.map { ", \($0.present.atMost) at most" } ?? ""
            return NextAct(
                turn: .broker,
                what: "Show the person the homes\(most)",
                act: .present,
                basis: pathway?.present.basis
            )
        }
        let by = decideBy.map { ", by \($0.shortWithWeekday)" } ?? ""
        return NextAct(
            turn: .person,
            what: "Record what the person chooses\(by)",
            act: .choose,
            basis: pathway?.step(.preferenceConfirmed)?.basis
        )
    }

    private func assessing(_ pathway: Pathway?) -> NextAct {
        let name = home ?? "the home"
        guard isAssessed else {
            return NextAct(
                turn: .home(name),
                what: "Record the assessment by \(name)",
                act: .assess,
                basis: pathway?.step(.assessment)?.basis
            )
        }
        guard hasBreakdown else {
            return NextAct(
                turn: .home(name),
                what: "Enter the cost breakdown from \(name)",
                act: .breakdown,
                basis: pathway?.step(.costBreakdown)?.basis
            )
        }
        if funding == .refused {
            return NextAct(
                turn: .broker,
                what: "Agree another price with \(name), or turn the case back: the funding was refused",
                act: .assess,
                basis: pathway?.restart.basis
            )
        }
        return NextAct(
            turn: .broker,
            what: "Ask for the funding",
            act: .askForFunding,
            basis: pathway?.step(.fundingAgreed)?.basis
        )
    }

    private func funding(_ pathway: Pathway?) -> NextAct {
        let basis = pathway?.step(.fundingAgreed)?.basis
        switch (funding, fundingRoute) {
        case (.deferred, _):
            let who = fundingRoute == .approver ? "the approver" : "the panel"
            return NextAct(
                turn: .broker,
                what: "Give \(who) what was asked for",
                act: .askForFunding,
                basis: basis
            )
        case (.asked, .panel):
            let rule = pathway?.funding.first { $0.when == .overRate }?.basis
            return NextAct(turn: .panel, what: "Decide on the funding", act: .decideFunding, basis: rule ?? basis)
        case (.asked, _):
            let rule = pathway?.funding.first { $0.when == .atOrUnderRate }?.basis
            return NextAct(turn: .approver, what: "Approve the funding", act: .decideFunding, basis: rule ?? basis)
        default:
            return NextAct(turn: .broker, what: "Ask for the funding", act: .askForFunding, basis: basis)
        }
    }

    private func ordering(_ pathway: Pathway?) -> NextAct {
        let basis = pathway?.step(.order)?.basis
        let name = home ?? "the home"
        return order == .issued && isOrderSent
            ? NextAct(
                turn: .home(name),
                what: "Take in the agreement signed by \(name)",
                act: .signOrder,
                basis: basis
            )
            : NextAct(turn: .broker, what: "Send \(name) the placement agreement", act: .order, basis: basis)
    }

    private func started(_ pathway: Pathway?) -> NextAct? {
        let call = pathway?.after.first { $0.task == .followUpCall }?.basis
        if openFindings > 0 {
            return NextAct(
                turn: findingGoesTo?.turn(home) ?? .broker,
                what: "Put right what the follow-up call found",
                act: .putRight,
                basis: call
            )
        }
        if !isCalled {
            let again = triedCalls > 0 ? " again" : ""
            return NextAct(
                turn: .broker,
                what: "Call \(home ?? "the home")\(again) to ask how the move went",
                act: .followUp,
                basis: call
            )
        }
        return surveyDue.map { due in
            NextAct(
                turn: .careBroker,
                what: "The survey goes out on \(due.london.date.shortWithWeekday)",
                act: .sendSurvey,
                basis: pathway?.after.first { $0.task == .satisfactionSurvey }?.basis
            )
        }
    }

    private func arranging(_ pathway: Pathway?) -> NextAct {
        let basis = pathway?.step(.dischargeArranged)?.basis
        if discharge == .arranged {
            return NextAct(
                turn: .broker,
                what: "Confirm that the person has moved in",
                act: .confirmStart,
                basis: basis
            )
        }
        return NextAct(
            turn: .broker,
            what: isInHospital ? "Arrange the discharge with the ward" : "Arrange the move",
            act: .arrangeDischarge,
            basis: basis
        )
    }
}

extension FollowUpFinding.Party {
    /// Whose turn it is to put something right.
    fileprivate func turn(_ home: String?) -> NextAct.Turn {
        switch self {
        case .ward: .ward
        case .practitioner: .practitioner
        case .home: .home(home ?? "the home")
        case .broker: .broker
        }
    }
}
