import ArgumentParser
import Brokerage
import Foundation

struct PolicyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "Check a policy file, and load it.",
        subcommands: [Check.self, Load.self]
    )

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say whether a policy file is sound, or each fault with its line."
        )

        @Argument(help: "The policy file.") var file: String

        func run() async throws {
            let text = try PolicyCommand.read(file)
            do {
                let policy = try PolicyFile.read(text: text, named: file)
                print(
                    "\(file) is sound: \(policy.id), \(policy.pathways.count) pathway\(policy.pathways.count == 1 ? "" : "s")."
                )
            } catch {
                print(error.description)
                throw ExitCode(1)
            }
        }
    }

    struct Load: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Load a policy file: new referrals come under it from now on."
        )

        @OptionGroup var data: DataFolder
        @Argument(help: "The policy file.") var file: String

        func run() async throws {
            let text = try PolicyCommand.read(file)
            try await Door.run(["policy-load", (file as NSString).lastPathComponent, text], in: data)
        }
    }

    static func read(_ file: String) throws -> String {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
            throw ValidationError("\(file) can't be read as text.")
        }
        return text
    }
}
