import Brokerage
import BrokerageTesting
import Testing
import Website

/// A session that ends while somebody types, on every form of the table of contents: they sign in, are where they were,
/// and what they typed stands there again.
@Suite(.serialized) struct TimeOutWalkTests {
    private static let world = Task { try await WalkedWorld() }

    /// A form somewhere in the walked world.
    private struct Found: Sendable {
        let route: Route
        let page: String
        let form: ShownForm
    }

    /// Routes whose form stands on no page of the walked world, and why.
    private static let unseen: [String: String] = [:]

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

    @Test func `whoever was signed out while typing goes on where they were, with what they typed`() async throws {
        let world = try await Self.world.value
        let found = try await forms(in: world)
        for route in routes where route.method == .post && route.permission != nil && route.sender != .script {
            let isFound = found.values.contains { $0.contains { $0.route.pattern == route.pattern } }
            if !isFound, Self.unseen[route.pattern] == nil { Issue.record("\(route): no page shows its form") }
        }
        for (role, forms) in found {
            let browser = try await world.own(role)
            world.story.clock.pass(minutes: 45)
            var ways: [String] = []
            for (number, found) in forms.enumerated() {
                let words = found.form.typed.map { ($0.name, Self.words(number, $0.name)) }
                let answer = try await browser.post(found.form.action, found.form.hidden + words)
                let location = try #require(answer.location, "\(role): \(found.route) answers \(answer.status)")
                #expect(location.hasPrefix("/sign-in"), "\(role): \(found.route) leads to \(location)")
                ways.append(location)
            }
            for (number, found) in forms.enumerated() {
                var page = try await browser.signIn(as: role, at: ways[number])
                for _ in 0..<3 {
                    if let next = page.location { page = try await browser.get(next) }
                }
                #expect(page.status == 200, "\(role): \(found.route) leads to a page that answers \(page.status)")
                let again = ShownForm.all(on: page.body).first { $0.action == found.form.action }
                let standing = Dictionary((again?.typed ?? []).map { ($0.name, $0.value) }) { first, _ in first }
                for field in found.form.typed {
                    #expect(
                        standing[field.name] == Self.words(number, field.name),
                        "\(role): what was typed into “\(field.name)” of \(found.route) is lost"
                    )
                }
                _ = try await browser.post("/sign-out", [])
            }
        }
    }

    @Test func `a draft is kept under the address that its form is sent to, and every form with words has one`()
        async throws
    {
        for found in try await forms(in: try await Self.world.value).values.joined() {
            if let draft = found.form.draft {
                #expect(draft == Path("/drafts").query("form", found.form.action).text, "\(found.route)")
            } else {
                #expect(found.form.typed.isEmpty, "\(found.route) keeps no draft of \(found.form.typed.map(\.name))")
            }
        }
    }

    private static func words(_ number: Int, _ field: String) -> String { "Typed <\(number)> into “\(field)” & kept" }

    /// One form of each route, by the first role that sees it.
    private func forms(in world: WalkedWorld) async throws -> [Role: [Found]] {
        var found: [Role: [Found]] = [:]
        var patterns: Set<String> = []
        for role in Role.allCases {
            let own = try await world.own(role)
            for route in routes where route.method == .post && !patterns.contains(route.pattern) {
                guard let permission = route.permission, role.may(permission), case .page(let page) = route.sender else {
                    continue
                }
                for step in route.ownSteps(world.holes) {
                    let page = step.path(of: page, by: route)
                    let forms = ShownForm.all(on: try await own.get(page).body)
                    guard let form = forms.first(where: { $0.action == step.path }) else { continue }
                    found[role, default: []].append(Found(route: route, page: page, form: form))
                    patterns.insert(route.pattern)
                    break
                }
            }
        }
        return found
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
