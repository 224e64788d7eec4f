import Database

/// A letter as the outbox lists it.
package struct OutboxLine: Sendable, Hashable {
    package let id: Identifier<Message>
    package let kind: Message.Kind
    /// The case it is about, as C-1042.
    package let reference: String?
    package let caseID: Identifier<Case>?
    package let addressee: String
    /// Nothing for a letter to be read out.
    package let address: String?
    package let subject: String
    package let writtenAt: Instant
    package let mark: DeliveryMark?
}

/// The letters of the cases the actor brokers, the newest first.
package struct Outbox: Query {
    /// Which letters.
    package enum Part: String, Sendable, Hashable, CaseIterable {
        case all
        /// With an address, and not gone yet.
        case waiting
        /// To be read out, because there is no address.
        case toReadOut = "to-read-out"
        case failed
    }

    package let part: Part
    /// Those written before this letter, for the next page.
    package let before: Identifier<Message>?

    package static let permission = Permission.seeOutbox
    package static let pageLength = 50

    package init(part: Part = .all, before: Identifier<Message>? = nil) {
        self.part = part
        self.before = before
    }

    package struct Answer: Sendable, Hashable {
        package let lines: [OutboxLine]
        /// Where the next page begins; nothing on the last.
        package let next: Identifier<Message>?
    }

    package func answer(in reading: Reading) throws -> Answer? {
        let condition: SQL =
            switch part {
            case .all: ""
            case .waiting: " AND m.address IS NOT NULL AND (d.message_id IS NULL OR d.state = 'waiting')"
            case .toReadOut: " AND m.address IS NULL"
            case .failed: " AND d.state = 'failed'"
            }
        var start: SQL = ""
        if let before, let last = try reading.find(before) {
            start =
                " AND (m.written_at < \(last.writtenAt) OR (m.written_at = \(last.writtenAt) AND m.id < \(last.id)))"
        }
        let rows = try reading.rows(
            "SELECT m.*, c.number, d.state AS delivery_state, d.attempts, d.next_at, d.said FROM messages m "
                + "JOIN cases c ON c.id = m.case_id LEFT JOIN deliveries d ON d.message_id = m.id WHERE "
                + reading.reaches(.seeOutbox) + condition + start
                + " ORDER BY m.written_at DESC, m.id DESC LIMIT \(Self.pageLength + 1)"
        )
        let lines = try rows.prefix(Self.pageLength).map(OutboxLine.init)
        return Answer(lines: lines, next: rows.count > lines.count ? lines.last?.id : nil)
    }
}

/// One letter, to be read, copied or read out.
package struct LetterInOutbox: Query {
    package let id: Identifier<Message>

    package static let permission = Permission.seeOutbox

    package init(id: Identifier<Message>) {
        self.id = id
    }

    package struct Answer: Sendable, Hashable {
        package let line: OutboxLine
        package let body: String
        package let attachmentID: Identifier<Attachment>?
        /// Whom to ring about it, where it is about an enquiry.
        package let contact: String?
        package let telephone: String?
    }

    package func answer(in reading: Reading) throws -> Answer? {
        let row = try reading.row(
            "SELECT m.*, c.number, c.person_id, d.state AS delivery_state, d.attempts, d.next_at, d.said FROM messages m "
                + "JOIN cases c ON c.id = m.case_id LEFT JOIN deliveries d ON d.message_id = m.id "
                + "WHERE m.id = \(id) AND " + reading.reaches(.seeOutbox)
        )
        guard let row else { return nil }
        let message = try RowDecoder().decode(Message.self, from: row)
        switch message.kind {
        case .enquiry, .enquiryStopped: break
        case .orderSent, .orderCancelled, .survey, .notice:
            reading.views(Identifier(known: try row.text("person_id")))
        }
        let home = try message.enquiryID.flatMap { try reading.find($0)?.locationID }
        let contact = try home.flatMap { try reading.contacts(of: [$0])[$0] }
        let location = try home.flatMap { try reading.find($0) }
        return Answer(
            line: try OutboxLine(row),
            body: message.body,
            attachmentID: message.attachmentID,
            contact: contact?.name,
            telephone: contact?.telephone?.typed ?? location?.telephone
        )
    }
}

extension OutboxLine {
    fileprivate init(_ row: Row) throws {
        let message = try RowDecoder().decode(Message.self, from: row)
        id = message.id
        kind = message.kind
        reference = try row.integerIfAny("number").map { "C-\($0)" }
        caseID = message.caseID
        addressee = message.addressee
        address = message.address
        subject = message.subject
        writtenAt = message.writtenAt
        mark = try DeliveryMark(row)
    }
}
