import Brokerage

/// An answer that no longer counts, because the home took it back or it was entered wrongly.
struct WithdrawPage: Page {
    let answer: OfferToWithdraw.Answer
    let state: FormState
    let draft: Path?

    var title: String { "Withdraw the answer of \(answer.home)" }
    var section: Section? { Navigation.cases }
    var back: Link? { Link("Answers", to: "/cases/\(answer.heading.id)/answers") }
    var errors: [FieldError] { state.errors }

    private var path: Path { "/cases/\(answer.heading.id)/offers/\(answer.offer.id)/withdraw" }

    private var quoted: QuotedPrice? {
        QuotedPrice(answer.offer, for: answer.heading.category, on: answer.offer.answeredAt.london.date)
    }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(answer.heading.whose)"))
        <p>\(answer.offer.answerInWords)\(optional(quoted) { ", \($0.words)" }), \
        said \(answer.offer.answeredBy) on \(answer.offer.answeredAt.london.date.long). It stays on record. \
        The home can be asked for another answer afterwards.</p>
        \(when(answer.withdrawing.isAvailable) {
            form(to: path, key: state.key, draft: draft) {
                """
                \(radios(
                    Field("reason", "Why does it no longer count?", value: state.value("reason"), error: state.error("reason")),
                    Offer.Withdrawal.allCases.map { FieldOption($0.rawValue, $0.inWords) }
                ))
                \(textarea(state.field("words", "What happened", hint: "If there is more to say"), rows: 2))
                \(button("Withdraw the answer", .warning))
                """
            }
        } else: {
            optional(answer.withdrawing.inTheWay, unavailable)
        })
        """
    }
}
