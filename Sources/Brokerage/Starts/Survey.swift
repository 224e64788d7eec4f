import Crypto
import Database

/// Sends the satisfaction survey (B&NES 2.2.10c): a link that needs no account, good for sixty days.
struct SendSurvey: Action {
    let timerID: Identifier<Timer>

    static let permission = Permission.passTime

    func perform(in work: Work) throws -> Acted<Done> {
        let (timer, found) = try work.finish(timerID, about: Discharge.self)
        guard let discharge = found, let theCase = try work.find(discharge.caseID), theCase.state == .started,
            let person = try work.find(theCase.personID)
        else { return Acted(on: timer) }
        let token = Base32.encode(work.randomBytes(20))
        let invitation = Invitation(
            id: work.newID(), caseID: theCase.id, token: InvitationToken.digest(of: token),
            expiresAt: work.now.adding(hours: 60 * 24), answeredAt: nil
        )
        try work.insert(invitation)
        let representative = person.details.representative
        let sender = try work.letterSender(of: theCase)
        try work.insert(
            Message(
                id: work.newID(), kind: .survey, caseID: theCase.id, enquiryID: nil,
                address: representative?.email ?? person.details.email,
                addressee: representative?.name ?? person.details.name,
                subject: "How was the move?",
                body: """
                    To \(representative?.name ?? person.details.name)

                    We helped to arrange a move to a care home. Tell us how it went: three short questions, no account needed.

                    \(work.address)/survey/\(token)

                    The link works until \(work.now.adding(hours: 60 * 24).london.date.long).

                    \(sender.broker)
                    \(sender.team)
                    """,
                attachmentID: nil, writtenAt: work.now
            )
        )
        try work.closeWhenFollowedUp(theCase)
        return Acted(on: invitation, of: theCase.id)
    }
}

/// The token of a personal link; only its digest is stored.
package enum InvitationToken {
    package static func digest(of token: String) -> String {
        Hex.encode(SHA256.hash(data: Array(token.utf8)))
    }
}

extension Partnership {
    /// Whose link this is.
    /// - Returns: nothing when there is no such link, it has run out, or it was answered.
    package func invitation(of token: String) async throws -> Identifier<Invitation>? {
        let digest = InvitationToken.digest(of: token)
        let now = clock()
        return try await database.read { connection in
            guard
                let row = try connection.row(
                    "SELECT id FROM invitations WHERE token = \(digest) AND answered_at IS NULL AND expires_at > \(now)"
                )
            else { return nil }
            return Identifier(known: try row.text("id"))
        }
    }
}

/// What the person or their family says, by their link.
package struct AnswerSurvey: Action {
    package let told: Int?
    package let choice: Int?
    package let move: Int?
    package let words: String?

    package static let permission = Permission.answerSurvey

    /// - Parameters: each mark from 1 (very poor) to 5 (very good); all may be left out but then there must be words.
    package init(told: Int?, choice: Int?, move: Int?, words: String?) {
        self.told = told
        self.choice = choice
        self.move = move
        self.words = words
    }

    /// - Throws: ``Refusal`` `.surveyOver`, `.invalid`.
    package func perform(in work: Work) throws -> Acted<Identifier<SurveyAnswer>> {
        guard case .link(let id) = work.actor else { throw Refusal.notFound }
        var invitation = try work.require(id)
        guard invitation.answeredAt == nil, invitation.expiresAt > work.now else {
            throw Refusal(.surveyOver, "This survey was answered already, or its time is over. Thank you.")
        }
        let said = try Words.optional(words, "words")
        guard [told, choice, move].allSatisfy({ $0.map((1...5).contains) ?? true }) else {
            throw Refusal.invalid("told", "Choose one of the answers")
        }
        guard said != nil || [told, choice, move].contains(where: { $0 != nil }) else {
            throw Refusal.invalid("told", "Answer at least one question, or write something")
        }
        invitation.answeredAt = work.now
        try work.update(invitation)
        let answer = SurveyAnswer(
            id: work.newID(), caseID: invitation.caseID, invitationID: id, told: told, choice: choice, move: move,
            words: said, answeredAt: work.now
        )
        try work.insert(answer)
        return Acted(
            answer.id, on: answer, of: invitation.caseID,
            ["told": told.map { .count($0) }, "choice": choice.map { .count($0) }, "move": move.map { .count($0) }]
        )
    }
}
