import Brokerage
import Exchange
import Foundation
import Testing

/// Every example of docs/how-to/try-a-policy.md, run as it stands there.
@Suite struct TryAPolicyPageTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let command: String
        let printed: String

        var testDescription: String { command }

        /// The words of the command line, those in quotation marks as one.
        var words: [String] {
            var words: [String] = []
            for (index, part) in command.components(separatedBy: "\"").enumerated() {
                words += index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [part]
            }
            return words
        }

        func option(_ name: String) -> String? {
            words.firstIndex(of: name).flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
        }
    }

    static func examples() throws -> [Example] {
        let page = try Repository.text("docs/how-to/try-a-policy.md")
        return page.components(separatedBy: "```console\n$ ").dropFirst().map { block in
            let inside = block.components(separatedBy: "```\n").first ?? ""
            let joined = inside.replacing("\\\n", with: " ")
            let lines = joined.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            return Example(command: lines.first ?? "", printed: lines.count > 1 ? lines[1] : "")
        }
    }

    @Test func `the page has its examples, of both pathways and both formats, of refusals and of due times`() throws {
        let commands = try Self.examples().map(\.command)
        #expect(commands.count == 10)
        #expect(commands.count { $0.hasPrefix("carebroker policy try ") } == 6)
        #expect(commands.count { $0.hasPrefix("carebroker policy due ") } == 4)
    }

    @Test func `every example prints what the page says`() throws {
        for example in try Self.examples() {
            #expect(try Self.run(example) == example.printed, "\(example.command)")
        }
    }

    @Test func `every code that can be printed stands on the page`() throws {
        let page = try Repository.text("docs/how-to/try-a-policy.md")
        let date = LocalDate.earliest
        let reasons: [Reason] = [
            .blockVacancies(1), .onFramework, .offFramework, .tier(1), .innovationFit,
            .atOrUnderRate(price: .zero, rate: .zero), .nearRate(price: .zero, rate: .zero, percent: 10),
            .overRate(price: .zero, rate: .zero), .priceUnknown, .preferredPlace(""), .distance(metres: 0),
            .distanceUnknown, .visitTimes(offsetMinutes: 0), .visitTimesUnknown, .startInTime(date),
            .startLate(date, days: 1), .startUnknown, .staleVacancy(ageHours: nil, limitHours: 72),
            .staleNone(ageHours: nil, limitHours: 72),
        ]
        let leftOut: [LeftOutReason] = [
            .notRegistered(for: .nursing), .suspended, .noCapacity(ageHours: 1, limitHours: 72), .noClause,
        ]
        let words = CommissionerNeed.words
        for code in reasons.map(\.code) + leftOut.map(\.code) + words + MadeUpMarketFile.columns {
            #expect(page.contains("`\(code)`"), "\(code)")
        }
    }

    private static func run(_ example: Example) throws -> String {
        let words = example.words
        let file = try #require(words.count > 3 ? words[3] : nil)
        switch words[2] {
        case "try":
            let files = FilesToTry(
                policy: try Self.file(file),
                pathway: try #require(example.option("--pathway")),
                need: try Self.file(try #require(example.option("--need"))),
                market: try Self.file(try #require(example.option("--market")))
            )
            do {
                let trial = try files.trial()
                return example.option("--format") == "csv" ? trial.csv : trial.table
            } catch {
                return error.description + "\n"
            }
        case "due":
            let received = try #require(example.option("--received").flatMap { LocalDateTime(iso: $0) })
            let priority = try #require(example.option("--priority").flatMap { Priority(rawValue: $0) })
            return try Repository.policy(file).firstAnswer(to: priority, received: received).text + "\n"
        default:
            throw Unknown(command: example.command)
        }
    }

    private struct Unknown: Error {
        let command: String
    }

    private static func file(_ path: String) throws -> FilesToTry.File {
        FilesToTry.File(path, try Repository.bytes(path))
    }
}
