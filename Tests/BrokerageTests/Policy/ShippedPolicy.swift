import Brokerage
import Foundation

/// The files under `Policies/`, as the repository ships them.
enum ShippedPolicy {
    static let name = "bath-and-north-east-somerset.yaml"

    static func text() throws -> String { try text(of: "bath-and-north-east-somerset") }

    static func text(of policy: String) throws -> String {
        let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: repository.appending(path: "Policies/\(policy).yaml"), encoding: .utf8)
    }

    /// The file without its homecare, so that a passage of care homes stands there once.
    static func textOfCareHomes() throws -> String {
        try text().cut(before: "\n  # Section 3").before
    }

    static func policy() throws -> Policy {
        try PolicyFile.read(text: try text(), named: name)
    }

    /// The shipped policy for care homes alone.
    static func policyOfCareHomes() throws -> Policy {
        try PolicyFile.read(text: try textOfCareHomes(), named: name)
    }

    /// The policy for care homes alone with one passage replaced, which must be there once.
    static func policy(replacing old: String, with new: String) throws -> Policy {
        try PolicyFile.read(text: try textOfCareHomes().replacingOnce(old, with: new), named: name)
    }

    /// The whole policy with one passage of its homecare replaced, which must be there once.
    static func policy(replacingInHomecare old: String, with new: String) throws -> Policy {
        let parts = try text().cut(before: "\n  # Section 3")
        return try PolicyFile.read(text: parts.before + parts.rest.replacingOnce(old, with: new), named: name)
    }
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

    /// This text before a passage that stands there once, and the rest with the passage.
    func cut(before passage: String) throws -> (before: String, rest: String) {
        let places = ranges(of: passage)
        guard places.count == 1, let place = places.first else {
            throw NotThereOnce(description: "‘\(passage)’ stands there \(places.count) times")
        }
        return (String(self[..<place.lowerBound]), String(self[place.lowerBound...]))
    }
}
