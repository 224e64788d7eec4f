import ArgumentParser
import Brokerage
import Foundation

struct PolicyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "Check a policy file, try it, reckon due times by it, and load it.",
        subcommands: [Check.self, Try.self, DueTime.self, Load.self]
    )

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say whether a policy file is sound, or each fault with its line."
        )

        @Argument(help: "The policy file.") var file: String

        func run() async throws {
            let bytes = try FileArgument.bytes(file)
            do {
                let policy = try PolicyFile.read(text: FileText.text(bytes, named: file), named: file)
                let pathways = policy.pathways.count
                print(
                    pathways == 0
                        ? "\(file) is sound: \(policy.id), clocks and no pathways."
                        : "\(file) is sound: \(policy.id), \(pathways) pathway\(pathways == 1 ? "" : "s")."
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
