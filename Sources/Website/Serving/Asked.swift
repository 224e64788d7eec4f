import Brokerage
import Hummingbird

/// What a request asks for: a route, and what stands in its holes.
struct Asked: Sendable {
    let request: Request
    let route: Route
    let parameters: [String: String]

    var path: String { request.uri.path }

    var query: FormFields {
        (try? FormFields(urlEncoded: Array((request.uri.query ?? "").utf8))) ?? FormFields()
    }

    /// The page that somebody was at: the one asked for, with what it was asked, or the one that the form stands on.
    /// Made from the table of routes, so it is always one of ours. Nothing for what a script sends.
    var page: Path? {
        guard case .page(let pattern) = route.sender else { return nil }
        let page = Path(pattern: pattern, Route.holes(of: pattern).map { parameters[$0] ?? "" })
        guard route.method == .get else { return page }
        return query.all.reduce(page) { $0.query($1.name, $1.value) }
    }

    /// The form whose words are sent: its address, under which its draft is kept. Nothing where no form of ours stands.
    var form: String? {
        switch route.sender {
        case .page: route.method == .post ? path : nil
        case .script: Drafts.form(in: query)
        }
    }
}
