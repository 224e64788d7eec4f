import ArgumentParser
import Brokerage
import Database
import DatabaseDrivers
import Demo
import Foundation

struct MakeDemo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Make a demonstration partnership with invented people; nothing is made when there is one."
    )

    @OptionGroup var data: DataFolder
    @Option(help: "How many cases.") var cases = 36
    @Option(help: "The seed all randomness is drawn from: the same seed and day give the same journal.")
    var seed: UInt64 = 1
    @Option(help: "The day up to which a year is told, such as 2026-03-02; the current day unless it is given.")
    var today: LocalDate?
    @Option(help: "The address it will be served under.") var address = "http://127.0.0.1:8080"

    /// Written last, so that its being there says that the demo is whole.
    private var finished: URL { URL(filePath: data.path + "/demo-accounts.json") }

    func run() async throws {
        if !FileManager.default.fileExists(atPath: finished.path) { try await make() }
        let accounts = try JSONDecoder().decode([String: DemoAccount].self, from: Data(contentsOf: finished))
        print(DemoGuide(accounts: accounts, address: address).text)
    }

    private func make() async throws {
        guard !FileManager.default.fileExists(atPath: data.path + "/carebroker.sqlite") else {
            throw ValidationError("\(data.path) holds something else already. Choose another folder for the demo.")
        }
        // Made beside the folder and put in its place when it is whole: a demo broken off leaves nothing behind.
        let making = data.path + ".making"
        try? FileManager.default.removeItem(atPath: making)
        let year = DemoYear(today: today ?? Instant.now.london.date)
        let clock = DemoClock(year.opening)
        var beside = DataFolder()
        beside.path = making
        let (partnership, database) = try await beside.open(
            entropy: .seeded(seed),
            address: address,
            clock: { clock.now }
        )
        let accounts: [String: DemoAccount]
        do {
            accounts = try await DemoPartnership(
                partnership: partnership,
                clock: clock,
                year: year,
                cases: cases,
                seed: seed,
                policies: try shippedPolicies()
            ).make()
            try database.close()
        } catch {
            try? database.close()
            throw error
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        try encoder.encode(accounts).write(to: URL(filePath: making + "/demo-accounts.json"))
        try putInPlace(making)
    }

    private func putInPlace(_ making: String) throws {
        let files = FileManager.default
        try files.createDirectory(atPath: data.path, withIntermediateDirectories: true)
        // The accounts come last: until they are there the next run begins anew.
        for name in try files.contentsOfDirectory(atPath: making).sorted(by: { $0 != Self.last && $1 == Self.last }) {
            let place = data.path + "/" + name
            try? files.removeItem(atPath: place)
            try files.moveItem(atPath: making + "/" + name, toPath: place)
        }
        try files.removeItem(atPath: making)
    }

    private static let last = "demo-accounts.json"

    private func shippedPolicies() throws -> [String: String] {
        ["bath-and-north-east-somerset.yaml": try PolicyCommand.read("Policies/bath-and-north-east-somerset.yaml")]
    }
}

extension LocalDate: ExpressibleByArgument {
    public init?(argument: String) { self.init(iso: argument) }
}
