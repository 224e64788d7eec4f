/// A set of categories of care.
///
/// Unlike a `Set` it is coded in one fixed order, so that the digest of what a ranking knew comes out the same
/// wherever it is worked out. Coded as a list of words: `["nursing", "residential"]`.
package struct Categories: Sendable, Hashable {
    private let bits: UInt8

    package init(_ categories: some Sequence<CareCategory>) {
        bits = categories.reduce(0) { $0 | Categories.bit($1) }
    }

    package func contains(_ category: CareCategory) -> Bool { bits & Categories.bit(category) != 0 }

    package var isEmpty: Bool { bits == 0 }

    /// The categories in the order in which ``CareCategory`` declares them.
    package var all: [CareCategory] { CareCategory.allCases.filter(contains) }

    private static func bit(_ category: CareCategory) -> UInt8 {
        switch category {
        case .residential: 1
        case .residentialDementia: 2
        case .nursing: 4
        case .nursingDementia: 8
        case .homecare: 16
        }
    }
}

extension Categories: ExpressibleByArrayLiteral {
    package init(arrayLiteral categories: CareCategory...) {
        self.init(categories)
    }
}

extension Categories: Codable {
    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode([CareCategory].self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(all)
    }
}
