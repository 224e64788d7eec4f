import ArgumentParser
import Brokerage

struct Due: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run-due",
        abstract: "Do what time does by itself up to now: offers expire, holds lapse."
    )

    @OptionGroup var data: DataFolder

    func run() async throws {
        try await Door.run(["run-due"], in: data)
    }
}
