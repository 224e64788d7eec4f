/// Why a home was asked or chosen before others that the policy puts first.
package enum OutOfOrderReason: String, Sendable, Codable, CaseIterable, Hashable {
    case personsWish = "persons-wish"
    case nearFamily = "near-family"
    case specialistNeed = "specialist-need"
    case firstCannotStartInTime = "first-cannot-start-in-time"
    case earlierHomesRefused = "earlier-homes-refused"
    case existingResident = "existing-resident"
    case commissionersWordAwaited = "commissioners-word-awaited"
    case other

    package var inWords: String {
        switch self {
        case .personsWish: "The person asks for this home"
        case .nearFamily: "It is near family or friends"
        case .specialistNeed: "It has what the person needs and the earlier homes haven’t"
        case .firstCannotStartInTime: "The earlier homes can’t start in time"
        case .earlierHomesRefused: "The earlier homes said no for this person before"
        case .existingResident: "The person or their partner lives there already"
        case .commissionersWordAwaited: "The commissioner’s word on an earlier home is waited for"
        case .other: "Another reason"
        }
    }
}

/// A reason with the words that go with it. `other` says nothing without words.
package struct OutOfOrder: Sendable, Hashable, Codable {
    package let reason: OutOfOrderReason
    package let words: String?

    package init(_ reason: OutOfOrderReason, words: String? = nil) {
        self.reason = reason
        self.words = words
    }

    /// The reason with its words tidied.
    /// - Throws: ``Refusal`` `.invalid` for `other` without words.
    package func checked() throws -> OutOfOrder {
        let words = try Words.optional(words, "out-of-order-words")
        if reason == .other, words == nil {
            throw Refusal.invalid("out-of-order-words", "Say why these homes are asked first")
        }
        return OutOfOrder(reason, words: words)
    }
}
