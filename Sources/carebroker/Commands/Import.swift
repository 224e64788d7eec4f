import ArgumentParser
import Brokerage
import Foundation

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Take in a file.", subcommands: [CQC.self])

    struct CQC: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "cqc",
            abstract: "Take in the regulator's weekly CQC_directory.csv."
        )

        @OptionGroup var data: DataFolder
        @Argument(help: "The file.") var file: String
        @Flag(help: "Take it in although more than 5% of the known locations are gone from it.") var confirm = false

        func run() async throws {
            let path = URL(filePath: file).path
            try await Door.run(["import-cqc", path, confirm ? "confirm" : ""], in: data)
        }
    }
}
