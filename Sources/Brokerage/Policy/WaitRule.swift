/// How long something is waited for before it counts as not coming.
package struct WaitRule: Sendable, Hashable {
    package enum Wait: String, PolicyWord {
        /// A provider's answer to an enquiry.
        case enquiryAnswer = "enquiry-answer"
        /// The person's choice among the options given to them.
        case choice
        /// The bed a provider holds for the person.
        case bedHold = "bed-hold"

        /// What the waiting begins with.
        package var countedFrom: Due.Event {
            switch self {
            case .enquiryAnswer: .asking
            case .choice: .presenting
            case .bedHold: .holding
            }
        }
    }

    package let wait: Wait
    package let due: Due
    package let basis: Basis
}
