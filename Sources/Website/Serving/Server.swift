import Brokerage
import HTTPTypes
package import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// The one composition root of the website: the executable and the tests both build it here.
package func buildRouter(_ site: Site) -> Router<BasicRequestContext> {
    let router = Router(context: BasicRequestContext.self, options: .autoGenerateHeadEndpoints)
    for route in routes {
        let method: HTTPRequest.Method = route.method == .get ? .get : .post
        router.on(RouterPath(route.pattern), method: method) { request, context in
            let parameters = Dictionary(
                route.holes.compactMap { hole in context.parameters.get(hole).map { (hole, $0) } },
                uniquingKeysWith: { first, _ in first }
            )
            return await site.respond(to: request, on: route, parameters: parameters)
        }
    }
    return router
}

/// Answers for addresses and methods that no route takes: 405 where another method would do, else 404.
package struct SiteResponder<Inner: HTTPResponder>: HTTPResponder where Inner.Context == BasicRequestContext {
    let inner: Inner
    let site: Site

    package init(_ inner: Inner, site: Site) {
        self.inner = inner
        self.site = site
    }

    package func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
        let response = try await inner.respond(to: request, context: context)
        // Every answer of ours carries the policy; the router's own "not found" doesn't.
        guard response.status == .notFound, response.headers[.contentSecurityPolicy] == nil else { return response }
        return await site.answerMissing(request)
    }
}

extension Site {
    /// Looks like any page that isn't there, the visitor's name and navigation included.
    func answerMissing(_ request: Request) async -> Response {
        let cookies = Cookies(header: request.headers[.cookie])
        var session: Session?
        if let token = cookies[CookieName.full(CookieName.session, secure: settings.secureCookies)] {
            session = try? await partnership.session(of: token)
        }
        let methods = routes.filter { $0.fits(request.uri.path) }.map(\.method)
        guard !methods.isEmpty else {
            return draw(.page(ProblemPage.refused(.notFound), .notFound), session, CookieChanges())
        }
        var response = draw(.page(ProblemPage.wrongMethod, .methodNotAllowed), session, CookieChanges())
        let allowed = (methods.contains(.get) ? ["GET", "HEAD"] : []) + (methods.contains(.post) ? ["POST"] : [])
        response.headers[.allow] = allowed.joined(separator: ", ")
        return response
    }
}

/// The server, ready to run.
package func buildApplication(_ site: Site, host: String, port: Int) -> some ApplicationProtocol {
    let responder = SiteResponder(buildRouter(site).buildResponder(), site: site)
    return Application(
        responder: responder,
        server: .http1(configuration: .init(idleTimeout: .seconds(60))),
        configuration: ApplicationConfiguration(
            address: .hostname(host, port: port),
            serverName: nil,
            availableConnectionsDelegate: MaximumAvailableConnections(site.settings.mostConnections)
        ),
        logger: site.logger
    )
}
