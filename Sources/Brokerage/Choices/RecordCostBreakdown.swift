/// The Placement Cost Breakdown as the home submitted it: parts that add up to the agreed price (B&NES 2.2.9).
package struct RecordCostBreakdown: Action {
    package let caseID: Identifier<Case>
    package let parts: [PricePart]
    /// Whether funded nursing care is among the parts.
    package let includesFNC: Bool
    package let submittedBy: String?
    package let receivedOn: LocalDate?

    package static let permission = Permission.broker

    package init(
        caseID: Identifier<Case>,
        parts: [PricePart],
        includesFNC: Bool,
        submittedBy: String?,
        receivedOn: LocalDate?
    ) {
        self.caseID = caseID
        self.parts = parts
        self.includesFNC = includesFNC
        self.submittedBy = submittedBy
        self.receivedOn = receivedOn
    }

    /// - Throws: ``Refusal`` `.notAssessing`, `.notAssessed`, `.homeCannotMeet`, `.offerGone`,
    ///   `.invalid` on `parts`, `breakdown-fnc`, `submitted-by`, `received-on`.
    package func perform(in work: Work) throws -> Acted<Identifier<CostBreakdown>> {
        let found = try work.theCase(caseID, for: Self.permission)
        try Self.availability(of: found, in: work).check()
        guard let offer = try work.chosenOffer(of: found), let agreed = try work.agreedPrice(of: offer) else {
            throw Refusal.notFound
        }
        let today = work.now.london.date
        let who = try Words.optional(submittedBy, "submitted-by", longest: Words.line)
        var faults: [FieldFault] = []
        let wanted = agreed.total(includingFNC: includesFNC, on: receivedOn ?? today)
        if includesFNC, found.category?.isNursing != true {
            faults.append(
                FieldFault(
                    field: "breakdown-fnc",
                    sentence: "Select no: funded nursing care is paid for nursing care only"
                )
            )
        } else if let wanted {
            do {
                try PriceParts(parts).check(addUpTo: wanted)
            } catch {
                faults.append(FieldFault(field: "parts", sentence: error.sentence))
            }
        } else {
            faults.append(
                FieldFault(
                    field: "breakdown-fnc",
                    sentence: "The funded nursing care of this year isn’t known. Say it as the price was agreed"
                )
            )
        }
        if who == nil { faults.append(FieldFault(field: "submitted-by", sentence: "Enter who submitted it")) }
        if receivedOn == nil {
            faults.append(FieldFault(field: "received-on", sentence: "Enter the day it came"))
        } else if let receivedOn, receivedOn > today {
            faults.append(FieldFault(field: "received-on", sentence: "The day it came must be today or in the past"))
        }
        guard faults.isEmpty, let who, let receivedOn, let wanted else { throw Refusal.invalid(faults) }
        let breakdown = CostBreakdown(
            id: work.newID(),
            caseID: caseID,
            offerID: offer.id,
            weekly: wanted,
            includesFNC: includesFNC,
            parts: parts,
            submittedBy: who,
            receivedOn: receivedOn,
            recordedBy: try work.account(for: Self.permission),
            recordedAt: work.now
        )
        try work.insert(breakdown)
        try work.stopClocks([.breakdown], of: caseID, because: .done)
        return Acted(
            breakdown.id,
            on: breakdown,
            of: caseID,
            [
                "home": .id(offer.locationID), "weekly": .money(wanted), "includes-fnc": .flag(includesFNC),
                "received-on": .date(receivedOn),
                "clause": try work.clause(of: .costBreakdown, for: found).map { .clause($0) },
            ]
        )
    }

    static func availability(of found: Case, in reading: Reading) throws -> Availability {
        try RecordAssessment.agreed(by: found, in: reading)
    }
}
