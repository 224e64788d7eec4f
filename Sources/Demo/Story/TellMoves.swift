import Brokerage

extension Teller {
    func arranges(_ book: CaseBook) async throws {
        let isInHospital = book.referral.portrait.place == .hospital
        let planned = Instant(london: working.nextWorkingDay(after: today), hour: 11)
        let discharge = try await does(
            ArrangeDischarge(
                caseID: try book.caseID,
                plannedAt: planned,
                arrangedWith: isInHospital
                    ? "Sister Okoro, \(book.referral.ward)" : book.person.details.representative?.name ?? "The family",
                transport: isInHospital ? .hospital : .family,
                along: isInHospital ? [.medication, .dischargeLetter] : [.medication],
                words: "Seven days of medicine go along."
            ),
            as: book.broker
        )
        book.arranges(discharge, planned)
    }

    func moves(_ book: CaseBook) async throws {
        let discharge = try book.theDischarge
        let home = try book.theChosen.home
        let beds = try await asks(MoveOfCase(caseID: try book.caseID), as: book.broker).beds
        let bed = (beds.heldBlock ?? beds.free.first).map { BedTaken.block($0.id) }
        try await does(
            ConfirmStart(
                dischargeID: discharge.id,
                startedAt: min(now, discharge.planned.adding(minutes: 40)),
                informant: .home,
                informantName: market.manager(of: home),
                bed: beds.anyBought ? bed ?? .other : nil
            ),
            as: book.broker
        )
    }

    func calls(_ book: CaseBook, allWell: Bool) async throws {
        let missing = FollowUpReply(
            .medication,
            .no,
            words: "Two of the tablets were missing. The ward is to send them by taxi this afternoon.",
            goesTo: .ward
        )
        try await does(
            RecordFollowUpCall(
                caseID: try book.caseID,
                spokeTo: market.manager(of: try book.theChosen.home),
                replies: [
                    FollowUpReply(.wentWell, .yes),
                    allWell ? FollowUpReply(.medication, .yes) : missing,
                    FollowUpReply(.dischargeLetter, .yes),
                    FollowUpReply(.equipment, book.chance.chance(of: 50) ? .yes : .notNeeded),
                ]
            ),
            as: book.broker
        )
    }

    /// The family follows the link in the letter.
    func answersSurvey(_ book: CaseBook) async throws {
        let id = try book.caseID
        let outbox = try await asks(Outbox(), as: book.broker)
        guard let line = outbox.lines.first(where: { $0.caseID == id && $0.kind == .survey }) else {
            throw DemoFault("\(book.history): no survey was sent")
        }
        let letter = try await asks(LetterInOutbox(id: line.id), as: book.broker)
        let link = letter.body.split(whereSeparator: \.isWhitespace).first { $0.contains("/survey/") }
        guard let token = link?.split(separator: "/").last,
            case .open(let invitation) = try await demo.partnership.survey(of: String(token))
        else { throw DemoFault("\(book.history): the survey’s link doesn’t work") }
        try await does(
            AnswerSurvey(
                told: book.chance.number(in: 2...5),
                choice: book.chance.number(in: 3...5),
                move: book.chance.number(in: 2...5),
                words: book.chance.pick(
                    "We were told what would happen and it did.",
                    "Nobody rang us for two days, then it went quickly.",
                    "The home was kind from the first hour."
                )
            ),
            as: .link(invitation)
        )
    }
}
