import Brokerage
import Foundation

/// The files under `Policies/`, as the repository ships them.
enum ShippedPolicy {
    static let name = "bath-and-north-east-somerset.yaml"

    static func text() throws -> String {
        let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: repository.appending(path: "Policies/\(name)"), encoding: .utf8)
    }

    static func policy() throws -> Policy {
        try PolicyFile.read(text: try text(), named: name)
    }

    /// The shipped policy with one passage replaced, which must be there once.
    static func policy(replacing old: String, with new: String) throws -> Policy {
        try PolicyFile.read(text: try text().replacingOnce(old, with: new), named: name)
    }

    /// The shipped policy with a pathway for homecare after its own, written from section 3 of the document.
    static func policyWithHomecare(replacing old: String = "", with new: String = "") throws -> Policy {
        let homecare = old.isEmpty ? homecare : try homecare.replacingOnce(old, with: new)
        return try PolicyFile.read(text: try text() + homecare, named: name)
    }

    private static let homecare = """

          homecare:
            clause: "3"
            when: { service: homecare, funder: council }
            sourcing:
              - { clause: 3.2.i, take: block-vacancy, tier: 1, fit: innovation }
              - { clause: 3.2.ii, take: framework, tier: 1, price: at-or-under-rate }
              - { clause: 3.2.iii, take: framework, price: at-or-under-rate }
              - { clause: 3.2.iv, take: framework, price: over-rate, order: price }
              - { clause: 3.2.v, take: off-framework, order: nearest-to-rate, needs: commissioner-discussion }
            then-by: { clause: 3.2.ii, by: [visit-times, start, price] }
            needs:
              - { of: off-framework, need: commissioner-discussion, clause: 3.2.v }
              - { of: safeguarding-concern, need: commissioner-word, local: as for care homes }
            present: { at-most: 3, local: as for care homes }
            steps:
              - { step: funding-agreed, by: approver, local: the policy names nobody }
              - { clause: "3.7", step: order, by: broker }
            funding:
              - { when: over-rate, approver: within-limit, local: the policy names nobody }
              - { when: at-or-under-rate, approver: within-limit, local: the policy names nobody }
            waits:
              - { wait: enquiry-answer, due: 2 working hours after asking, local: the policy gives no time }
              - { wait: choice, due: 1 working day after presenting, local: the policy gives no time }
              - { wait: bed-hold, due: 24h after holding, local: the policy gives no time }
            after:
              - { task: satisfaction-survey, due: 7 days after discharge, local: the policy asks for none }
            restart: { at: sourcing, clause: 3.13 }

        """
}

extension String {
    struct NotThereOnce: Error, CustomStringConvertible {
        let description: String
    }

    /// This text with a passage replaced. A passage that isn't there exactly once would make a test prove nothing.
    func replacingOnce(_ old: String, with new: String) throws -> String {
        let places = ranges(of: old)
        guard places.count == 1, let place = places.first else {
            throw NotThereOnce(description: "‘\(old)’ stands there \(places.count) times")
        }
        return replacingCharacters(in: place, with: new)
    }
}
