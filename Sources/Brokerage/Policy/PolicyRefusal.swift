/// Why a policy has no pathway for a need.
package enum PolicyRefusal: Error, Sendable, Hashable {
    /// No pathway of the policy is for such a need. One entry for each that comes near.
    case noPathway([NotFor])
    /// The pathway asked for is not for such a need.
    case otherNeed(NotFor)
    /// The policy has no pathway of that id.
    case unknownPathway(String, known: [String])

    /// A pathway, and in what the need differs from those it is for. `because` is never empty.
    package struct NotFor: Sendable, Hashable {
        package let pathway: String
        package let clause: Clause?
        package let because: [Mismatch]
    }

    /// One thing in which a need differs from those a pathway is for.
    package enum Mismatch: Sendable, Hashable {
        case service(Service, pathwayIsFor: Service)
        case funder(Funder, pathwayIsFor: [Funder])
        case area(Area, pathwayIsFor: [Area])
        /// The category belongs to another service than the need's own, so the need contradicts itself.
        case category(CareCategory, notOf: Service)
    }

    /// What is wrong, for the person who has the need before them.
    package var sentence: String {
        switch self {
        case .noPathway(let pathways):
            return (["The policy has no pathway for this need."] + pathways.map { $0.sentence + "." })
                .joined(separator: " ")
        case .otherNeed(let pathway):
            return pathway.sentence
        case .unknownPathway(let id, let known):
            let names = known.isEmpty ? "none" : known.joined(separator: ", ")
            return "The policy has no pathway ‘\(id)’. It has \(names)"
        }
    }
}

extension PolicyRefusal.NotFor {
    /// "Pathway care-home-in-area (2.2) is for care funded by the council, not by NHS continuing healthcare".
    package var sentence: String {
        let name = clause.map { "Pathway \(pathway) (\($0))" } ?? "Pathway \(pathway)"
        return "\(name) is for \(because.map(\.words).joined(separator: ", and for "))"
    }
}

extension PolicyRefusal.Mismatch {
    /// To follow "the pathway is for".
    fileprivate var words: String {
        switch self {
        case .service(let asked, let pathwayIsFor):
            "\(pathwayIsFor.text), not \(asked.text)"
        case .funder(let asked, let pathwayIsFor):
            "care funded by \(pathwayIsFor.map(\.text).joined(separator: " or ")), not by \(asked.text)"
        case .area(let asked, let pathwayIsFor):
            "care \(pathwayIsFor.map(\.text).joined(separator: " or ")), not \(asked.text)"
        case .category(let asked, let service):
            "\(service.text), to which the category \(asked.rawValue) does not belong"
        }
    }
}

extension Pathway {
    /// In what a need differs from those this pathway is for; empty where the pathway is for it.
    package func mismatches(with need: Need) -> [PolicyRefusal.Mismatch] {
        var mismatches: [PolicyRefusal.Mismatch] = []
        if need.service != when.service {
            mismatches.append(.service(need.service, pathwayIsFor: when.service))
        } else if need.category.service != need.service {
            mismatches.append(.category(need.category, notOf: need.service))
        }
        if !when.funders.contains(need.funder) { mismatches.append(.funder(need.funder, pathwayIsFor: when.funders)) }
        if !when.areas.contains(need.area) { mismatches.append(.area(need.area, pathwayIsFor: when.areas)) }
        return mismatches
    }
}
