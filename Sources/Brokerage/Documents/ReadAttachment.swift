import Crypto
import Database

/// A file of a case with its bytes, for those who may read its kind.
package struct AttachmentQuery: Query {
    package let id: Identifier<Attachment>
    /// The case under which it is asked for: a file of another case isn't there.
    package let caseID: Identifier<Case>?

    package static let permission = Permission.seeCases

    package init(id: Identifier<Attachment>, of caseID: Identifier<Case>? = nil) {
        self.id = id
        self.caseID = caseID
    }

    package struct Answer: Sendable, Hashable {
        package let attachment: Attachment
        /// The whole file.
        package let bytes: [UInt8]
    }

    /// - Throws: ``DatabaseFault`` where the bytes aren't those that were added: they aren't given out.
    package func answer(in reading: Reading) throws -> Answer? {
        guard let attachment = try reading.find(id), let itsCase = attachment.caseID,
            caseID == nil || caseID == itsCase, let found = try reading.visible(itsCase),
            reading.mayRead(attachment.kind)
        else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(attachment.size)
        try reading.forEachRow(
            "SELECT bytes FROM attachment_chunks WHERE digest = \(attachment.digest) ORDER BY ordinal"
        ) { row in
            bytes += try row.blob("bytes")
        }
        guard Hex.encode(SHA256.hash(data: bytes)) == attachment.digest else {
            throw DatabaseFault.other(what: "The bytes of an attachment aren't those that were added.")
        }
        reading.views(found.personID)
        return Answer(attachment: attachment, bytes: bytes)
    }
}

extension Reading {
    /// The files of a case that the actor may read, the newest first.
    func attachments(of caseID: Identifier<Case>) throws -> [Attachment] {
        try all(Attachment.self, "WHERE case_id = \(caseID) ORDER BY added_at DESC, id DESC").filter {
            mayRead($0.kind)
        }
    }

    func mayRead(_ kind: Attachment.Kind) -> Bool {
        actor == .system || standing.posts.contains { kind.isRead(by: $0.role) }
    }
}
