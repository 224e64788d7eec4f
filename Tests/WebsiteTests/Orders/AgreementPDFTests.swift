import Brokerage
import BrokerageTesting
import Foundation
import Post
import Testing

@testable import Website

/// The agreement as WeasyPrint makes it: what it says, and how it is read out.
@Suite struct AgreementPDFTests {
    private static let python = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: ".tools/venv/bin/python").path

    private static let canPrint = FileManager.default.isExecutableFile(atPath: python)

    @Test(.enabled(if: canPrint))
    func `the agreement is sent as a tagged PDF that says all that was agreed (PDF/UA-1)`() async throws {
        let story = try await Scenario()
        let options = try await story.funds(from: [("Abbey Fields", .pounds(1_200))], includesFNC: true)
        let plain = try await story.site()
        let site = Site(
            partnership: plain.partnership,
            passwords: plain.passwords,
            assets: plain.assets,
            settings: plain.settings,
            printer: WeasyPrinter(.init(python: Self.python)),
            logger: plain.logger
        )
        let broker = try await site.signedIn(as: .broker)
        let path = "/cases/\(options.caseID)/order"
        let issued = try await broker.submit(
            path,
            [
                ("start-on-day", "5"), ("start-on-month", "3"), ("start-on-year", "2026"),
                ("conditions", "A bed on the ground floor"),
            ]
        )
        #expect(issued.status == 303)
        let order = try #require(try await story.orderPage(options.caseID).current?.order)
        let attachment = try #require(order.agreementID)
        let page = try await broker.get(path)
        #expect(page.body.contains("/documents/\(attachment)"))
        let file = try #require(
            try await story.asks(AttachmentQuery(id: attachment, of: options.caseID), as: .finance)
        )
        #expect(file.attachment.name == "PA-1001-version-1.pdf")
        let line = try #require(try await story.outbox().first { $0.kind == .orderSent })
        #expect(try await story.letter(line.id).attachmentID == attachment)

        let pdf = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
        defer { try? FileManager.default.removeItem(at: pdf) }
        try Data(file.bytes).write(to: pdf)
        let text = try output(of: "pdftotext", "-layout", pdf.path, "-")
        for words in [
            "Placement agreement PA-1001/1", "Irene Ellis", "7 June 1941", "Thursday 5 March 2026", "£1,200.00",
            "£945.94", "£254.06", "A bed on the ground floor", "Only version 1 can be signed", "PA-1001, version 1",
            "Page 1 of",
            "NHS number", "NHS-funded nursing care (FNC) of £254.06 a week is in the price",
        ] {
            // A line may end anywhere.
            #expect(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(words), "\(words)")
        }
        let facts = try output(of: "pdfinfo", pdf.path)
        #expect(facts.contains(/Title: +Placement agreement PA-1001\/1\n/))
        #expect(facts.contains(/Tagged: +yes\n/))
        #expect(try output(of: "pdfinfo", "-meta", pdf.path).contains("pdfuaid:part"))
        let structure = try output(of: "pdfinfo", "-struct-text", pdf.path)
        let headings = structure.matches(of: /(?m)^ *(H[1-6])\b/).map { String($0.output.1) }
        #expect(headings == ["H1", "H2", "H2", "H2", "H2", "H3", "H3"])
        #expect(structure.matches(of: /(?m)^ *Caption\b/).count == 2)
        #expect(structure.matches(of: /(?m)^ *TH\b/).count == 9, "two heads of two, three rows and two rows named")
    }

    private func output(of program: String, _ arguments: String...) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.standardOutput = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(program) failed")
        return String(decoding: output, as: UTF8.self)
    }
}
