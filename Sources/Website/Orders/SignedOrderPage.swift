import Brokerage

/// The signed agreement is taken in against the version on the paper.
struct SignedOrderPage: Page {
    let answer: OrderToSign.Answer
    let state: FormState

    var title: String { "Take in the signed agreement" }
    var section: Section? { Navigation.cases }
    var back: Link? { Link("Placement agreement", to: "/cases/\(answer.heading.id)/order") }
    var errors: [FieldError] { state.errors }

    private var path: Path { "/cases/\(answer.heading.id)/signed" }

    var body: HTML {
        """
        \(pageHeading(title, below: below))
        \(when(answer.signing.isAvailable) {
            """
            <p>The version to be signed is <strong>\(answer.order?.reference ?? "")</strong>. The number and the version \
            stand at the foot of every page.</p>
            \(signedForm)
            """
        } else: {
            """
            \(optional(answer.signing.inTheWay, unavailable))
            <p>\(link("See the agreement and its versions", to: "/cases/\(answer.heading.id)/order"))</p>
            """
        })
        """
    }

    private var below: HTML {
        "\([answer.heading.whose, answer.home].compactMap(\.self).joined(separator: " · "))"
    }

    private var signedForm: HTML {
        form(to: path, key: state.key, draft: Drafts.path(of: path), uploads: true) {
            """
            \(textInput(
                state.field("version", "Which version is on the paper?", hint: "For \(example) enter \(answer.order?.version ?? 1)"),
                purpose: .digits, width: .three
            ))
            \(textInput(state.field("signed-by", "Who signed for the home?")))
            \(dateInput(state.field("signed-on", "When was it signed?"), typed: state.date("signed-on")))
            \(fileUpload(
                Field(
                    "file", "The signed agreement",
                    hint: state.isTyped
                        ? "Choose the file again: a PDF or a picture, 20 MB at most" : "A PDF or a picture, 20 MB at most",
                    error: state.error("file")
                ),
                accepts: [".pdf", ".png", ".jpg", ".jpeg"]
            ))
            \(button("Take it in"))
            """
        }
    }

    private var example: String { answer.order?.reference ?? "PA-1001/1" }
}
