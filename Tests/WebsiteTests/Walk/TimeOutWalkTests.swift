import Brokerage
import BrokerageTesting
import Testing
import Website

/// A session that ends while somebody types, on every form of the table of contents: they sign in, are where they were,
/// and what they typed stands there again.
@Suite(.serialized) struct TimeOutWalkTests {
    private static let scenes = Task { try await [walked()] + FormScene.others() }

    @Test func `the page of every form is a page of the table, and its holes are the route's`() {
        for route in routes where route.method == .post {
            guard case .page(let pattern) = route.sender else { continue }
            guard let page = routes.first(where: { $0.method == .get && $0.pattern == pattern }) else {
                Issue.record("\(route): its form stands on \(pattern), which is no page")
                continue
            }
            let holes = Set(page.holes)
            #expect(holes.isSubset(of: route.holes), "\(route)")
        }
    }

    @Test func `every form of the table is among those that are walked`() async throws {
        let found = Set(try await Self.scenes.value.flatMap(\.forms).map(\.route.pattern))
        for route in routes where route.method == .post && route.permission != nil && route.sender != .script {
            if !found.contains(route.pattern) {
                Issue.record("\(route): no page shows its form. Add a scene to FormScene.others()")
            }
        }
    }

    @Test func `whoever was signed out while typing goes on where they were, with what they typed`() async throws {
        for scene in try await Self.scenes.value {
            for (role, forms) in Dictionary(grouping: scene.forms, by: \.role) {
                let browser = try await scene.site.signedIn(as: role)
                scene.story.clock.pass(minutes: 45)
                var ways: [String] = []
                for (number, standing) in forms.enumerated() {
                    let words = standing.form.typed.map { ($0.name, Self.words(number, $0.name)) }
                    let answer = try await browser.post(standing.form.action, standing.form.hidden + words)
                    let location = try #require(answer.location, "\(standing.route) answers \(answer.status)")
                    #expect(location.hasPrefix("/sign-in"), "\(standing.route) leads to \(location)")
                    ways.append(location)
                }
                for (number, standing) in forms.enumerated() {
                    var page = try await browser.signIn(as: role, at: ways[number])
                    for _ in 0..<3 {
                        if let next = page.location { page = try await browser.get(next) }
                    }
                    #expect(page.status == 200, "\(standing.route) leads to a page that answers \(page.status)")
                    let again = ShownForm.all(on: page.body).first { $0.action == standing.form.action }
                    for field in standing.form.typed {
                        #expect(
                            again?.typed.first { $0.name == field.name }?.value == Self.words(number, field.name),
                            "what was typed into “\(field.name)” of \(standing.route) is lost"
                        )
                    }
                    _ = try await browser.post("/sign-out", [])
                }
            }
        }
    }

    @Test func `a draft is kept under the address that its form is sent to, and every form with words has one`()
        async throws
    {
        for standing in try await Self.scenes.value.flatMap(\.forms) {
            if let draft = standing.form.draft {
                #expect(draft == Path("/drafts").query("form", standing.form.action).text, "\(standing.route)")
            } else {
                let names = standing.form.typed.map(\.name)
                #expect(names.isEmpty, "\(standing.route) keeps no draft of \(names)")
            }
        }
    }

    private static func words(_ number: Int, _ field: String) -> String { "Typed <\(number)> into “\(field)” & kept" }

    /// One form of each route, by the first role to whom the walked world shows it.
    private static func walked() async throws -> FormScene {
        let world = try await WalkedWorld()
        var found: [String: StandingForm] = [:]
        for role in Role.allCases {
            let own = try await world.own(role)
            for route in routes where route.method == .post && found[route.pattern] == nil {
                guard let permission = route.permission, role.may(permission), case .page(let page) = route.sender
                else { continue }
                for step in route.ownSteps(world.holes) {
                    let forms = ShownForm.all(on: try await own.get(step.path(of: page, by: route)).body)
                    guard let form = forms.first(where: { $0.action == step.path }) else { continue }
                    found[route.pattern] = StandingForm(route: route, role: role, form: form)
                    break
                }
            }
        }
        let forms = routes.compactMap { $0.method == .post ? found[$0.pattern] : nil }
        return FormScene(world.story, world.site, forms: forms)
    }
}

extension Footstep {
    /// The address of another page with the same things in its holes.
    fileprivate func path(of page: String, by route: Route) -> String {
        let names = route.pattern.split(separator: "/")
        let parts = Dictionary(zip(names, path.split(separator: "/"))) { first, _ in first }
        return "/" + page.split(separator: "/").map { String(parts[$0] ?? $0) }.joined(separator: "/")
    }
}
