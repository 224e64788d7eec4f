import Brokerage

/// The survey's own page, for whoever has the link (B&NES 2.2.10c).
enum Surveying {
    static func show(_ visit: Visit) async throws -> Reply {
        switch try await visit.partnership.survey(of: visit.word("token")) {
        case .open: .page(SurveyPage(path: visit.here, state: try await visit.openForm()))
        case let link: over(link)
        }
    }

    /// What stands in place of the questions once there are none.
    private static func over(_ link: SurveyLink) -> Reply {
        .page(SurveyOverPage(link: link), link == .unknown ? .notFound : .ok)
    }

    static func answer(_ visit: Visit) async throws -> Reply {
        let link = try await visit.partnership.survey(of: visit.word("token"))
        guard case .open(let invitation) = link else { return over(link) }
        return try await visit.takeForm {
            func mark(_ name: String) -> Int? { visit.fields.one(name).map { Int($0) ?? 0 } }
            _ = try await visit.partnership.perform(
                AnswerSurvey(
                    told: mark("told"),
                    choice: mark("choice"),
                    move: mark("move"),
                    words: visit.fields.raw("words")
                ),
                by: .link(invitation),
                key: try visit.sentKey
            )
            return .redirect(visit.here)
        } again: {
            SurveyPage(path: visit.here, state: $0)
        }
    }
}
