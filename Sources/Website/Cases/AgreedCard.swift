import Brokerage

/// How far the placement is agreed, with a way to each part of it. For those who see prices.
struct AgreedCard {
    let page: CasePage

    private var progress: CaseProgress { page.progress }

    var body: HTML {
        when(page.answers != nil && progress.home != nil) {
            card("The placement") { facts(rows) }
        }
    }

    private var rows: [SummaryRow] {
        let id = page.heading.id
        var rows = [
            SummaryRow("Home", link(progress.home ?? "", to: "/cases/\(id)/assessment", about: "assessment and price"))
        ]
        if let funding = progress.funding {
            rows.append(
                SummaryRow("Funding", "\(funding.mark) \(link("See the request", to: "/cases/\(id)/decision"))")
            )
        }
        if let order = progress.order {
            let words = order == .signed ? "Signed" : progress.isOrderSent ? "Sent" : "To be sent"
            rows.append(SummaryRow("Agreement", link(words, to: "/cases/\(id)/order", about: "placement agreement")))
        }
        return rows
    }
}
