/// A file of a case or an import. Its bytes are chunks under their hash.
package struct Attachment: Record {
    package static let table = "attachments"

    package enum Kind: String, Sendable, Codable, CaseIterable, Hashable {
        case assessment
        case supportPlan = "support-plan"
        case consent
        case choiceSheet = "choice-sheet"
        case agreement
        case signedAgreement = "signed-agreement"
        case directory
        case other
    }

    package let id: Identifier<Attachment>
    package let caseID: Identifier<Case>?
    package let kind: Kind
    package let name: String
    package let type: FileType
    package let size: Int
    /// SHA-256 of the bytes, hex.
    package let digest: String
    package let addedBy: Identifier<Account>?
    package let addedAt: Instant
}

/// A piece of a file, at most 256 KiB. Guarded by the attachment's own digest.
struct AttachmentChunk: Record {
    static let table = "attachment_chunks"
    static let guarded = false
    static let size = 256 * 1024

    let id: Identifier<AttachmentChunk>
    let digest: String
    let ordinal: Int
    let bytes: [UInt8]
}
