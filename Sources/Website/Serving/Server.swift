import Brokerage
import HTTPTypes
package import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// The one composition root of the website: the executable and the tests both build it here.
/// `table`: the table of contents; tests add a route of their own to it.
package func buildRouter(_ site: Site, _ table: [Route] = routes) -> Router<BasicRequestContext> {
    let router = Router(context: BasicRequestContext.self, options: .autoGenerateHeadEndpoints)
    for route in table {
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
        let started = ContinuousClock.now
        let response = try await inner.respond(to: request, context: context)
        // Every answer of ours carries the policy; the router's own "not found" doesn't.
        guard response.status == .notFound, response.headers[.contentSecurityPolicy] == nil else { return response }
        let taking = routes.filter { $0.fits(request.uri.path) }
        let missing = await site.answerMissing(request, methods: taking.map(\.method))
        site.note(request.method, taking.first?.pattern ?? "-", missing, since: started)
        return missing
    }
}

extension Site {
    /// Looks like any page that isn't there, the visitor's name and navigation included.
    /// `methods`: those that the address would take.
    fileprivate func answerMissing(_ request: Request, methods: [Route.Method]) async -> Response {
        let cookies = Cookies(header: request.headers[.cookie])
        var session: Session?
        if let token = cookies[CookieName.full(CookieName.session, secure: settings.secureCookies)] {
            session = try? await partnership.session(of: token)
        }
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
/// `whenServing`: called with the port that it listens on, once it does.
package func buildApplication(
    _ site: Site,
    _ table: [Route] = routes,
    host: String,
    port: Int,
    whenServing: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
) -> some ApplicationProtocol {
    let responder = SiteResponder(buildRouter(site, table).buildResponder(), site: site)
    let limits = site.settings.limits
    return Application(
        responder: responder,
        server: .http1(
            configuration: .init(
                additionalChannelHandlers: [ConnectionWatch(patience: .milliseconds(limits.patience.milliseconds))],
                idleTimeout: .milliseconds(limits.idle.milliseconds),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: limits.headBytes,
                    maxHeaderListSize: limits.headBytes,
                    maxHeaderFieldCount: limits.headFields
                )
            )
        ),
        configuration: ApplicationConfiguration(
            address: .hostname(host, port: port),
            serverName: nil,
            availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)
        ),
        onServerRunning: { channel in await whenServing(channel.localAddress?.port ?? port) },
        logger: site.logger
    )
}
