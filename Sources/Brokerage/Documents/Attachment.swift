/// A file of a case or an import. Its bytes are chunks under their hash.
package struct Attachment: Record, Hashable {
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

        /// Those that somebody adds to a case; the rest come with an act of their own.
        package static let addedByHand: [Kind] = [.assessment, .supportPlan, .consent, .other]

        /// As a page offers it: "Assessment".
        package var inWords: String {
            switch self {
            case .assessment: "Assessment"
            case .supportPlan: "Support plan"
            case .consent: "Consent form"
            case .choiceSheet: "Choice sheet"
            case .agreement: "Placement agreement"
            case .signedAgreement: "Signed placement agreement"
            case .directory: "Regulator's directory"
            case .other: "Something else"
            }
        }

        /// Whether somebody in this role reads such a file of a case that they see. What is said of a person's health
        /// is for those who source and decide; the ward needs to know where they go, finance what was agreed.
        package func isRead(by role: Role) -> Bool {
            switch role {
            case .broker, .seniorBroker, .teamManager, .practitioner, .panelChair, .assistantDirector, .commissioner:
                self != .directory
            case .ward: self == .choiceSheet
            case .finance: self == .agreement || self == .signedAgreement
            case .administrator: false
            }
        }
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

/// A piece of a file, at most 256 KiB.
struct AttachmentChunk: Record {
    static let table = "attachment_chunks"
    static let guarding = Guarding.ownDigest
    static let size = 256 * 1024

    let id: Identifier<AttachmentChunk>
    let digest: String
    let ordinal: Int
    let bytes: [UInt8]
}
