import Database

/// Sends the home the agreement to sign, through the outbox, enclosing it as it was printed; again where the home hasn't
/// had it. Where it couldn't be printed on this machine, the letter says all that stands in it.
package struct SendOrder: Action {
    package let orderID: Identifier<Order>
    /// The agreement as a PDF.
    package let agreement: ArrivedFile?

    package static let permission = Permission.broker

    package init(orderID: Identifier<Order>, agreement: ArrivedFile?) {
        self.orderID = orderID
        self.agreement = agreement
    }

    /// - Throws: ``Refusal`` `.staleOrder` once a newer version was issued or this one was signed or cancelled.
    package func perform(in work: Work) throws -> Acted<Done> {
        var order = try work.require(orderID)
        let found = try work.theCase(order.caseID, for: .broker)
        try Self.availability(of: order).check()
        guard let paper = try work.agreement(of: order, in: found) else { throw Refusal.notFound }
        if let agreement {
            order.agreementID = try work.store(
                agreement,
                as: .agreement,
                named: "\(order.fileName).pdf",
                of: found.id
            ).id
        }
        order.sentAt = work.now
        try work.update(order)
        let contact = try work.contacts(of: [order.locationID])[order.locationID]
        let letter = OrderLetter(paper, encloses: order.agreementID != nil)
        try work.insert(
            Message(
                id: work.newID(),
                kind: .orderSent,
                caseID: found.id,
                enquiryID: nil,
                address: contact?.email,
                addressee: paper.home.name,
                subject: letter.subject,
                body: letter.body,
                attachmentID: order.agreementID,
                writtenAt: work.now
            )
        )
        return Acted(
            on: order,
            of: found.id,
            [
                "home": .id(order.locationID), "number": .count(order.number), "version": .count(order.version),
                "digest": agreement.map { .clause($0.digest) }, "by-email": .flag(contact?.email != nil),
            ]
        )
    }

    package static func availability(of order: Order) -> Availability {
        order.state == .issued ? .available : .unavailable(order.notToBeSigned)
    }
}

extension Order {
    /// What its file is called, without its ending: `PA-1001-version-2`.
    package var fileName: String { "PA-\(number)-version-\(version)" }

    /// Why this version can neither be sent nor come back signed.
    var notToBeSigned: Refusal {
        let sentence =
            switch state {
            case .signed: "\(reference) has come back signed already."
            case .cancelled: "\(reference) was cancelled, so it isn’t to be signed any more."
            case .issued, .superseded:
                "Version \(version) of PA-\(number) isn’t the one to be signed: a newer version took its place. "
                    + "Send the home the newest version."
            }
        return Refusal(.staleOrder, sentence)
    }
}
