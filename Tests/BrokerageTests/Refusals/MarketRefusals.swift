import Brokerage
import BrokerageTesting
import Testing

/// Makes each refusal of the market happen for real.
/// - Returns: whether the code is one of the market's, and it happened.
func provokeMarket(_ code: Refusal.Code, in story: Scenario) async throws -> Bool {
    let home = StoryHome("Oldfield", number: 1, weekly: .pounds(1_000), blockBeds: ["Room 1"])
    let agency = ListedLocation.testing("Care at Home", number: 2, serviceTypes: [.homecareAgency])
    let today = story.clock.now.london.date

    func refuses(_ act: some Action, as role: Role = .broker) async throws -> Bool {
        do {
            try await story.does(act, as: role)
            return false
        } catch let refusal as Refusal {
            return refusal.code == code
        }
    }

    switch code {
    case .bedBoughtAlready:
        try await story.market([home])
        let again = AddBlockContract(
            locationID: home.id,
            commissioner: "bnes",
            category: .nursing,
            weekly: .pounds(900),
            includesFNC: false,
            startsOn: today,
            endsOn: nil,
            beds: ["Room 2", "room 1"]
        )
        return try await refuses(again)
    case .bedsInUse:
        try await story.market([home])
        guard let bed = try await story.blockBeds().first else { return false }
        try await story.plantHold(of: bed, number: 1, state: .used)
        let contracts = try await story.asks(ListBlockContracts(), as: .broker) ?? []
        guard let contract = contracts.first?.contract.id else { return false }
        return try await refuses(EndBlockContract(contractID: contract, endsOn: today.adding(days: -1)))
    case .directoryDoubted:
        try await story.takesIn([home.listing, agency])
        let staging = try await story.stages([home.listing])
        return try await refuses(
            ImportDirectory(stagingID: staging.id, digest: staging.digest ?? ""),
            as: .teamManager
        )
    case .emptyDirectory:
        let staging = try await story.stages([])
        return try await refuses(
            ImportDirectory(stagingID: staging.id, digest: staging.digest ?? ""),
            as: .teamManager
        )
    case .endedAlready:
        try await story.market([home])
        let concern = try await story.does(
            RaiseConcern(locationID: home.id, kind: .quality, raisedOn: today, source: "A daughter"),
            as: .broker
        )
        let close = CloseConcern(concernID: concern, closedOn: today, source: "Commissioning")
        try await story.does(close, as: .broker)
        return try await refuses(close)
    case .locationDeregistered:
        try await story.takesIn([home.listing, agency])
        try await story.takesIn([agency], confirmed: true)
        return try await refuses(AcceptOnFramework(locationID: home.id, framework: .careHome, startsOn: today))
    case .notRegisteredFor:
        try await story.takesIn([agency])
        let vacancy = RecordVacancy(
            locationID: Identifier(known: agency.id.text),
            category: .nursing,
            beds: 1,
            saidBy: "The manager",
            saidAt: story.clock.now
        )
        return try await refuses(vacancy)
    case .overlaps:
        try await story.rate(.pounds(1_000))
        let again = AddRateCard(
            commissioner: "bnes",
            category: .nursing,
            weekly: .pounds(1_100),
            includesFNC: false,
            startsOn: today,
            endsOn: nil
        )
        return try await refuses(again)
    default:
        return false
    }
}

@Suite struct MarketRefusals {
    /// `.unreadableDirectory` happens at the door, which reads the file: see `DirectoryDoorTests`.
    static let codes: [Refusal.Code] = [
        .bedBoughtAlready, .bedsInUse, .directoryDoubted, .emptyDirectory, .endedAlready, .locationDeregistered,
        .notRegisteredFor, .overlaps,
    ]

    @Test(arguments: codes)
    func `every refusal of the market happens`(code: Refusal.Code) async throws {
        #expect(try await provokeMarket(code, in: try await Scenario()))
    }
}
