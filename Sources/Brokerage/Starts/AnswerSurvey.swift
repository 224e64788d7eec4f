/// What the person or their family says, by their link; once (B&NES 2.2.10c).
package struct AnswerSurvey: Action {
    /// Marks from 1 (very poor) to 5 (very good). Each may be left out, but not everything.
    package let told: Int?
    package let choice: Int?
    package let move: Int?
    package let words: String?

    package static let permission = Permission.answerSurvey

    package init(told: Int?, choice: Int?, move: Int?, words: String?) {
        self.told = told
        self.choice = choice
        self.move = move
        self.words = words
    }

    /// - Throws: ``Refusal`` `.surveyOver`; `.invalid` on `told`, `choice`, `move`, `words`.
    package func perform(in work: Work) throws -> Acted<Identifier<SurveyAnswer>> {
        guard case .link(let id) = work.actor else { throw Refusal.notFound }
        var invitation = try work.require(id)
        guard invitation.answeredAt == nil, invitation.expiresAt > work.now else {
            throw Refusal(.surveyOver, "This survey was answered already, or its time is over. Thank you.")
        }
        let said = try Words.optional(words, "words")
        let marks = [("told", told), ("choice", choice), ("move", move)]
        let faults = marks.filter { mark in mark.1.map { !(1...5).contains($0) } ?? false }
            .map { FieldFault(field: $0.0, sentence: "Select one of the answers") }
        guard faults.isEmpty else { throw Refusal.invalid(faults) }
        guard said != nil || marks.contains(where: { $0.1 != nil }) else {
            throw Refusal.invalid("told", "Answer at least one question, or write something")
        }
        invitation.answeredAt = work.now
        try work.update(invitation)
        let answer = SurveyAnswer(
            id: work.newID(),
            caseID: invitation.caseID,
            invitationID: id,
            told: told,
            choice: choice,
            move: move,
            words: said,
            answeredAt: work.now
        )
        try work.insert(answer)
        return Acted(
            answer.id,
            on: answer,
            of: invitation.caseID,
            ["told": told.map { .count($0) }, "choice": choice.map { .count($0) }, "move": move.map { .count($0) }]
        )
    }
}
