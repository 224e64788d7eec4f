import ArgumentParser
import Brokerage
import Foundation

struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Walk the journal and say how many entries it has and its head, or name the first bad row.",
        discussion: "Reads only, so it may run beside a server. Exits with 1 when anything is wrong."
    )

    @OptionGroup var data: DataFolder
    @Option(help: "A file of heads kept elsewhere, lines of `seq digest`: each must stand in the journal.")
    var head: String?

    func run() async throws {
        var heads: [JournalHead] = []
        if let head {
            guard let text = try? String(contentsOfFile: head, encoding: .utf8) else {
                throw ValidationError("\(head) can't be read.")
            }
            for (index, line) in text.split(separator: "\n").enumerated() where !line.allSatisfy(\.isWhitespace) {
                guard let kept = JournalHead(line: line) else {
                    throw ValidationError("\(head) line \(index + 1) is not a line of `seq digest`.")
                }
                heads.append(kept)
            }
        }
        let database = try data.openToRead()
        switch try await VerifyJournal(heads: heads).verify(database) {
        case .whole(let count, let head):
            print("The journal is whole: \(count) entries.\nhead \(count) \(head)")
        case .broken(_, let sentence), .altered(_, let sentence), .headMissing(_, let sentence):
            print(sentence)
            throw ExitCode(1)
        }
    }
}
