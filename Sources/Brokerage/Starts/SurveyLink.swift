import Database

/// What a link to the survey leads to.
package enum SurveyLink: Sendable, Hashable {
    case open(Identifier<Invitation>)
    /// Answered on that day.
    case answered(LocalDate)
    /// It could be answered until then.
    case over(LocalDate)
    case unknown
}

extension Partnership {
    /// Where a link leads whose token, what stands at its end, is this.
    package func survey(of token: String) async throws -> SurveyLink {
        // Longer than any token that was ever sent.
        guard token.utf8.count <= 64 else { return .unknown }
        let digest = Invitation.digest(of: token)
        let now = clock()
        let found = try await database.read { connection in
            try connection.row("SELECT * FROM invitations WHERE token = \(digest)")
                .map { try RowDecoder().decode(Invitation.self, from: $0) }
        }
        guard let found else { return .unknown }
        if let answeredAt = found.answeredAt { return .answered(answeredAt.london.date) }
        return found.expiresAt > now ? .open(found.id) : .over(found.expiresAt.london.date)
    }
}
