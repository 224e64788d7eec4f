import ArgumentParser
import Brokerage
import Foundation

struct User: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Add, disable and reset the accounts of people.",
        subcommands: [Add.self, Disable.self, Reset.self, RequireCode.self]
    )

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add an account; the password is read from standard input."
        )

        @OptionGroup var data: DataFolder
        @Option(help: "The e-mail address.") var email: String
        @Option(help: "The person's name.") var name: String
        @Option(help: "\(Role.allCases.map(\.rawValue).joined(separator: ", ")).") var role: String
        @Option(help: "The team's name; the first is made when there is none.") var team: String
        @Option(help: "The organisation's name, when the team is new.") var organisation: String?
        @Option(help: "As the policy names it, when the organisation is new and pays for care, such as bnes.")
        var commissioner: String?

        func run() async throws {
            guard Role(rawValue: role) != nil else {
                throw ValidationError(
                    "There is no role \(role). Use one of \(Role.allCases.map(\.rawValue).joined(separator: ", "))."
                )
            }
            FileHandle.standardError.write(Data("Password (at least \(Passwords.shortest) characters): ".utf8))
            let password = readLine() ?? ""
            try await Door.run(
                ["user-add", email, name, role, team, organisation ?? "", password, commissioner ?? ""],
                in: data
            )
        }
    }

    struct RequireCode: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "require-code",
            abstract: "Ask everybody in a role for a code from their telephone when they sign in, or no longer."
        )

        @OptionGroup var data: DataFolder
        @Argument(help: "\(Role.allCases.map(\.rawValue).joined(separator: ", ")).") var role: String
        @Flag(help: "Ask no longer.") var off = false

        func run() async throws {
            try await Door.run(["role-code", role, off ? "no" : "yes"], in: data)
        }
    }

    struct Disable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Disable an account; it holds from the next request on."
        )

        @OptionGroup var data: DataFolder
        @Argument(help: "The e-mail address.") var email: String

        func run() async throws {
            try await Door.run(["user-disable", email], in: data)
        }
    }

    struct Reset: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Set a new password, read from standard input, and take away the second factor."
        )

        @OptionGroup var data: DataFolder
        @Argument(help: "The e-mail address.") var email: String

        func run() async throws {
            FileHandle.standardError.write(Data("New password (at least \(Passwords.shortest) characters): ".utf8))
            let password = readLine() ?? ""
            try await Door.run(["user-reset", email, password], in: data)
        }
    }
}
