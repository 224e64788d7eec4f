import Brokerage
import BrokerageTesting
import HTTPTypes
import Testing
import Website

/// Walks the table of contents. It works from the table by itself: a route that is added is walked from the next run on,
/// and a hole that is new asks for an entry in `Holes.swift`.
@Suite(.serialized) struct RouteWalkTests {
    /// One world for all that changes nothing in it.
    private static let unchanged = Task { try await WalkedWorld() }

    @Test func `every hole of every route can be filled`() async throws {
        let holes = try await Self.unchanged.value.holes
        for route in routes {
            for hole in route.holes where holes[hole] == nil {
                Issue.record(
                    """
                    \(route): nothing is known to put into {\(hole)}. Add an entry "\(hole)" to fillsHoles() in \
                    Tests/WebsiteTests/Walk/Holes.swift: one that is Bath's, and one that hangs on something else \
                    where the hole stands under another.
                    """
                )
            }
        }
    }

    @Test func `what is another's looks exactly like what isn't there, for every role on every route`() async throws {
        let world = try await Self.unchanged.value
        for role in Role.allCases {
            let (own, stranger) = (try await world.own(role), try await world.stranger(role))
            let (nothing, strangersNothing) = (
                Seen(try await own.get("/no/such/page")), Seen(try await stranger.get("/no/such/page"))
            )
            #expect(nothing.status == 404)
            // A link that leads nowhere says so in words for those who were sent one; the survey's own tests hold it.
            for route in routes
            where route.permission.map(role.may) ?? true && !route.holes.isEmpty && route.access != .link {
                let before = try await world.journal()
                for step in route.missingSteps(world.holes) {
                    let seen = Seen(try await own.walk(route, step))
                    if seen != nothing { Issue.record("\(role): \(step) answers \(seen)") }
                }
                if route.isOfCase(world.holes) {
                    for step in route.ownSteps(world.holes) + route.missingSteps(world.holes) {
                        let seen = Seen(try await stranger.walk(route, step))
                        if seen != strangersNothing {
                            Issue.record("\(role) of another council: \(step) answers \(seen)")
                        }
                    }
                }
                #expect(try await world.journal() == before, "\(role): \(route) left something in the journal")
            }
        }
    }

    @Test func `who lacks the permission gets one and the same answer, whatever they ask for`() async throws {
        let world = try await Self.unchanged.value
        for role in Role.allCases {
            let own = try await world.own(role)
            let before = try await world.journal()
            for route in routes {
                guard let permission = route.permission, !role.may(permission) else { continue }
                var answers: Set<Seen> = []
                for step in route.ownSteps(world.holes) + route.missingSteps(world.holes) {
                    let seen = Seen(try await own.walk(route, step))
                    if seen.status != 403 || !seen.body.contains("let you \(permission.inWords).") {
                        Issue.record("\(role): \(step) answers \(seen)")
                    }
                    answers.insert(seen)
                }
                if answers.count != 1 { Issue.record("\(role): \(route) tells one thing from another: \(answers)") }
            }
            #expect(try await world.journal() == before, "\(role)")
        }
    }

    @Test func `who isn't signed in is asked to, and nothing is done`() async throws {
        let world = try await Self.unchanged.value
        let before = try await world.journal()
        let nobody = Browser(world.site)
        for route in routes where route.permission != nil {
            for step in route.ownSteps(world.holes).prefix(1) + route.missingSteps(world.holes) {
                let answer = try await nobody.walk(route, step)
                #expect(answer.status == 303 && answer.location?.hasPrefix("/sign-in") == true, "\(step)")
                nobody.forgetCookies()
            }
        }
        #expect(try await world.journal() == before)
    }

    @Test func `every page opens with something of one's own, and opening it leaves only who looked`() async throws {
        let world = try await Self.unchanged.value
        var opened: Set<String> = []
        for role in Role.allCases {
            let own = try await world.own(role)
            for route in routes where route.method == .get && route.permission.map(role.may) ?? true {
                let before = try await world.journal().acts
                for (index, step) in route.ownSteps(world.holes).enumerated() {
                    let answer = try await own.get(step.path)
                    #expect(answer.status < 500, "\(role): \(step) answers \(answer.status)")
                    if [200, 303].contains(answer.status) { opened.insert(route.pattern) }
                    guard index == 0 else { continue }
                    let head = try await own.head(step.path)
                    #expect(head.body.isEmpty, "\(role): HEAD of \(step) has a body")
                    #expect(head.status == answer.status, "\(role): HEAD of \(step)")
                    #expect(
                        head.headers[.contentType] == answer.headers[.contentType] && head.location == answer.location,
                        "\(role): HEAD of \(step)"
                    )
                }
                #expect(try await world.journal().acts == before, "\(role): \(route) did something")
            }
        }
        for route in routes where route.method == .get && !opened.contains(route.pattern) {
            Issue.record(
                "\(route) opens for nobody: give fillsHoles() in Tests/WebsiteTests/Walk/Holes.swift what it shows"
            )
        }
        guard case .whole = try await world.story.verdict() else {
            Issue.record("Opening pages changed rows: \(try await world.story.verdict())")
            return
        }
    }

    @Test func `a method that a page doesn't take is answered with those it takes`() async throws {
        let world = try await Self.unchanged.value
        let browser = try await world.own(.teamManager)
        let before = try await world.journal()
        for pattern in Set(routes.map(\.pattern)).sorted() {
            guard let step = routes.first(where: { $0.pattern == pattern })?.ownSteps(world.holes).first else {
                continue
            }
            let taken = Set(routes.filter { $0.pattern == pattern }.map(\.method))
            let allowed = (taken.contains(.get) ? ["GET", "HEAD"] : []) + (taken.contains(.post) ? ["POST"] : [])
            var wrong: [HTTPRequest.Method] = [.put, .patch, .delete, .options]
            if !taken.contains(.get) { wrong.append(.get) }
            if !taken.contains(.post) { wrong.append(.post) }
            for method in wrong {
                let answer = try await browser.send(
                    method,
                    step.path,
                    headers: ["Sec-Fetch-Site": "same-origin"],
                    body: []
                )
                #expect(answer.status == 405, "\(method) \(step.path) answers \(answer.status)")
                #expect(answer.headers[.allow] == allowed.joined(separator: ", "), "\(method) \(step.path)")
            }
        }
        #expect(try await world.journal() == before)
    }

    @Test func `a form from another site does nothing, on every route`() async throws {
        let world = try await Self.unchanged.value
        for role in Role.allCases {
            let own = try await world.own(role)
            let before = try await world.journal()
            for route in routes where route.method == .post && route.permission.map(role.may) ?? true {
                guard let step = route.ownSteps(world.holes).first else { continue }
                let answer = try await own.post(step.path, [], headers: ["Sec-Fetch-Site": "cross-site"])
                #expect(answer.status == 403, "\(role): \(step) answers \(answer.status)")
            }
            #expect(try await world.journal() == before)
        }
    }

    @Test func `an empty form is refused in words or taken, and never breaks`() async throws {
        let world = try await WalkedWorld()
        for role in Role.allCases {
            var own = try await world.own(role)
            for route in routes where route.method == .post && route.permission.map(role.may) ?? true {
                for step in route.ownSteps(world.holes) {
                    let answer = try await own.walk(route, step)
                    #expect(
                        [200, 204, 303, 403, 404, 409, 422].contains(answer.status),
                        "\(role): \(step) answers \(answer.status)"
                    )
                }
                if try await own.get("/account").status != 200 { own = try await world.own(role) }
            }
        }
        guard case .whole = try await world.story.verdict() else {
            Issue.record("\(try await world.story.verdict())")
            return
        }
    }
}

extension Role {
    func may(_ permission: Permission) -> Bool { RoleTable.permissions(of: self)[permission] != nil }
}
