import ArgumentParser
import Brokerage
import Database
import Demo
import Foundation

struct MakeDemo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Make a demonstration partnership with invented people; nothing is made when there is one."
    )

    @OptionGroup var data: DataFolder
    @Option(help: "How many cases.") var cases = 40
    @Option(help: "The seed all randomness is drawn from: the same seed gives the same journal.") var seed: UInt64 = 1

    func run() async throws {
        let finished = data.path + "/demo-accounts.json"
        if !FileManager.default.fileExists(atPath: finished) {
            let clock = DemoClock()
            let (partnership, database) = try await data.open(entropy: .seeded(seed), clock: { clock.now })
            defer { try? database.close() }
            let accounts = try await DemoPartnership(
                partnership: partnership,
                clock: clock,
                cases: cases,
                seed: seed,
                policies: try shippedPolicies()
            ).make()
            try JSONEncoder.readable.encode(accounts).write(to: URL(filePath: finished))
        }
        let accounts = try JSONDecoder().decode(
            [String: DemoAccount].self,
            from: Data(contentsOf: URL(filePath: finished))
        )
        print("Sign in at /sign-in as any of these; nobody here is real.\n")
        for (role, account) in accounts.sorted(by: { $0.key < $1.key }) {
            let factor = account.totp.map { "   second factor \($0)" } ?? ""
            print("  " + column(role, 20) + column(account.email, 34) + "password  " + account.password + factor)
        }
        print("")
    }

    private func column(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }

    private func shippedPolicies() throws -> [String: String] {
        ["bath-and-north-east-somerset.yaml": try PolicyCommand.read("Policies/bath-and-north-east-somerset.yaml")]
    }
}

extension JSONEncoder {
    fileprivate static var readable: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        return encoder
    }
}
