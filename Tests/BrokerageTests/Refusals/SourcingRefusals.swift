import Brokerage
import BrokerageTesting
import Testing

/// Makes a refusal of sourcing, enquiries or offers happen for real.
/// - Returns: false for a code that belongs to other nouns.
func provokeSourcing(_ code: Refusal.Code, in story: Scenario) async throws -> Bool {
    let act: any Action
    var role = Role.broker
    switch code {
    case .notSourcing:
        act = RankHomes(caseID: try await story.allocates())
    case .needIncomplete:
        act = RankHomes(
            caseID: try await story.does(
                TakeTelephoneReferral(
                    name: "Irene Ellis",
                    place: .home,
                    whereabouts: "At home",
                    needed: "Somebody at night",
                    neededOn: story.clock.now.london.date,
                    neededBy: nil,
                    caller: "Susan Ellis",
                    callerTelephone: try TelephoneNumber(typed: "01225 477 000")
                ),
                as: .broker
            )
        )
    case .noRate:
        act = RankHomes(caseID: try await story.starts())
    case .homesNotRanked:
        let id = try await story.looks()
        act = SendEnquiries(
            caseID: id,
            rankingID: Identifier(known: "none"),
            homes: [StoryHomes.abbey.id],
            penPicture: PenPicture(text: "Needs care."),
            outward: "BA2"
        )
    case .homeLeftOut:
        act = try await story.asking([StoryHomes.full], of: try await story.ranks())
    case .alreadyAsked:
        let id = try await story.ranks()
        try await story.asks([StoryHomes.abbey], of: id)
        act = try await story.asking([StoryHomes.abbey], of: id)
    case .homeSuspended:
        let id = try await story.ranks()
        try await story.does(
            SuspendPlacements(
                locationID: StoryHomes.abbey.id,
                startsOn: story.clock.now.london.date,
                source: "Commissioning"
            ),
            as: .broker
        )
        act = try await story.asking([StoryHomes.abbey], of: id)
    case .commissionerNotAsked:
        act = try await story.asking([StoryHomes.hillcrest], of: try await story.ranks([StoryHomes.hillcrest]))
    case .commissionerSaysNo:
        let id = try await story.ranks([StoryHomes.hillcrest])
        try await story.does(
            GiveCommissionersWord(
                caseID: id,
                locationID: StoryHomes.hillcrest.id,
                about: .offFramework,
                outcome: .notNow
            ),
            as: .commissioner
        )
        act = try await story.asking([StoryHomes.hillcrest], of: id)
    case .concernUnanswered:
        let id = try await story.ranks()
        try await story.does(
            RaiseConcern(
                locationID: StoryHomes.abbey.id,
                kind: .safeguarding,
                raisedOn: story.clock.now.london.date,
                source: "Safeguarding team"
            ),
            as: .broker
        )
        act = try await story.asking([StoryHomes.abbey], of: id)
    case .nothingToDiscuss:
        act = GiveCommissionersWord(
            caseID: try await story.ranks(),
            locationID: StoryHomes.abbey.id,
            about: .concern,
            outcome: .mayBeAsked
        )
        role = .commissioner
    case .outOfOrder:
        act = try await story.asking([StoryHomes.riverside], of: try await story.ranks())
    case .identifiersLeft:
        act = try await story.asking([StoryHomes.abbey], of: try await story.ranks(), saying: "Irene needs a hoist.")
    case .alreadyAnswered:
        let id = try await story.ranks()
        try await story.asks([StoryHomes.abbey], of: id)
        try await story.declines(StoryHomes.abbey, of: id)
        act = RecordAnswer(
            enquiryID: try await story.enquiry(StoryHomes.abbey, of: id).id,
            answer: .cannot(.noVacancy, words: nil),
            answeredBy: "Jo Pike",
            channel: .email
        )
    case .calledOff:
        let (id, _) = try await story.sendsTwoOffers()
        let enquiry = try await story.enquiry(StoryHomes.abbey, of: id).id
        try await story.does(TurnBack(caseID: id, reason: .noneSuitable), as: .broker)
        act = RecordAnswer(
            enquiryID: enquiry,
            answer: .cannot(.noVacancy, words: nil),
            answeredBy: "Jo Pike",
            channel: .email
        )
    case .offerGone:
        let (_, offers) = try await story.sendsTwoOffers()
        try await story.does(WithdrawOffer(offerID: offers[0], reason: .homeWithdrew), as: .broker)
        act = WithdrawOffer(offerID: offers[0], reason: .homeWithdrew)
    case .noOffer:
        let id = try await story.ranks()
        try await story.asks([StoryHomes.abbey], of: id)
        act = SendForSuitability(caseID: id, offers: [])
    case .cannotTurnBack:
        act = TurnBack(caseID: try await story.ranks(), reason: .noneSuitable)
    default:
        return false
    }
    #expect(try await story.refusal(of: act, as: role)?.code == code)
    return true
}

@Suite struct SourcingRefusalsTests {
    static let codes: [Refusal.Code] = [
        .notSourcing, .needIncomplete, .noRate, .homesNotRanked, .homeLeftOut, .alreadyAsked, .homeSuspended,
        .commissionerNotAsked, .commissionerSaysNo, .concernUnanswered, .nothingToDiscuss, .outOfOrder,
        .identifiersLeft, .alreadyAnswered, .calledOff, .offerGone, .noOffer, .cannotTurnBack,
    ]

    @Test(arguments: codes)
    func `each refusal of sourcing happens, and says what to do`(code: Refusal.Code) async throws {
        #expect(try await provokeSourcing(code, in: try await Scenario()))
    }
}
