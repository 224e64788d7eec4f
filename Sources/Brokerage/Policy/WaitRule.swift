/// How long something is waited for before it counts as not coming.
package struct WaitRule: Sendable, Hashable {
    package enum Wait: String, PolicyWord {
        /// A provider's answer to an enquiry.
        case enquiryAnswer = "enquiry-answer"
        /// The person's choice among the options given to them.
        case choice
        /// The bed a provider holds for the person.
        case bedHold = "bed-hold"
        /// The practitioner's word on which options are suitable.
        case suitability

        /// What the waiting begins with.
        package var countedFrom: Due.Event {
            switch self {
            case .enquiryAnswer: .asking
            case .choice: .presenting
            case .bedHold: .holding
            case .suitability: .sending
            }
        }

        /// Whether every pathway must say how long. Without a time for suitability nobody is hurried.
        var isRequired: Bool { self != .suitability }
    }

    package let wait: Wait
    package let due: Due
    package let basis: Basis
}
