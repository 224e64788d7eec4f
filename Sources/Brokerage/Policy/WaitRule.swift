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
        /// The panel's decision on the funding.
        case panel
        /// An approver's decision on the funding.
        case approval
        /// The agreement to be sent to the provider.
        case order
        /// The agreement to come back signed.
        case signature
        /// The move to be arranged.
        case arrangement

        /// What the waiting begins with.
        package var countedFrom: Due.Event {
            switch self {
            case .enquiryAnswer: .asking
            case .choice: .presenting
            case .bedHold: .holding
            case .suitability: .sending
            case .panel, .approval: .request
            case .order: .agreement
            case .signature: .issue
            case .arrangement: .signing
            }
        }

        /// Whether a pathway for this service must say how long. Where it says nothing of the others, nobody is hurried.
        func isRequired(for service: Service?) -> Bool {
            switch self {
            case .enquiryAnswer, .choice: true
            case .bedHold: service == .careHome
            case .suitability, .panel, .approval, .order, .signature, .arrangement: false
            }
        }
    }

    package let wait: Wait
    package let due: Due
    package let basis: Basis
}
