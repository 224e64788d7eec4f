import ArgumentParser
import Brokerage
import Exchange
import Foundation

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
        @Option(help: ArgumentHelp("The market: a CSV file, one provider a line.", valueName: "file")) var market: String
        @Option(help: "How to write the ranking.") var format = Format.table

        func run() async throws {
            let (policyBytes, needBytes) = (try FileArgument.bytes(file), try FileArgument.bytes(need))
            let marketBytes = try FileArgument.bytes(market)
            do {
                let policy = try PolicyFile.read(text: FileText.text(policyBytes, named: file), named: file)
                let sought = try NeedFile.read(text: FileText.text(needBytes, named: need), named: need)
                let providers = try MarketFile.read(marketBytes, named: market)
                let trial = try PolicyTrial(of: policy, pathway: pathway, need: sought, market: providers)
                print(format == .csv ? trial.csv : trial.table, terminator: "")
            } catch let refusal as PolicyRefusal {
                throw FileArgument.refused("\(need): \(refusal.sentence).")
            } catch let faults as PolicyFaults {
                throw FileArgument.refused(faults.description)
            } catch let faults as MarketFaults {
                throw FileArgument.refused(faults.description)
            }
        }
    }
}
