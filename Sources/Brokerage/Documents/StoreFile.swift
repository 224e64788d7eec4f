import Database

extension Work {
    /// Keeps a file's bytes under their digest, once however often it comes, and the attachment that names them.
    ///
    /// - `name`: what it was called where it came from.
    /// - `caseID`: nothing for a file that belongs to no case, such as the regulator's directory.
    func store(
        _ file: ArrivedFile,
        as kind: Attachment.Kind,
        named name: String,
        of caseID: Identifier<Case>?
    ) throws -> Attachment {
        if try row("SELECT id FROM attachment_chunks WHERE digest = \(file.digest) LIMIT 1") == nil {
            for (ordinal, bytes) in file.pieces.enumerated() {
                try insert(AttachmentChunk(id: newID(), digest: file.digest, ordinal: ordinal, bytes: bytes))
            }
        }
        let attachment = Attachment(
            id: newID(),
            caseID: caseID,
            kind: kind,
            name: name,
            type: file.type,
            size: file.size,
            digest: file.digest,
            addedBy: standing.accountID,
            addedAt: now
        )
        try insert(attachment)
        return attachment
    }
}
