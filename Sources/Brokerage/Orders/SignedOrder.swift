/// The agreement as it came back signed.
package struct SignedOrder: Record {
    package static let table = "signed_orders"

    package let id: Identifier<SignedOrder>
    package let caseID: Identifier<Case>
    package let orderID: Identifier<Order>
    package let attachmentID: Identifier<Attachment>
    package let signedBy: String
    package let signedOn: LocalDate
    package let recordedBy: Identifier<Account>
    package let recordedAt: Instant
}
