import Brokerage
import HTTPTypes
import Website

/// An address made from a route's pattern, and what was put into its holes.
struct Footstep: Sendable, Hashable, CustomStringConvertible {
    let path: String
    let description: String
}

extension Route {
    /// Every address of this route with things of Bath's own: one for each thing that its first hole can hold.
    func ownSteps(_ holes: [String: Hole]) -> [Footstep] {
        guard let first = self.holes.first, let candidates = holes[first]?.own else {
            return [Footstep(path: pattern, description: "\(self)")]
        }
        return candidates.enumerated().map { index, candidate in
            step(holes, changing: [first: candidate], "with own things, no. \(index + 1)")
        }
    }

    /// Every address of this route in which one thing isn't there, or is something else's.
    func missingSteps(_ holes: [String: Hole]) -> [Footstep] {
        self.holes.flatMap { name -> [Footstep] in
            guard let hole = holes[name] else { return [] }
            var steps = [step(holes, changing: [name: hole.missing], "with a {\(name)} that isn't there")]
            if self.holes.first != name, let elsewhere = hole.elsewhere {
                steps.append(step(holes, changing: [name: elsewhere], "with something else's {\(name)}"))
            }
            return steps
        }
    }

    /// Whether something in its address belongs to a case.
    func isOfCase(_ holes: [String: Hole]) -> Bool { self.holes.contains { holes[$0]?.isOfCase == true } }

    private func step(_ holes: [String: Hole], changing changed: [String: String], _ what: String) -> Footstep {
        let parts = pattern.split(separator: "/").map { part -> String in
            guard part.hasPrefix("{") else { return String(part) }
            let name = String(part.dropFirst().dropLast())
            return changed[name] ?? holes[name]?.own.first ?? name
        }
        return Footstep(path: "/" + parts.joined(separator: "/"), description: "\(self) \(what)")
    }
}

extension Route: CustomStringConvertible {
    package var description: String { "\(method.rawValue) \(pattern)" }

    /// The permission that the table asks for.
    var permission: Permission? {
        if case .signedIn(let permission) = access { permission } else { nil }
    }
}

/// What somebody sees of an answer: all but the marks that are new on every page.
struct Seen: Hashable, CustomStringConvertible {
    let status: Int
    let type: String?
    let location: String?
    let body: String

    init(_ answer: Answer) {
        status = answer.status
        type = answer.headers[.contentType]
        location = answer.location
        body = answer.body
            .replacing(/name="form-(key|token)" value="[^"]*"/, with: "")
            .replacing(/reference: [A-Z2-9]{8}/, with: "reference").replacing("&#39;", with: "'")
    }

    var description: String {
        let heading = body.firstMatch(of: /<h1[^>]*>([^<]*)/).map { String($0.1) } ?? "no heading"
        return "\(status) \(location ?? heading)"
    }
}

extension Browser {
    /// Walks a route the way its own page would: a form carries a key of its own, and says nothing else.
    func walk(_ route: Route, _ step: Footstep) async throws -> Answer {
        switch route.method {
        case .get: try await get(step.path)
        case .post: try await post(step.path, [("form-key", site.partnership.newKey().text)])
        }
    }
}
