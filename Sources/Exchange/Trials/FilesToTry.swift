package import Brokerage

/// A policy, a need and a market in files that somebody named, and the pathway to try.
package struct FilesToTry: Sendable {
    package struct File: Sendable, Hashable {
        /// What to call the file in the faults.
        package let name: String
        package let bytes: [UInt8]

        package init(_ name: String, _ bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// Why nothing was ranked: the faults of a file, each with its line, or why the pathway is not for the need.
    package struct Refused: Error, Sendable, Hashable, CustomStringConvertible {
        package let description: String
    }

    private let policy: File
    private let pathway: String
    private let need: File
    private let market: File

    package init(policy: File, pathway: String, need: File, market: File) {
        self.policy = policy
        self.pathway = pathway
        self.need = need
        self.market = market
    }

    /// - Throws: ``Refused`` with the faults of the first file that has any, or with the policy's refusal.
    package func trial() throws(Refused) -> PolicyTrial {
        do {
            let rules = try PolicyFile.read(text: FileText.text(policy.bytes, named: policy.name), named: policy.name)
            let sought = try NeedFile.read(text: FileText.text(need.bytes, named: need.name), named: need.name)
            let providers = try MarketFile.read(market.bytes, named: market.name)
            return try PolicyTrial(of: rules, pathway: pathway, need: sought, market: providers)
        } catch let refusal as PolicyRefusal {
            throw Refused(description: "\(file(of: refusal).name): \(refusal.sentence).")
        } catch {
            throw Refused(description: "\(error)")
        }
    }

    /// The file to look at: a pathway that isn't there is missing in the policy, and one that is not for the need is told
    /// beside the need.
    private func file(of refusal: PolicyRefusal) -> File {
        switch refusal {
        case .unknownPathway: policy
        case .otherNeed, .noPathway: need
        }
    }
}
