import ArgumentParser
import Brokerage
import Database
import Exchange
import Foundation

/// What commands that write do: in this process when no server has the data folder, else in the server, asked over its
/// socket. Either way the same function does it.
enum Door {
    /// - Throws: `ExitCode(1)` after the sentence of what went wrong was said on standard error.
    static func run(_ words: [String], in data: DataFolder) async throws {
        do {
            let (partnership, database) = try await data.open()
            defer { try? database.close() }
            try await answer(words, partnership) { print($0) }
        } catch DatabaseFault.owned {
            if let why = try SocketDoor.ask(words, at: data.socket, say: { print($0) }) { throw failure(why) }
        } catch let refusal as Refusal {
            throw failure(refusal.sentence)
        }
    }

    private static func failure(_ sentence: String) -> ExitCode {
        FileHandle.standardError.write(Data((sentence + "\n").utf8))
        return ExitCode(1)
    }

    /// Does what the words ask for, on the machine's own authority.
    static func answer(
        _ words: [String],
        _ partnership: Partnership,
        say: @escaping @Sendable (String) -> Void
    ) async throws {
        let passwords = Passwords(cost: .standard)
        func perform<Act: Action>(_ action: Act) async throws -> Act.Output {
            try await partnership.perform(action, by: .system, key: partnership.newKey())
        }
        switch (words.first, Array(words.dropFirst())) {
        case ("run-due", _):
            say("\(try await partnership.runDue(until: partnership.clock())) done.")
        case ("policy-load", let rest) where rest.count == 2:
            let id = try await perform(LoadPolicy(name: rest[0], text: rest[1]))
            say("Loaded \(rest[0]) as \(id.text.prefix(12)). New referrals come under it from now on.")
        case ("holidays-load", let rest) where rest.count == 1:
            let years = try await perform(ReplaceBankHolidays(text: rest[0])).years
            say("Bank holidays from \(years.lowerBound) to \(years.upperBound) count from now on.")
        case ("import-cqc", let rest) where rest.count == 2:
            try await DirectoryDoor(partnership).bringFile(
                at: rest[0],
                confirmed: rest[1] == "confirm",
                by: .system,
                key: partnership.newKey(),
                say: say
            )
        case ("user-add", let rest) where rest.count == 7:
            try await AccountCommands.add(rest, partnership, passwords)
            say("\(rest[0]) can sign in now.")
        case ("role-code", let rest) where rest.count == 2:
            guard let role = Role(rawValue: rest[0]) else { throw Refusal(.invalid, "There is no role \(rest[0]).") }
            let asks = rest[1] == "yes"
            _ = try await perform(SetRoleRule(role: role, secondFactor: asks))
            say("A \(role.inWords) \(asks ? "needs" : "needs no") code from their telephone to sign in.")
        case ("user-disable", let rest) where rest.count == 1:
            let account = try await AccountCommands.account(rest[0], partnership)
            _ = try await perform(DisableAccount(accountID: account.id))
            say("\(account.email) can't sign in any more.")
        case ("user-reset", let rest) where rest.count == 2:
            let account = try await AccountCommands.account(rest[0], partnership)
            let hash = try await AccountCommands.hash(rest[1], passwords)
            _ = try await perform(SetPassword(accountID: account.id, hash: hash))
            _ = try await perform(ResetSecondFactor(accountID: account.id))
            try await partnership.signOutEverywhere(account.id)
            say("\(account.email) has a new password.")
        default:
            throw Refusal(.invalid, "This server doesn't know that command. Use the same version for both.")
        }
    }
}
