import ArgumentParser

/// The program: wiring only. What a command does stands in the targets it calls.
@main struct CareBroker: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "carebroker",
        abstract: "Find, agree, order and pay for care.",
        subcommands: [
            Serve.self, MakeDemo.self, Import.self, PolicyCommand.self, Verify.self, User.self, Due.self, Holidays.self,
        ]
    )
}
