import Brokerage
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

extension Site {
    /// Answers one request to a route: who asks, whether they may, what they sent, what comes of it.
    func respond(to request: Request, on route: Route, parameters: [String: String]) async -> Response {
        let asked = Asked(request: request, route: route, parameters: parameters)
        let started = ContinuousClock.now
        let limit = route.takesFiles ? settings.limits.deadline * 4 : settings.limits.deadline
        var reference: String?
        var response: Response
        do {
            response = try await withDeadline(limit) { try await answer(asked) }
        } catch is DeadlinePassed {
            response = draw(.page(ProblemPage.timedOut, .timedOut), nil, CookieChanges())
        } catch {
            let noted = Base32Reference.fresh()
            let broken = error as? BrokenForm
            reference = noted
            // The error's kind alone: its words may hold what somebody typed.
            logger.error(
                "a request failed",
                metadata: [
                    "reference": .string(noted), "route": .string(route.pattern),
                    "error": .string(ErrorKind.of(broken?.cause ?? error)),
                ]
            )
            let page = ProblemPage.failed(reference: noted, method: route.method, isKept: broken?.isKept ?? false)
            response = draw(.page(page, .failed), nil, CookieChanges())
        }
        note(request.method, route.pattern, response, since: started, reference: reference)
        return response
    }

    /// One line of the log: which route, and never the address, in which somebody's name may stand.
    func note(
        _ method: HTTPRequest.Method,
        _ pattern: String,
        _ response: Response,
        since started: ContinuousClock.Instant,
        reference: String? = nil
    ) {
        let known: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options]
        logger.info(
            "request",
            metadata: [
                // A method is a word of the sender's too.
                "method": .string(known.contains(method) ? method.rawValue : "other"), "route": .string(pattern),
                "status": .stringConvertible(response.status.code),
                "ms": .stringConvertible(started.duration(to: .now).milliseconds),
                "reference": .string(reference ?? "-"),
            ]
        )
    }

    private func answer(_ asked: Asked) async throws -> Response {
        let (request, route) = (asked.request, asked.route)
        let secure = settings.secureCookies
        let cookies = Cookies(header: request.headers[.cookie])
        let changes = CookieChanges()
        let token = cookies[CookieName.full(CookieName.session, secure: secure)]
        var session: Session?
        if let token { session = try await partnership.session(of: token) }

        let sent: SentBody
        if route.method == .post {
            if route.keepsUpTo != nil, case .signedIn(let permission) = route.access,
                let refused = refusedBeforehand(permission, asked, session, changes)
            {
                return refused
            }
            do {
                sent = try await request.sentBody(takesFiles: route.takesFiles, keepingUpTo: route.keepsUpTo)
            } catch BodyFault.fileTooLarge where route.takesFiles {
                let most = route.keepsUpTo ?? FileType.maximumBytes
                return draw(.page(ProblemPage.fileTooLarge(most: most), .tooLarge), session, changes)
            } catch BodyFault.fileTooLarge, BodyFault.formTooLarge {
                return draw(.page(ProblemPage.formTooLarge, .tooLarge), session, changes)
            } catch BodyFault.unreadable {
                return draw(.page(ProblemPage.unreadable, .badRequest), session, changes)
            }
            if case .signedIn = route.access, session == nil {
                return try await keepForLater(asked, sent, token: token, changes)
            }
            guard SameOrigin.holds(request, sent.fields, session: session, site: self) else {
                return draw(.page(ProblemPage.fromElsewhere, .forbidden), session, changes)
            }
        } else {
            sent = .nothing
        }
        if case .signedIn(let permission) = route.access,
            let refused = refusedBeforehand(permission, asked, session, changes)
        {
            return refused
        }
        let visit = Visit(
            site: self,
            route: route,
            session: session,
            path: asked.path,
            query: asked.query,
            fields: sent.fields,
            files: sent.files,
            parameters: asked.parameters,
            cookies: cookies,
            changes: changes
        )
        let reply: Reply
        do {
            reply = try await route.answer(visit)
        } catch let refusal as Refusal {
            if refusal.code == .signedOut {
                await keep(sent, asked, of: session?.account)
                return signInFirst(asked, changes)
            }
            reply = .page(ProblemPage.refused(refusal), refusal.status)
        } catch {
            guard route.method == .post else { throw error }
            throw BrokenForm(cause: error, isKept: await keep(sent, asked, of: session?.account))
        }
        if case .redirect = reply, let form = asked.form, let session {
            try await partnership.forgetDraft(of: form, for: session.account)
        }
        return draw(reply, session, changes, cookies: cookies)
    }

    /// The answer to somebody who isn't signed in, or may not; nothing for those who may.
    private func refusedBeforehand(
        _ permission: Permission,
        _ asked: Asked,
        _ session: Session?,
        _ changes: CookieChanges
    ) -> Response? {
        guard let session else { return signInFirst(asked, changes) }
        if session.standing.may(permission) { return nil }
        return draw(.page(ProblemPage.notPermitted(permission), .forbidden), session, changes)
    }

    /// A form sent after its session ended: what was typed is kept for its owner, who signs in and goes on.
    private func keepForLater(
        _ asked: Asked,
        _ sent: SentBody,
        token: String?,
        _ changes: CookieChanges
    ) async throws -> Response {
        guard SameOrigin.isNotElsewhere(asked.request) else {
            return draw(.page(ProblemPage.fromElsewhere, .forbidden), nil, changes)
        }
        if let token { await keep(sent, asked, of: try await partnership.formerOwner(of: token)) }
        return signInFirst(asked, changes)
    }

    /// Keeps what was typed as the draft of its form.
    /// - Returns: whether it could be kept. Where it can't, something else is wrong that is told already.
    @discardableResult
    private func keep(_ sent: SentBody, _ asked: Asked, of owner: Identifier<Account>?) async -> Bool {
        guard let owner, let form = asked.form, !sent.fields.isEmpty else { return false }
        do {
            try await partnership.keepDraft(DraftText.of(sent.fields), of: form, for: owner)
            return true
        } catch {
            return false
        }
    }

    /// To the sign-in page, and from there on to where somebody was.
    private func signInFirst(_ asked: Asked, _ changes: CookieChanges) -> Response {
        let next = asked.page.flatMap { $0 == "/" ? nil : $0.text }
        return draw(.redirect(Path("/sign-in").query("next", next)), nil, changes)
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

/// A form on which something of ours broke, and whether what was typed into it could be kept.
private struct BrokenForm: Error {
    let cause: any Error
    let isKept: Bool
}
