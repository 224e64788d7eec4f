/// A provider that is not ranked, and every reason why. `reasons` is never empty.
package struct LeftOut: Sendable, Hashable, Codable {
    package let id: String
    package let reasons: [LeftOutReason]

    package init(id: String, reasons: [LeftOutReason]) {
        self.id = id
        self.reasons = reasons
    }
}

/// Why a provider is not ranked. A code with its values: ``sentence`` says it in words, where it is shown.
package enum LeftOutReason: Sendable, Hashable, Codable {
    case notRegistered(for: CareCategory)
    case suspended
    /// No vacancy of either kind, said recently enough to rely on.
    case noCapacity(ageHours: Int, limitHours: Int)
    /// No sourcing rule of the pathway takes such a provider.
    case noClause

    /// The reason as one word, for files.
    package var code: String {
        switch self {
        case .notRegistered: "not-registered"
        case .suspended: "suspended"
        case .noCapacity: "no-capacity"
        case .noClause: "no-clause"
        }
    }
}
