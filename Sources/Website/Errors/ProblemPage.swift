import Brokerage

/// A page that says what is wrong and what to do, and nothing else.
struct ProblemPage: Page {
    let title: String
    let sentences: [String]
    var clause: String?

    var body: HTML {
        """
        \(pageHeading(title))
        \(each(sentences) { "<p>\($0)</p>" })
        \(optional(clause) { "<p>\(Website.clause($0))</p>" })
        <p>\(link("Go to your desk", to: "/"))</p>
        """
    }

    static func refused(_ refusal: Refusal) -> ProblemPage {
        switch refusal.code.kind {
        case .missing:
            ProblemPage(
                title: "Page not found",
                sentences: ["There is no such page, or it is not yours to see.", "If you typed the address, check it."]
            )
        case .forbidden: ProblemPage(title: "You can't do this", sentences: [refusal.sentence])
        case .unavailable: ProblemPage(title: "CareBroker can't save just now", sentences: [refusal.sentence])
        default: ProblemPage(title: "This can't be done now", sentences: [refusal.sentence], clause: refusal.clause)
        }
    }

    static func notPermitted(_ permission: Permission) -> ProblemPage {
        ProblemPage(title: "You can't do this", sentences: ["Your role doesn't let you \(permission.inWords)."])
    }

    /// `reference`: stands in the log beside what went wrong. `isKept`: whether what was typed is kept as a draft.
    static func failed(reference: String, method: Route.Method, isKept: Bool) -> ProblemPage {
        let advice =
            switch (method, isKept) {
            case (.get, _): "Try again in a minute."
            case (.post, true): "What you typed is kept. Open the page again in a minute: it stands there."
            case (.post, false): "Go back in your browser, where what you typed stands, and try again in a minute."
            }
        return ProblemPage(
            title: "Sorry, there is a problem with the service",
            sentences: [
                advice, "If it goes on, tell the people who run CareBroker this reference: \(reference).",
            ]
        )
    }

    static let timedOut = ProblemPage(
        title: "This took too long",
        sentences: ["What you sent did not arrive in time. Try again."]
    )
    /// `most`: how many bytes a file may have there.
    static func fileTooLarge(most: Int) -> ProblemPage {
        ProblemPage(
            title: "This is too large",
            sentences: ["A file may be \(most / 1_048_576) MB at most. Choose a smaller one, or send it in parts."]
        )
    }
    static let formTooLarge = ProblemPage(
        title: "This is too long",
        sentences: [
            "There is more text in this form than CareBroker takes, so nothing was saved.",
            "Go back in your browser, where what you typed still stands. Shorten it, or send it as a document.",
        ]
    )
    static let unreadable = ProblemPage(
        title: "This can't be read",
        sentences: ["What was sent is broken or was cut off. Go back and send it again."]
    )
    static let fromElsewhere = ProblemPage(
        title: "This form came from somewhere else",
        sentences: ["For your safety nothing was done. Open the page in CareBroker and send the form from there."]
    )
    static let wrongMethod = ProblemPage(
        title: "This page can't be used that way",
        sentences: ["Open it from your desk."]
    )
}

/// A reference that can be read out over the telephone and found in the log.
enum Base32Reference {
    static func fresh() -> String {
        let signs = Array("ABCDEFGHJKMNPQRSTVWXYZ23456789")
        return String((0..<8).compactMap { _ in signs.randomElement() })
    }
}
