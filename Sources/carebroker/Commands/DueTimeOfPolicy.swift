import ArgumentParser
import Brokerage

extension PolicyCommand {
    struct DueTime: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "due",
            abstract: "Say when the first answer to a referral is due by a policy file's clocks."
        )

        @Argument(help: "The policy file.") var file: String
        @Option(
            help: ArgumentHelp(
                "When the referral was received, by London's clocks.",
                valueName: "YYYY-MM-DD HH:MM[:SS]"
            ),
            transform: { text in
                guard let received = LocalDateTime(iso: text) else {
                    throw ValidationError("Write the date and the time as 2026-03-02 09:00 or 2026-03-02 09:00:00.")
                }
                return received
            }
        ) var received: LocalDateTime
        @Option(help: "How urgent it is.") var priority: Priority

        func run() async throws {
            let bytes = try FileArgument.bytes(file)
            do {
                let policy = try PolicyFile.read(text: FileText.text(bytes, named: file), named: file)
                print(policy.firstAnswer(to: priority, received: received).text)
            } catch {
                throw FileArgument.refused(error.description)
            }
        }
    }
}

extension Priority: ExpressibleByArgument {}
