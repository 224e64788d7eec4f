import Database

/// Takes in the agreement as it came back signed, against its version.
package struct RecordSignedOrder: Action {
    package let orderID: Identifier<Order>
    /// The version that stands on the paper.
    package let version: Int
    package let signedBy: String
    package let signedOn: LocalDate?
    package let fileName: String
    package let file: ArrivedFile

    package static let permission = Permission.broker

    package init(
        orderID: Identifier<Order>, version: Int, signedBy: String, signedOn: LocalDate?, fileName: String,
        file: ArrivedFile
    ) {
        self.orderID = orderID
        self.version = version
        self.signedBy = signedBy
        self.signedOn = signedOn
        self.fileName = fileName
        self.file = file
    }

    /// - Throws: ``Refusal`` `.staleOrder` when a newer version was issued, `.invalid`.
    package func perform(in work: Work) throws -> Acted<Identifier<SignedOrder>> {
        let order = try work.require(orderID)
        let found = try work.theCase(order.caseID, for: .broker)
        guard order.state == .issued, order.version == version else {
            throw Refusal(
                .staleOrder,
                "Version \(version) of PA-\(order.number) is not the one to be signed. Send the home the newest version."
            )
        }
        let name = try Words.required(signedBy, "signed-by", "Enter who signed for the home")
        guard let signedOn else { throw Refusal.invalid("signed-on", "Enter the day it was signed") }
        guard signedOn <= work.now.london.date, signedOn >= order.issuedAt.london.date else {
            throw Refusal.invalid("signed-on", "The day it was signed must be from \(order.issuedAt.london.date.long) up to today")
        }
        guard let recorder = work.standing.accountID, let policy = try work.policy(of: found) else {
            throw Refusal.notFound
        }
        let attachment = try work.store(file, as: .signedAgreement, named: fileName, of: found.id)
        let signed = SignedOrder(
            id: work.newID(), caseID: found.id, orderID: order.id, attachmentID: attachment.id, signedBy: name,
            signedOn: signedOn, recordedBy: recorder, recordedAt: work.now
        )
        try work.insert(signed)
        var moved = order
        moved.state = .signed
        try work.move(moved, from: order.state)
        var next = found
        next.state = .arranging
        try work.move(next, from: found.state)
        try work.stopClocks([.sign], of: found.id, because: .done)
        try work.startClock(
            .arrange, of: found.id,
            due: Due.after(.workingDays(1), .asking).time(from: work.now, policy.workingTime.time),
            waitsFor: .broker, holder: found.brokerID,
            basis: try work.pathway(of: found)?.step(.dischargeArranged)?.basis
        )
        return Acted(
            signed.id, on: signed, of: found.id, ["number": .count(order.number), "version": .count(order.version)]
        )
    }
}
