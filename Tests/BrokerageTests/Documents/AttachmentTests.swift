import Brokerage
import BrokerageTesting
import Database
import Testing

@Suite struct AttachmentTests {
    private static let pdf = Array("%PDF-1.7\nwords\n%%EOF\n".utf8)

    private func adds(
        _ bytes: [UInt8] = pdf, _ kind: Brokerage.Attachment.Kind = .assessment, to id: Identifier<Case>, of story: Scenario,
        as role: Role = .practitioner
    ) async throws -> Identifier<Brokerage.Attachment> {
        try await story.does(
            AddAttachment(caseID: id, kind: kind, name: "assessment.pdf", file: try ArrivedFile(bytes)), as: role)
    }

    @Test(arguments: Engine.available)
    func `a file comes back byte for byte, from the pieces it is kept in`(engine: Engine) async throws {
        let story = try await Scenario(on: engine)
        let id = try await story.drafts()
        var generator = SeededGenerator.fresh()
        // Text of three pieces and a bit.
        let bytes = (0..<800_000).map { _ in UInt8.random(in: 0x61...0x7A, using: &generator) }
        let added = try await adds(bytes, to: id, of: story)
        let answer = try #require(try await story.asks(AttachmentQuery(id: added), as: .practitioner))
        #expect(answer.bytes == bytes, "seed \(generator.seed)")
        #expect(answer.attachment.type == .text)
        #expect(answer.attachment.size == 800_000)
        let pieces = try await story.engine.read { try $0.rows("SELECT id FROM attachment_chunks").count }
        #expect(pieces == 4)
        guard case .whole = try await story.verdict() else {
            Issue.record("the chain broke")
            return
        }
    }

    @Test func `the same bytes are kept once`() async throws {
        let story = try await Scenario()
        let id = try await story.drafts()
        _ = try await adds(to: id, of: story)
        _ = try await adds(to: id, of: story)
        let pieces = try await story.engine.read { try $0.rows("SELECT id FROM attachment_chunks").count }
        #expect(pieces == 1)
        #expect(try await story.referralPage(id).attachments.count == 2)
    }

    @Test(arguments: [
        ([UInt8](), "The file is empty. Choose another"), (Array("<html>".utf8), "The file must be a PDF"),
        (Array("MZ\u{0}\u{1}".utf8), "The file must be a PDF"), (Array("%PDF-1.7 cut off".utf8), "The file must be a PDF"),
    ])
    func `what it is, its content says`(bytes: [UInt8], sentence: String) {
        let refusal = #expect(throws: Refusal.self) { try ArrivedFile(bytes, field: "upload") }
        #expect(refusal?.faults.first?.field == "upload")
        #expect(refusal?.sentence.hasPrefix(sentence) == true)
    }

    @Test func `twenty megabytes are taken and not a byte more`() throws {
        let most = [UInt8](repeating: 0x61, count: FileType.maximumBytes)
        #expect(try ArrivedFile(most).size == FileType.maximumBytes)
        let refusal = #expect(throws: Refusal.self) { try ArrivedFile(most + [0x61]) }
        #expect(refusal?.sentence == "The file must be 20 MB or smaller")
    }

    @Test func `the same act again with the same file is the same attachment; with another file it is refused`() async throws {
        let story = try await Scenario()
        let id = try await story.drafts()
        let key = story.partnership.newKey()
        func add(_ bytes: [UInt8]) async throws -> Identifier<Brokerage.Attachment> {
            try await story.partnership.perform(
                AddAttachment(caseID: id, kind: .other, name: "a.pdf", file: try ArrivedFile(bytes)),
                by: story.actor(.practitioner), key: key)
        }
        let first = try await add(Self.pdf)
        #expect(try await add(Self.pdf) == first)
        await #expect(throws: Refusal.keyReused) { try await add(Array("another file".utf8)) }
    }

    /// Who reads what, of a case they see.
    static let readers: [(Brokerage.Attachment.Kind, [Role])] = [
        (.assessment, [.broker, .seniorBroker, .teamManager, .practitioner, .panelChair, .assistantDirector, .commissioner]),
        (.consent, [.broker, .seniorBroker, .teamManager, .practitioner, .panelChair, .assistantDirector, .commissioner]),
    ]

    @Test(arguments: readers.indices)
    func `a file is read by those who may read its kind and see its case`(index: Int) async throws {
        let (kind, roles) = Self.readers[index]
        let story = try await Scenario()
        let id = try await story.refers()
        let added = try await adds(Self.pdf, kind, to: id, of: story)
        for role in Role.allCases where role != .administrator {
            let answer = try await story.asks(AttachmentQuery(id: added), as: role)
            #expect((answer != nil) == roles.contains(role), "\(role)")
        }
        let (other, _) = try await story.otherPractitioner()
        #expect(try await story.partnership.ask(AttachmentQuery(id: added), by: other) == nil)
    }

    @Test func `bytes that were changed behind the program's back aren't given out`() async throws {
        let story = try await Scenario()
        let id = try await story.drafts()
        let added = try await adds(to: id, of: story)
        let changed = SQLValue.blob(Array("%PDF-1.7\nother\n%%EOF\n".utf8))
        _ = try await story.engine.write { try $0.run("UPDATE attachment_chunks SET bytes = \(changed)") }
        await #expect(throws: (any Error).self) { try await story.asks(AttachmentQuery(id: added), as: .practitioner) }
    }

    @Test func `nothing is added to a case that is over, nor what isn't added by hand`() async throws {
        let story = try await Scenario()
        let id = try await story.refers()
        let agreement = AddAttachment(caseID: id, kind: .signedAgreement, name: "a.pdf", file: try ArrivedFile(Self.pdf))
        #expect(try await story.refusal(of: agreement, as: .practitioner)?.code == .invalid)
        try await story.does(EndCase(caseID: id, ending: .declined), as: .practitioner)
        let late = AddAttachment(caseID: id, kind: .other, name: "a.pdf", file: try ArrivedFile(Self.pdf))
        #expect(try await story.refusal(of: late, as: .practitioner)?.code == .caseOver)
    }
}
