import Brokerage
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

extension Site {
    /// Answers one request to a route: who asks, whether they may, what they sent, what comes of it.
    func respond(to request: Request, on route: Route, parameters: [String: String]) async -> Response {
        let started = ContinuousClock.now
        let limit = route.takesFiles ? settings.deadline * 4 : settings.deadline
        var reference: String?
        var response: Response
        do {
            response = try await withDeadline(limit) {
                try await answer(request, route, parameters)
            }
        } catch is DeadlinePassed {
            response = draw(.page(ProblemPage.timedOut, .timedOut), nil, CookieChanges())
        } catch {
            let noted = Base32Reference.fresh()
            reference = noted
            // The error's kind alone: its words may hold what somebody typed.
            logger.error(
                "a request failed",
                metadata: [
                    "reference": .string(noted), "route": .string(route.pattern),
                    "error": .string(ErrorKind.of(error)),
                ]
            )
            response = draw(.page(ProblemPage.failed(reference: noted), .failed), nil, CookieChanges())
        }
        logger.info(
            "request",
            metadata: [
                "method": .string(request.method.rawValue), "route": .string(route.pattern),
                "status": .stringConvertible(response.status.code),
                "ms": .stringConvertible(started.duration(to: .now).milliseconds),
                "reference": .string(reference ?? "-"),
            ]
        )
        return response
    }

    private func answer(_ request: Request, _ route: Route, _ parameters: [String: String]) async throws -> Response {
        let secure = settings.secureCookies
        let cookies = Cookies(header: request.headers[.cookie])
        let changes = CookieChanges()
        let token = cookies[CookieName.full(CookieName.session, secure: secure)]
        var session: Session?
        if let token { session = try await partnership.session(of: token) }

        let sent: SentBody
        if route.method == .post {
            if route.keepsUpTo != nil, case .signedIn(let permission) = route.access,
                let refused = refusedBeforehand(permission, request, session, changes)
            {
                return refused
            }
            do {
                sent = try await request.sentBody(takesFiles: route.takesFiles, keepingUpTo: route.keepsUpTo)
            } catch BodyFault.tooLarge {
                let most = route.keepsUpTo ?? FileType.maximumBytes
                return draw(.page(ProblemPage.tooLarge(most: most), .tooLarge), session, changes)
            } catch BodyFault.unreadable {
                return draw(.page(ProblemPage.unreadable, .badRequest), session, changes)
            }
            if case .signedIn = route.access, session == nil {
                return try await keepForLater(request, route, sent, token: token, changes)
            }
            guard SameOrigin.holds(request, sent.fields, session: session, site: self) else {
                return draw(.page(ProblemPage.fromElsewhere, .forbidden), session, changes)
            }
        } else {
            sent = .nothing
        }
        if case .signedIn(let permission) = route.access,
            let refused = refusedBeforehand(permission, request, session, changes)
        {
            return refused
        }
        let visit = Visit(
            site: self,
            route: route,
            session: session,
            path: request.uri.path,
            query: (try? FormFields(urlEncoded: Array((request.uri.query ?? "").utf8))) ?? FormFields(),
            fields: sent.fields,
            files: sent.files,
            parameters: parameters,
            cookies: cookies,
            changes: changes
        )
        let reply: Reply
        do {
            reply = try await route.answer(visit)
        } catch let refusal as Refusal {
            if refusal.code == .signedOut { return signInFirst(request, changes) }
            reply = .page(ProblemPage.refused(refusal), refusal.status)
        }
        if case .redirect = reply, route.method == .post, let session {
            try await partnership.forgetDraft(of: request.uri.path, for: session.account)
        }
        return draw(reply, session, changes, cookies: cookies)
    }

    /// The answer to somebody who isn't signed in, or may not; nothing for those who may.
    private func refusedBeforehand(
        _ permission: Permission,
        _ request: Request,
        _ session: Session?,
        _ changes: CookieChanges
    ) -> Response? {
        guard let session else { return signInFirst(request, changes) }
        if session.standing.may(permission) { return nil }
        return draw(.page(ProblemPage.notPermitted(permission), .forbidden), session, changes)
    }

    /// A form sent after its session ended: what was typed is kept for its owner, who signs in and goes on.
    private func keepForLater(
        _ request: Request,
        _ route: Route,
        _ sent: SentBody,
        token: String?,
        _ changes: CookieChanges
    ) async throws -> Response {
        guard SameOrigin.isNotElsewhere(request) else {
            return draw(.page(ProblemPage.fromElsewhere, .forbidden), nil, changes)
        }
        if let token, let owner = try await partnership.formerOwner(of: token) {
            try await partnership.keepDraft(DraftText.of(sent.fields), of: request.uri.path, for: owner)
        }
        return signInFirst(request, changes)
    }

    private func signInFirst(_ request: Request, _ changes: CookieChanges) -> Response {
        let path = request.uri.path == "/" ? nil : request.uri.path
        return draw(.redirect(Path("/sign-in").query("next", path)), nil, changes)
    }

    func draw(_ reply: Reply, _ session: Session?, _ changes: CookieChanges, cookies: Cookies? = nil) -> Response {
        switch reply {
        case .page(let page, let status):
            var flash: Flash?
            let name = CookieName.full(CookieName.flash, secure: settings.secureCookies)
            if let kept = cookies?[name] {
                flash = FlashCookie.read(kept, site: self)
                changes.set(CookieName.flash, "", for: 0)
            }
            let frame = PageFrame(
                assets: assets.assets,
                visitor: session.map { Navigation.visitor($0, site: self) },
                flash: flash,
                notice: settings.notice
            )
            return response(status.rawValue, "text/html; charset=utf-8", Array(frame.show(page).markup.utf8), changes)
        case .redirect(let path, let flash):
            if let flash { changes.set(CookieName.flash, FlashCookie.write(flash, site: self), for: 60) }
            return response(303, nil, [], changes, [(.location, path.text)])
        case .file(let bytes, let type, let name, let inline):
            let ascii = name.filter { $0.isASCII && $0 != "\"" && $0 != "\\" && !$0.isNewline }
            let disposition = "\(inline ? "inline" : "attachment"); filename=\"\(ascii)\""
            return response(200, type, bytes, changes, [(.contentDisposition, disposition)])
        case .piece(let html):
            return response(200, "text/html; charset=utf-8", Array(html.markup.utf8), changes)
        case .asset(let bytes, let type):
            return response(
                200,
                type,
                bytes,
                changes,
                [(.cacheControl, "public, max-age=31536000, immutable")]
            )
        case .text(let text, let status):
            return response(status.rawValue, "text/plain; charset=utf-8", Array(text.utf8), changes)
        case .nothing:
            return response(204, nil, [], changes)
        }
    }

    private func response(
        _ status: Int,
        _ type: String?,
        _ bytes: [UInt8],
        _ changes: CookieChanges,
        _ more: [(HTTPField.Name, String)] = []
    ) -> Response {
        var headers = HTTPFields()
        if let type { headers[.contentType] = type }
        headers[.cacheControl] = "no-store"
        for (name, value) in more { headers[name] = value }
        for cookie in changes.headers(secure: settings.secureCookies) {
            headers.append(HTTPField(name: .setCookie, value: cookie))
        }
        SecurityHeaders.add(to: &headers, secure: settings.secureCookies)
        return Response(
            status: .init(code: status),
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}

extension Refusal {
    package var status: Reply.Status {
        switch code.kind {
        case .input: .invalid
        case .missing: .notFound
        case .forbidden: .forbidden
        case .signedOut: .forbidden
        case .unavailable: .unavailable
        case .conflict: .conflict
        }
    }
}

/// What kind of error it was, without words that may hold personal data.
enum ErrorKind {
    static func of(_ error: any Error) -> String {
        let mirror = Mirror(reflecting: error)
        let label = mirror.displayStyle == .enum ? mirror.children.first?.label ?? "\(error)" : ""
        return "\(type(of: error)).\(label)"
    }
}
