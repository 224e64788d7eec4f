/// One part of a price, in the price's own period.
package struct PricePart: Sendable, Hashable, Codable {
    package let kind: Kind
    package let amount: Money

    package init(_ kind: Kind, _ amount: Money) {
        self.kind = kind
        self.amount = amount
    }

    /// What a part of a price pays for. Coded as one string: the name of the case, or `other:` and the words.
    package enum Kind: Sendable, Hashable {
        /// Room, meals, heating and laundry.
        case accommodation
        case care
        /// Care by a registered nurse, towards which the NHS pays FNC.
        case nursing
        /// Extra hours beyond what the home gives everyone, one-to-one care among them.
        case additionalCare
        /// Anything else, in the provider's words.
        case other(String)

        /// The kinds that need no words of their own, in the order a breakdown lists them.
        package static let named: [Kind] = [.accommodation, .care, .nursing, .additionalCare]

        /// "Accommodation", "Additional care hours"; the words themselves for `other`.
        package var label: String {
            switch self {
            case .accommodation: "Accommodation"
            case .care: "Care"
            case .nursing: "Nursing"
            case .additionalCare: "Additional care hours"
            case .other(let words): words
            }
        }
    }
}

/// The parts a price is made of, in the order given: a placement cost breakdown (B&NES 2.2.9). Coded as a list.
package struct PriceParts: Sendable, Hashable {
    package let parts: [PricePart]

    package init(_ parts: [PricePart]) {
        self.parts = parts
    }

    package var total: Money { parts.reduce(.zero) { $0 + $1.amount } }

    package func adds(upTo price: Money) -> Bool { total == price }

    /// Why these parts aren't a breakdown of `price`.
    package enum Fault: Error, Sendable, Hashable {
        case none
        case negative(PricePart.Kind)
        case doesNotAddUp(total: Money, price: Money)

        package var sentence: String {
            switch self {
            case .none:
                "Enter the parts of the price"
            case .negative(let kind):
                "\(kind.label) must be £0.00 or more"
            case .doesNotAddUp(let total, let price) where total < price:
                "The parts come to \(total), which is \(price - total) less than the price of \(price). Check each part"
            case .doesNotAddUp(let total, let price):
                "The parts come to \(total), which is \(total - price) more than the price of \(price). Check each part"
            }
        }
    }

    /// - Throws: the first ``Fault`` that keeps these parts from being a breakdown of `price`.
    package func check(addUpTo price: Money) throws(Fault) {
        guard !parts.isEmpty else { throw .none }
        for part in parts where part.amount < .zero { throw .negative(part.kind) }
        guard adds(upTo: price) else { throw .doesNotAddUp(total: total, price: price) }
    }
}

extension PricePart.Kind: Codable {
    /// The coded form: `accommodation`, `care`, `nursing`, `additional-care`, `other:Hairdressing`.
    package var code: String {
        switch self {
        case .accommodation: "accommodation"
        case .care: "care"
        case .nursing: "nursing"
        case .additionalCare: "additional-care"
        case .other(let words): "other:" + words
        }
    }

    package init?(code: String) {
        if let kind = Self.named.first(where: { $0.code == code }) {
            self = kind
        } else if code.hasPrefix("other:") {
            self = .other(String(code.dropFirst("other:".count)))
        } else {
            return nil
        }
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let kind = Self(code: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "Not a part of a price")
        }
        self = kind
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}

extension PriceParts: Codable {
    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode([PricePart].self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(parts)
    }
}
