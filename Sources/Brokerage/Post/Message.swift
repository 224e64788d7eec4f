/// A letter in the outbox: what is to be said to whom, written in the same transaction as the act that says it. Whether
/// it has gone is kept beside it, as bookkeeping.
package struct Message: Record {
    package static let table = "messages"

    package enum Kind: String, Sendable, Codable, CaseIterable, Hashable {
        case enquiry
        case enquiryStopped = "enquiry-stopped"
        case orderSent = "order-sent"
        case orderCancelled = "order-cancelled"
        case survey
        case notice
    }

    package let id: Identifier<Message>
    package let kind: Kind
    package let caseID: Identifier<Case>?
    package let enquiryID: Identifier<Enquiry>?
    /// An e-mail address; nothing for one to be read on the outbox page alone.
    package let address: String?
    package let addressee: String
    package let subject: String
    package let body: String
    package let attachmentID: Identifier<Attachment>?
    package let writtenAt: Instant
}
