import Database

/// Sends the satisfaction survey when its time has come (B&NES 2.2.10c): a link that needs no account. Nothing goes out
/// where the person died or moved on in the meantime, or where somebody sent it before.
struct SendSurvey: Action {
    let timerID: Identifier<Timer>

    static let permission = Permission.passTime

    func perform(in work: Work) throws -> Acted<Done> {
        let (timer, discharge) = try work.finish(timerID, about: Discharge.self)
        guard let discharge, let found = try work.find(discharge.caseID), found.state == .started,
            let move = try work.moveInForce(of: found), move.id == discharge.id,
            try work.invitation(after: move) == nil
        else { return Acted(on: timer) }
        let invitation = try work.invite(after: move, of: found)
        try work.closeWhenFollowedUp(found)
        return Acted(on: invitation, of: found.id)
    }
}

/// Sends the survey before its time, or a new link for one that was lost: the earlier link no longer works.
package struct SendSurveyNow: Action {
    package let caseID: Identifier<Case>

    package static let permission = Permission.arrangeDischarge

    package init(caseID: Identifier<Case>) {
        self.caseID = caseID
    }

    /// - Throws: ``Refusal`` `.notStarted`, `.surveyAnswered`.
    package func perform(in work: Work) throws -> Acted<Identifier<Invitation>> {
        let found = try work.theCase(caseID, for: Self.permission)
        let move = try work.moveInForce(of: found)
        try Self.availability(of: found, move, in: work).check()
        guard let move else { throw Refusal.notFound }
        let earlier = try work.invitation(after: move)
        if var over = earlier, over.expiresAt > work.now {
            over.expiresAt = work.now
            try work.update(over)
        }
        let invitation = try work.invite(after: move, of: found)
        try work.closeWhenFollowedUp(found)
        return Acted(invitation.id, on: invitation, of: caseID, ["again": .flag(earlier != nil)])
    }

    package static func availability(of found: Case, _ move: Discharge?, in reading: Reading) throws -> Availability {
        let rule = try reading.pathway(of: found)?.after.first { $0.task == .satisfactionSurvey }
        let clause = rule?.basis.clause?.text
        guard found.state == .started || found.state == .closed, let move, move.state == .started else {
            return .unavailable(
                Refusal(.notStarted, "The survey is about the move, so it goes out after that.", clause: clause)
            )
        }
        guard try reading.invitation(after: move)?.answeredAt == nil else {
            return .unavailable(Refusal(.surveyAnswered, "The survey was answered already.", clause: clause))
        }
        return .available
    }
}

extension Work {
    /// A link with a fresh token, and the letter that carries it: to the person, or to whoever stands for them.
    fileprivate func invite(after discharge: Discharge, of found: Case) throws -> Invitation {
        guard let person = try find(found.personID) else { throw Refusal.notFound }
        let token = Base32.encode(randomBytes(20))
        let invitation = Invitation(
            id: newID(),
            caseID: found.id,
            dischargeID: discharge.id,
            token: Invitation.digest(of: token),
            sentAt: now,
            expiresAt: now.adding(hours: Invitation.hoursGood)
        )
        try insert(invitation)
        let to = person.details.surveyed
        let sender = try letterSender(of: found)
        try insert(
            Message(
                id: newID(),
                kind: .survey,
                caseID: found.id,
                enquiryID: nil,
                address: to.email,
                addressee: to.name,
                subject: "How was the move?",
                body: """
                    To \(to.name)

                    We helped to arrange a move to a care home. Tell us how it went. There are three short questions, \
                    and you need no account.

                    \(address)/survey/\(token)

                    The link works until \(invitation.expiresAt.london.date.long).

                    \(sender.signature)
                    """,
                attachmentID: nil,
                writtenAt: now
            )
        )
        return invitation
    }
}

extension PersonDetails {
    /// Who is asked how it was: the person, or their representative where the person can't answer or has no e-mail
    /// address and the representative has.
    package var surveyed: (name: String, email: String?) {
        guard let representative, capacity == .lacks || (email == nil && representative.email != nil) else {
            return (name, email)
        }
        return (representative.name, representative.email)
    }
}
