/// A circumstance of a referral on which a rule may depend.
package enum Circumstance: String, PolicyWord {
    /// Nursing care is needed.
    case nursing
    /// The person is in hospital.
    case hospital
    /// The council pays, wholly or in part.
    case councilFunded = "council-funded"
    /// The person can't make this decision themselves.
    case lacksCapacity = "lacks-capacity"

    /// To begin a sentence that goes on with a comma: "If the person is in hospital".
    package var condition: String {
        switch self {
        case .nursing: "If nursing care is needed"
        case .hospital: "If the person is in hospital"
        case .councilFunded: "If the council pays"
        case .lacksCapacity: "If the person can't decide this themselves"
        }
    }
}
