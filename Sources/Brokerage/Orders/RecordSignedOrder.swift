import Database

/// Takes in the agreement as it came back signed, against its version.
package struct RecordSignedOrder: Action {
    package let orderID: Identifier<Order>
    /// The version that stands on the paper.
    package let version: Int?
    package let signedBy: String?
    package let signedOn: LocalDate?
    package let fileName: String
    package let file: ArrivedFile

    package static let permission = Permission.broker

    package init(
        orderID: Identifier<Order>,
        version: Int?,
        signedBy: String?,
        signedOn: LocalDate?,
        fileName: String,
        file: ArrivedFile
    ) {
        self.orderID = orderID
        self.version = version
        self.signedBy = signedBy
        self.signedOn = signedOn
        self.fileName = fileName
        self.file = file
    }

    /// - Throws: ``Refusal`` `.staleOrder` for any version but the one that is out to be signed; `.invalid` on
    ///   `version`, `signed-by`, `signed-on`, `file`.
    package func perform(in work: Work) throws -> Acted<Identifier<SignedOrder>> {
        let order = try work.require(orderID)
        let found = try work.theCase(order.caseID, for: .broker)
        try Self.availability(of: order).check()
        let name = try Words.optional(signedBy, "signed-by", longest: Words.line)
        let fileName = try Words.required(fileName, "file", "Choose a file that has a name")
        var faults: [FieldFault] = []
        if ![.pdf, .png, .jpeg].contains(file.type) {
            let sentence = "The signed agreement must be a PDF, or a PNG or JPEG picture of it"
            faults.append(FieldFault(field: "file", sentence: sentence))
        }
        if version == nil { faults.append(FieldFault(field: "version", sentence: "Enter the version on the paper")) }
        if name == nil { faults.append(FieldFault(field: "signed-by", sentence: "Enter who signed for the home")) }
        let (issued, today) = (order.issuedAt.london.date, work.now.london.date)
        if let signedOn, signedOn < issued || signedOn > today {
            let sentence =
                issued == today
                ? "The day it was signed must be today, when this version was sent"
                : "The day it was signed must be from \(issued.long), when this version was sent, up to today"
            faults.append(FieldFault(field: "signed-on", sentence: sentence))
        } else if signedOn == nil {
            faults.append(FieldFault(field: "signed-on", sentence: "Enter the day it was signed"))
        }
        guard faults.isEmpty, let version, let name, let signedOn else { throw Refusal.invalid(faults) }
        guard version == order.version else { throw order.refusal(ofPaper: version) }
        let attachment = try work.store(file, as: .signedAgreement, named: fileName, of: found.id)
        let signed = SignedOrder(
            id: work.newID(),
            caseID: found.id,
            orderID: order.id,
            attachmentID: attachment.id,
            signedBy: name,
            signedOn: signedOn,
            recordedBy: try work.account(for: Self.permission),
            recordedAt: work.now
        )
        try work.insert(signed)
        var moved = order
        moved.state = .signed
        try work.move(moved, from: order.state)
        var next = found
        next.state = .arranging
        try work.move(next, from: found.state)
        try work.stopClocks([.sign], of: found.id, because: .done)
        try work.startClock(.arrange, of: found, for: .arrangement, waitsFor: .broker, holder: found.brokerID)
        return Acted(
            signed.id,
            on: signed,
            of: found.id,
            [
                "home": .id(order.locationID), "number": .count(order.number), "version": .count(order.version),
                "signed-on": .date(signedOn), "digest": .clause(file.digest),
            ]
        )
    }

    package static func availability(of order: Order) -> Availability {
        order.state == .issued ? .available : .unavailable(order.notToBeSigned)
    }
}

extension Order {
    /// What came back isn't what is out to be signed.
    fileprivate func refusal(ofPaper version: Int) -> Refusal {
        let sentence =
            version < self.version
            ? "The paper is version \(version) of PA-\(number), and version \(self.version) took its place on "
                + "\(issuedAt.london.date.long). Ask the home to sign version \(self.version)."
            : "There is no version \(version) of PA-\(number). The version to be signed is \(self.version)."
        return Refusal(.staleOrder, sentence)
    }
}
