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
    /// Whether somebody has seen to it that its reader hears of it, though it didn't go by e-mail.
    package let isSettled: Bool
    /// The letter that was sent in its place.
    package let second: Identifier<Message>?
    /// The letter that this one was sent in place of.
    package let first: Identifier<Message>?
}

/// The letters of the cases the actor brokers, the newest first.
package struct Outbox: Query {
    /// Which letters.
    package enum Part: String, Sendable, Hashable, CaseIterable {
        case all
        /// With an address, and not gone yet.
        case waiting
        /// To be read out, because there is no address, and not yet told.
        case toReadOut = "to-read-out"
        /// Tried and not delivered, and nobody has seen to it.
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
            case .waiting:
                " AND " + DeliveryMark.waiting(at: reading.now)
            case .toReadOut: " AND m.address IS NULL AND s.id IS NULL"
            case .failed: " AND " + DeliveryMark.notDelivered(at: reading.now)
            }
        var start: SQL = ""
        if let before, let last = try reading.find(before) {
            start =
                " AND (m.written_at < \(last.writtenAt) OR (m.written_at = \(last.writtenAt) AND m.id < \(last.id)))"
        }
        let rows = try reading.rows(
            OutboxLine.selected + " WHERE " + reading.reaches(.seeOutbox) + condition + start
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
        /// Whether it can be sent again, for those who may.
        package let resending: Resending?
        package let body: String
        package let attachmentID: Identifier<Attachment>?
        /// Whom to ring about it, where it is about an enquiry.
        package let contact: String?
        package let telephone: String?
    }

    package func answer(in reading: Reading) throws -> Answer? {
        guard let line = try reading.outboxLine(id, for: .seeOutbox), let message = try reading.find(id) else {
            return nil
        }
        switch message.kind {
        case .enquiry, .enquiryStopped: break
        case .orderSent, .orderCancelled, .survey, .notice:
            if let found = try line.caseID.flatMap({ try reading.find($0) }) { reading.views(found.personID) }
        }
        let home = try message.enquiryID.flatMap { try reading.find($0)?.locationID }
        let contact = try home.flatMap { try reading.contacts(of: [$0])[$0] }
        let location = try home.flatMap { try reading.find($0) }
        return Answer(
            line: line,
            resending: reading.standing.may(.broker) ? try reading.resending(of: message, line) : nil,
            body: message.body,
            attachmentID: message.attachmentID,
            contact: contact?.name,
            telephone: contact?.telephone?.typed ?? location?.telephone
        )
    }
}

extension Reading {
    /// A letter, if the actor reaches its case with a permission.
    func outboxLine(_ id: Identifier<Message>, for permission: Permission) throws -> OutboxLine? {
        try row(OutboxLine.selected + " WHERE m.id = \(id) AND " + reaches(permission)).map(OutboxLine.init)
    }
}

extension OutboxLine {
    fileprivate static let selected: SQL = """
        SELECT m.*, c.number, d.state AS delivery_state, d.attempts, d.next_at, d.said, s.id AS settled_id, s.second_id, f.letter_id AS first_id \
        FROM messages m JOIN cases c ON c.id = m.case_id LEFT JOIN deliveries d ON d.message_id = m.id \
        LEFT JOIN settled_letters s ON s.letter_id = m.id LEFT JOIN settled_letters f ON f.second_id = m.id
        """

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
        isSettled = try row.textIfAny("settled_id") != nil
        second = try row.textIfAny("second_id").map { Identifier(known: $0) }
        first = try row.textIfAny("first_id").map { Identifier(known: $0) }
    }
}
