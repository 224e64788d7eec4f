import Brokerage
import Foundation
import Testing

/// Every refusal is provoked by some test. A code that is new doesn't compile here until it is put into a group, and
/// fails until that group's suite has it in its list; the suite then fails until it makes the refusal happen.
@Suite struct RefusalWalkTests {
    /// Who provokes a code: the suites of `Tests/BrokerageTests/Refusals/`, and the one door that reads files.
    private enum Group: CaseIterable {
        case anyAct, accounts, referrals, market, sourcing, choices, funding, orders, starts, post
        /// Provoked in `Tests/ExchangeTests/CQC/DirectoryDoorTests.swift`, where the file is read.
        case directoryDoor

        var codes: [Refusal.Code] {
            switch self {
            case .anyAct: AnyActRefusalsTests.codes
            case .accounts: AccountsRefusalsTests.codes
            case .referrals: ReferralsRefusalsTests.codes
            case .market: MarketRefusals.codes
            case .sourcing: SourcingRefusalsTests.codes
            case .choices: ChoicesRefusalsTests.codes
            case .directoryDoor: [.unreadableDirectory]
            case .funding: FundingRefusalsTests.codes
            case .orders: OrdersRefusalsTests.codes
            case .starts: StartsRefusalsTests.codes
            case .post: PostRefusalsTests.codes
            }
        }
    }

    private static func group(of code: Refusal.Code) -> Group {
        switch code {
        case .invalid, .keyReused, .movedOn, .notFound, .notPermitted, .signedOut, .stale, .taken, .unavailable:
            .anyAct
        case .emailTaken, .policyAlreadyLoaded, .unsoundHolidays, .unsoundPolicy:
            .accounts
        case .alreadyHolds, .alreadySent, .caseOver, .consentRefused, .needInUse, .noBrokerage, .noPathway, .noPolicy,
            .notABroker, .notAPractitioner, .notHolder, .notSentYet, .notWaitingToStart, .personHasOpenCase,
            .referralIncomplete, .underAge:
            .referrals
        case .bedBoughtAlready, .bedsInUse, .directoryDoubted, .emptyDirectory, .endedAlready, .locationDeregistered,
            .notRegisteredFor, .overlaps:
            .market
        case .unreadableDirectory:
            .directoryDoor
        case .alreadyAnswered, .alreadyAsked, .calledOff, .cannotTurnBack, .commissionerNotAsked, .commissionerSaysNo,
            .concernUnanswered, .homeLeftOut, .homesNotRanked, .homeSuspended, .identifiersLeft, .needIncomplete,
            .noOffer, .noRate, .nothingToDiscuss, .notSourcing, .offerGone, .outOfOrder:
            .sourcing
        case .bedHeldAlready, .bedNotHeld, .bedTaken, .cannotHold, .homeCannotMeet, .noneSuitable, .noReserve,
            .notAssessed, .notAssessing, .notChoosing, .notConfirmedSuitable, .notConfirming, .notOnSheet,
            .notPresenting, .tooManyShown:
            .choices
        case .notAsked, .notReadyForFunding, .notYourMoney, .overLimit, .ownRequest:
            .funding
        case .notFunded, .staleOrder:
            .orders
        case .calledAlready, .notArranged, .notSigned, .notStarted, .putRightAlready, .surveyAnswered, .surveyOver:
            .starts
        case .letterOutdated, .letterUnderWay, .noAddress, .sentElsewhere:
            .post
        }
    }

    @Test(arguments: Refusal.Code.allCases)
    func `a test makes it happen`(code: Refusal.Code) {
        let group = Self.group(of: code)
        #expect(
            group.codes.contains(code),
            """
            Nothing provokes .\(code): make it happen in Tests/BrokerageTests/Refusals/, among \(group), and add it to \
            the suite's codes.
            """
        )
    }

    @Test func `no suite lists a code twice`() {
        for group in Group.allCases { #expect(group.codes.count == Set(group.codes).count, "\(group)") }
    }

    @Test func `the door provokes what only it can meet`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../ExchangeTests/CQC/DirectoryDoorTests.swift").standardized
        let text = try String(contentsOf: file, encoding: .utf8)
        for code in Group.directoryDoor.codes { #expect(text.contains("refusal?.code == .\(code)")) }
    }
}
