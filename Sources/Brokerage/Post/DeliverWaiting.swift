import Database

extension Partnership {
    /// Takes the letters that wait to their readers, the oldest first, each tried once; what can't go now comes again
    /// later, with growing pauses.
    ///
    /// A letter is marked before it is handed over and again after, so two servers at once don't both send it. Should
    /// the machine stop in between, it is tried again, under the same id.
    /// - Returns: how many letters were handed over.
    @discardableResult
    package func deliverWaiting(by carrier: any LetterCarrier) async throws -> Int {
        var gone = 0
        while let (letter, attempts) = try await takeNextLetter() {
            let carried = await carrier.carry(letter)
            if case .taken = carried { gone += 1 }
            try await mark(letter, carried, attempts: attempts)
        }
        return gone
    }

    /// For so long nobody else tries a letter that is being handed over.
    private static let minutesInHand = 10

    private func takeNextLetter() async throws -> (letter: OutgoingLetter, attempts: Int)? {
        try await committer.commit { [clock] connection in
            let now = clock()
            let oldest = DeliveryMark.oldestTried(at: now)
            guard
                let row = try connection.row(
                    """
                    SELECT m.*, d.attempts, a.email AS reply_to FROM messages m \
                    LEFT JOIN deliveries d ON d.message_id = m.id LEFT JOIN cases c ON c.id = m.case_id \
                    LEFT JOIN accounts a ON a.id = c.broker_id AND a.disabled_at IS NULL \
                    WHERE m.written_at >= \(oldest) AND m.address IS NOT NULL \
                    AND (d.message_id IS NULL OR (d.state = 'waiting' AND d.next_at <= \(now))) \
                    ORDER BY m.written_at, m.id LIMIT 1
                    """
                )
            else { return nil }
            let message = try RowDecoder().decode(Message.self, from: row)
            guard let address = message.address else { return nil }
            let attempts = Int(try row.integerIfAny("attempts") ?? 0) + 1
            try connection.mark(
                message.id.text,
                DeliveryMark(
                    state: .waiting,
                    attempts: attempts,
                    nextAt: now.adding(minutes: Self.minutesInHand),
                    said: nil
                )
            )
            let letter = OutgoingLetter(
                id: message.id.text,
                address: address,
                addressee: message.addressee,
                replyTo: try row.textIfAny("reply_to"),
                subject: message.subject,
                body: message.body,
                enclosure: try message.attachmentID.flatMap { try connection.enclosure($0) },
                writtenAt: message.writtenAt
            )
            return (letter, attempts)
        }
    }

    private func mark(_ letter: OutgoingLetter, _ carried: Carried, attempts: Int) async throws {
        try await committer.commit { [clock] connection in
            let now = clock()
            let mark: DeliveryMark
            switch carried {
            case .taken: mark = DeliveryMark(state: .sent, attempts: attempts, nextAt: now, said: nil)
            case .refused(let said): mark = DeliveryMark(state: .failed, attempts: attempts, nextAt: now, said: said)
            case .later(let said):
                let next = now.adding(minutes: DeliveryMark.pause(after: attempts))
                let isOver = next > letter.writtenAt.adding(hours: DeliveryMark.hoursToTry)
                mark = DeliveryMark(state: isOver ? .failed : .waiting, attempts: attempts, nextAt: next, said: said)
            }
            try connection.mark(letter.id, mark)
        }
    }
}

extension Connection {
    fileprivate func mark(_ message: String, _ mark: DeliveryMark) throws {
        try run(
            """
            INSERT INTO deliveries (message_id, state, attempts, next_at, said) \
            VALUES (\(message), \(mark.state.rawValue), \(mark.attempts), \(mark.nextAt), \(mark.said)) \
            ON CONFLICT (message_id) DO UPDATE SET state = \(mark.state.rawValue), attempts = \(mark.attempts), \
            next_at = \(mark.nextAt), said = \(mark.said)
            """
        )
    }

    fileprivate func enclosure(_ id: Identifier<Attachment>) throws -> OutgoingLetter.Enclosure? {
        guard let row = try row("SELECT name, type, digest FROM attachments WHERE id = \(id)") else { return nil }
        var bytes: [UInt8] = []
        let digest = try row.text("digest")
        try forEachRow("SELECT bytes FROM attachment_chunks WHERE digest = \(digest) ORDER BY ordinal") {
            bytes += try $0.blob("bytes")
        }
        let type = FileType(rawValue: try row.text("type"))
        return OutgoingLetter.Enclosure(
            name: try row.text("name"),
            type: type?.mediaType ?? "application/octet-stream",
            bytes: bytes
        )
    }
}
