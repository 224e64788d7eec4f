/// The call to the home after the discharge, with the policy's questions (2.2.10b).
package struct FollowUpCall: Record, Hashable {
    package static let table = "follow_up_calls"

    package let id: Identifier<FollowUpCall>
    package let caseID: Identifier<Case>
    package let dischargeID: Identifier<Discharge>
    package let spokeTo: String
    package let calledAt: Instant
    package let replies: [FollowUpReply]
    package let words: String?
    package let calledBy: Identifier<Account>
}

/// What the home said to one of the questions.
package struct FollowUpReply: Sendable, Hashable, Codable {
    package enum Answer: String, Sendable, Codable, CaseIterable, Hashable {
        case yes
        case no
        /// There was nothing that had to go along.
        case notNeeded = "not-needed"
    }

    package let question: AfterRule.Question
    package let answer: Answer?
    /// What is wrong, where it is no; and who is to put it right.
    package let words: String?
    package let goesTo: FollowUpFinding.Party?

    package init(
        _ question: AfterRule.Question,
        _ answer: Answer?,
        words: String? = nil,
        goesTo: FollowUpFinding.Party? = nil
    ) {
        self.question = question
        self.answer = answer
        self.words = words
        self.goesTo = goesTo
    }
}

extension AfterRule.Question: Codable {}

extension AfterRule.Question {
    /// As it is asked: "Did all the medication go along?".
    package var asked: String {
        switch self {
        case .wentWell: "Did the discharge go well?"
        case .medication: "Did all the medication go along?"
        case .dischargeLetter: "Did the discharge letter go along?"
        case .equipment: "Did all the equipment go along?"
        }
    }

    /// What it is about: "the medication".
    package var about: String {
        switch self {
        case .wentWell: "the discharge itself"
        case .medication: "the medication"
        case .dischargeLetter: "the discharge letter"
        case .equipment: "the equipment"
        }
    }

    /// How it went is always answered by yes or no; of the rest there may have been none.
    package var answers: [FollowUpReply.Answer] {
        self == .wentWell ? [.yes, .no] : [.yes, .no, .notNeeded]
    }
}
