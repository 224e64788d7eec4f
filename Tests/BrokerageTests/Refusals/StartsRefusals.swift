import Brokerage
import BrokerageTesting
import Testing

/// Makes a refusal of starts happen for real.
/// - Returns: whether it did; false too for a code that isn't theirs.
func provokeStarts(_ code: Refusal.Code) async throws -> Bool {
    let story = try await Scenario()
    func met(_ act: some Action, as role: Role = .broker) async throws -> Bool {
        try await story.refusal(of: act, as: role)?.code == code
    }
    switch code {
    case .notSigned:
        let id = try await story.starts()
        return try await met(ArrangeDischarge(caseID: id, plannedAt: nil, arrangedWith: ""))
    case .notArranged:
        var move = try await story.signsAgreement()
        try await story.arranges(&move, at: "2026-03-05 14:00")
        let cancel = CancelDischarge(dischargeID: move.discharge, change: .ward)
        try await story.does(cancel, as: .broker)
        let confirm = ConfirmStart(dischargeID: move.discharge, startedAt: nil, informant: nil)
        guard try await met(cancel) else { return false }
        return try await met(confirm)
    case .notStarted:
        let move = try await story.signsAgreement()
        let call = RecordFollowUpCall(caseID: move.caseID, spokeTo: "", replies: [])
        guard try await met(call) else { return false }
        return try await met(SendSurveyNow(caseID: move.caseID))
    case .calledAlready:
        let move = try await story.hasMovedIn()
        try await story.calls(move)
        guard try await met(RecordUnansweredCall(caseID: move.caseID, outcome: .noAnswer)) else { return false }
        return try await met(RecordFollowUpCall(caseID: move.caseID, spokeTo: "", replies: []))
    case .putRightAlready:
        let move = try await story.hasMovedIn()
        try await story.calls(move, wrong: [.medication: .ward])
        guard let finding = try await story.move(move).findings.first else { return false }
        let act = PutRight(findingID: finding.id, words: "The tablets came by taxi")
        try await story.does(act, as: .ward)
        return try await met(act, as: .ward)
    case .surveyAnswered, .surveyOver:
        let move = try await story.hasMovedIn()
        try await story.does(SendSurveyNow(caseID: move.caseID), as: .broker)
        guard let invitation = try await story.move(move).invitation else { return false }
        try await story.answers(survey: try await story.surveyToken())
        if code == .surveyAnswered { return try await met(SendSurveyNow(caseID: move.caseID)) }
        do {
            _ = try await story.partnership.perform(
                AnswerSurvey(told: 1, choice: nil, move: nil, words: nil),
                by: .link(invitation.id),
                key: story.partnership.newKey()
            )
            return false
        } catch let refusal as Refusal {
            return refusal.code == code
        }
    case .bedTaken:
        let homes = try await story.putsHomes(["Abbey Fields"], blockBeds: ["Room 12"])
        let today = story.clock.now.london.date
        var first = try await story.signsAgreement("Ann Dale", in: homes, from: today)
        var second = try await story.signsAgreement("Bea Hart", in: homes, from: today)
        guard let bed = try await story.move(first).beds.free.first?.id else { return false }
        try await story.arranges(&first, at: "2026-03-02 09:00")
        try await story.arranges(&second, at: "2026-03-02 09:00")
        try await story.movesIn(first, at: "2026-03-02 09:00", into: .block(bed))
        return try await met(
            ConfirmStart(
                dischargeID: second.discharge,
                startedAt: story.clock.now,
                informant: .home,
                bed: .block(bed)
            )
        )
    default:
        return false
    }
}

@Suite struct StartsRefusalsTests {
    static let codes: [Refusal.Code] = [
        .bedTaken, .calledAlready, .notArranged, .notSigned, .notStarted, .putRightAlready, .surveyAnswered,
        .surveyOver,
    ]

    @Test(arguments: codes)
    func `every refusal of starts happens`(code: Refusal.Code) async throws {
        #expect(try await provokeStarts(code))
    }
}
