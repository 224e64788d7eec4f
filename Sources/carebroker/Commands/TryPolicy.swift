import ArgumentParser
import Exchange

extension PolicyCommand {
    struct Try: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "try",
            abstract: "Rank a made-up market under a policy file, with the reasons. Nothing is written.",
            discussion: "docs/how-to/try-a-policy.md says what the files hold and what the codes mean."
        )

        enum Format: String, ExpressibleByArgument, CaseIterable {
            case table, csv
        }

        @Argument(help: "The policy file.") var file: String
        @Option(help: ArgumentHelp("The pathway to try.", valueName: "id")) var pathway: String
        @Option(help: ArgumentHelp("The need: a YAML file.", valueName: "file")) var need: String
        @Option(help: ArgumentHelp("The market: a CSV file, one provider a line.", valueName: "file")) var market:
            String
        @Option(help: "How to write the ranking.") var format = Format.table

        func run() async throws {
            let files = FilesToTry(
                policy: FilesToTry.File(file, try FileArgument.bytes(file)),
                pathway: pathway,
                need: FilesToTry.File(need, try FileArgument.bytes(need)),
                market: FilesToTry.File(market, try FileArgument.bytes(market))
            )
            do {
                let trial = try files.trial()
                print(format == .csv ? trial.csv : trial.table, terminator: "")
            } catch {
                throw FileArgument.refused(error.description)
            }
        }
    }
}
