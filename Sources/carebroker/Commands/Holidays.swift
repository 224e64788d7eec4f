import ArgumentParser
import Foundation

struct Holidays: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Replace the bank holidays that due times are reckoned with.",
        subcommands: [Load.self]
    )

    struct Load: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put a list in place of the one that counts now.",
            discussion: "One line for each day: 2031-12-25 Christmas Day. Lines that begin with # are comments."
        )

        @OptionGroup var data: DataFolder
        @Argument(help: "The list.") var file: String

        func run() async throws {
            guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
                throw ValidationError("\(file) can't be read as text.")
            }
            try await Door.run(["holidays-load", text], in: data)
        }
    }
}
