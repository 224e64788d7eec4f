@testable import Brokerage
import BrokerageTesting
import Database

/// Puts rows in place by an act of its own, so that the journal stays whole: how a test reaches a state to which a long
/// way leads.
struct PutInPlace: Action {
    let name: String
    let put: @Sendable (Work) throws -> Void

    static let permission = Permission.passTime

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }

    func perform(in work: Work) throws -> Acted<Done> {
        try put(work)
        return Acted(about: "tests")
    }
}

/// Everything that can be under way on a case: two homes asked, one that hasn't answered, one chosen whose bed is held,
/// funding agreed, an order signed, a discharge arranged.
struct UnderWay {
    let asked = Identifier<Location>(known: "1-1000000001")
    let chosen = Identifier<Location>(known: "1-1000000002")
    let enquiry = Identifier<Enquiry>(known: "e-asked")
    let answered = Identifier<Enquiry>(known: "e-chosen")
    let offer = Identifier<Offer>(known: "o-chosen")
    let round = Identifier<Round>(known: "r-1")
    let ranking = Identifier<RoundRanking>(known: "k-1")
    let hold = Identifier<BedHold>(known: "h-1")
    let funding = Identifier<FundingRequest>(known: "f-1")
    let order = Identifier<Order>(known: "po-1")
    let discharge = Identifier<Discharge>(known: "d-1")

    /// `state`: the state the case is put in; what comes after that state isn't there yet.
    func put(on caseID: Identifier<Case>, in state: CaseState, of story: Scenario) async throws {
        let broker = story.account(.broker)
        let now = story.clock.now
        let today = now.london.date
        let act = PutInPlace(name: state.rawValue) { work in
            for (id, name) in [(asked, "The Willows"), (chosen, "Oldfield")] {
                guard let listed = RegulatorID(id.text), let provider = RegulatorID("1-1") else {
                    throw Refusal.notFound
                }
                try work.insert(
                    Location(
                        ListedLocation(
                            id: listed,
                            providerID: provider,
                            providerName: "Larkmere",
                            name: name,
                            addressLines: [],
                            postcode: try Postcode(typed: "BA1 1AA"),
                            serviceTypes: [.nursingHome]
                        )
                    )
                )
                try work.insert(
                    LocationContact(
                        id: work.newID(),
                        locationID: id,
                        name: "A manager",
                        post: nil,
                        email: "\(name.split(separator: " ").last ?? "").\("home")@example.org".lowercased(),
                        telephone: nil,
                        startsOn: today.adding(days: -30),
                        endsOn: nil,
                        recordedBy: nil,
                        recordedAt: now
                    )
                )
            }
            var found = try work.require(caseID)
            found.state = state
            found.roundID = round
            try work.insert(
                Round(
                    id: round,
                    caseID: caseID,
                    number: 1,
                    state: state == .started ? .placed : .open,
                    rankingID: ranking,
                    openedAt: now,
                    endedAt: nil,
                    turnBackReason: nil,
                    turnBackWords: nil
                )
            )
            try work.update(found)
            try work.insert(
                RoundRanking(
                    id: ranking,
                    caseID: caseID,
                    roundID: round,
                    number: 1,
                    need: Need(
                        service: .careHome,
                        category: .nursing,
                        funder: .council,
                        area: .inside,
                        rate: .pounds(900),
                        preferred: nil,
                        start: nil
                    ),
                    policyHash: found.policyHash ?? "",
                    pathway: found.pathway ?? "",
                    farthestMetres: nil,
                    evidence: [],
                    lines: [],
                    leftOut: [],
                    rankedAt: now,
                    rankedBy: broker
                )
            )
            guard let outward = OutwardCode(typed: "BA1") else { throw Refusal.notFound }
            let picture = SentPenPicture(
                id: work.newID(),
                caseID: caseID,
                roundID: round,
                text: "Somebody",
                outward: outward,
                kept: [],
                writtenBy: broker,
                writtenAt: now
            )
            try work.insert(picture)
            for (id, home, enquiryState) in [
                (enquiry, asked, Enquiry.State.asked), (answered, chosen, state == .sourcing ? .asked : .answered),
            ] {
                try work.insert(
                    Enquiry(
                        id: id,
                        caseID: caseID,
                        roundID: round,
                        rankingID: ranking,
                        locationID: home,
                        penPictureID: picture.id,
                        state: enquiryState,
                        clause: "2.2.3a",
                        rank: 1,
                        channel: .email,
                        askedAt: now,
                        askedBy: broker,
                        answerDueAt: now.adding(hours: 8),
                        outOfOrder: nil,
                        outOfOrderWords: nil
                    )
                )
            }
            if state >= .suitability {
                try work.insert(
                    Offer(
                        id: offer,
                        caseID: caseID,
                        roundID: round,
                        enquiryID: answered,
                        locationID: chosen,
                        state: state == .started ? .placed : state >= .assessing ? .chosen : .standing,
                        declineReason: nil,
                        words: nil,
                        weekly: .pounds(1_000),
                        includesFNC: false,
                        parts: [],
                        earliestStart: nil,
                        conditions: nil,
                        standsUntil: nil,
                        answeredBy: "A manager",
                        channel: .email,
                        answeredAt: now,
                        recordedBy: broker,
                        optionSince: nil,
                        endedAt: nil,
                        withdrawal: nil,
                        withdrawalWords: nil
                    )
                )
            }
            if state >= .assessing {
                try work.insert(
                    BedHold(
                        id: hold,
                        caseID: caseID,
                        offerID: offer,
                        locationID: chosen,
                        blockBedID: nil,
                        state: state == .started ? .used : .held,
                        heldUntil: now.adding(hours: 48),
                        heldBy: broker,
                        heldAt: now
                    )
                )
            }
            if state >= .funding {
                try work.insert(
                    FundingRequest(
                        id: funding,
                        caseID: caseID,
                        roundID: round,
                        offerID: offer,
                        commissioner: "bnes",
                        route: .panel,
                        state: state == .funding ? .asked : .agreed,
                        weekly: .pounds(1_000),
                        rate: .pounds(900),
                        fnc: nil,
                        words: nil,
                        askedBy: broker,
                        askedAt: now
                    )
                )
            }
            if state >= .ordering {
                try work.insert(
                    Order(
                        id: order,
                        caseID: caseID,
                        offerID: offer,
                        fundingRequestID: funding,
                        locationID: chosen,
                        number: 1001,
                        version: 1,
                        state: state == .ordering ? .issued : .signed,
                        commissioner: "bnes",
                        weekly: .pounds(1_000),
                        includesFNC: false,
                        parts: [],
                        startOn: today,
                        conditions: nil,
                        issuedBy: broker,
                        issuedAt: now
                    )
                )
            }
            if state >= .arranging {
                var move = Discharge(
                    id: discharge,
                    caseID: caseID,
                    orderID: order,
                    plannedAt: now.adding(hours: 24),
                    arrangedWith: "The ward",
                    transport: .hospital,
                    along: [],
                    words: nil,
                    arrangedBy: broker,
                    arrangedAt: now
                )
                if state == .started {
                    move.state = .started
                    move.startedAt = now
                }
                try work.insert(move)
            }
        }
        _ = try await story.partnership.perform(act, by: .system, key: story.partnership.newKey())
    }

    /// The states of everything, as they stand now: nothing for what isn't there.
    func states(in story: Scenario) async throws -> [String: String] {
        try await story.engine.read { connection in
            var states: [String: String] = [:]
            let tables: [(String, SQL)] = [
                ("round", "SELECT state FROM rounds WHERE id = \(round)"),
                ("asked", "SELECT state FROM enquiries WHERE id = \(enquiry)"),
                ("answered", "SELECT state FROM enquiries WHERE id = \(answered)"),
                ("offer", "SELECT state FROM offers WHERE id = \(offer)"),
                ("hold", "SELECT state FROM bed_holds WHERE id = \(hold)"),
                ("funding", "SELECT state FROM funding_requests WHERE id = \(funding)"),
                ("order", "SELECT state FROM orders WHERE id = \(order)"),
                ("discharge", "SELECT state FROM discharges WHERE id = \(discharge)"),
            ]
            for (name, sql) in tables {
                if let row = try connection.row(sql) { states[name] = try row.text("state") }
            }
            return states
        }
    }
}

extension CaseState: Comparable {
    /// In the order of the journey, for tests that put a case somewhere on it.
    static func < (left: CaseState, right: CaseState) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}
