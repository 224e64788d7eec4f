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
}
