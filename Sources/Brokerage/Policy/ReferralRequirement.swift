/// Something a policy can ask a referral to have.
package enum ReferralRequirement: String, PolicyWord {
    case personName = "person-name"
    case birthDate = "birth-date"
    case whereabouts
    case needs
    case category
    case area
    case funding
    case reason
    case startWanted = "start-wanted"
    case capacity
    case representative
    case consent
    case practitioner
    case ward
    case dischargeReady = "discharge-ready"
    case leafletGiven = "leaflet-given"
    case nursingNeedConfirmed = "nursing-need-confirmed"
    case neededBy = "needed-by"
    case caller

    /// What to do about it where it is missing, as the referral's task list says it.
    package var missing: String {
        switch self {
        case .personName: "Enter the person's name"
        case .birthDate: "Enter the person's date of birth"
        case .whereabouts: "Enter where the person is now"
        case .needs: "Describe what care the person needs"
        case .category: "Select the kind of care"
        case .area: "Select whether the person wants to be inside or outside the area"
        case .funding: "Select who pays for the care"
        case .reason: "Select the reason for the referral"
        case .startWanted: "Enter the date the care is wanted from"
        case .capacity: "Select whether the person can make this decision themselves"
        case .representative: "Enter who represents the person"
        case .consent: "Select whether the person has agreed to the referral"
        case .practitioner: "Enter the practitioner who will confirm that homes are suitable"
        case .ward: "Enter the ward"
        case .dischargeReady: "Enter the date the person is ready to leave hospital"
        case .leafletGiven: "Give the person the Fair Price of Care leaflet, and enter the date"
        case .nursingNeedConfirmed: "Confirm the nursing need for funded nursing care"
        case .neededBy: "Enter when the care is needed by"
        case .caller: "Enter who is calling and their telephone number"
        }
    }

    /// What the rule asks for, to follow "Before a referral is sent, it must have".
    package var text: String {
        switch self {
        case .personName: "the person's name"
        case .birthDate: "the person's date of birth"
        case .whereabouts: "where the person is now"
        case .needs: "what care the person needs"
        case .category: "the kind of care"
        case .area: "whether the person wants to be inside or outside the area"
        case .funding: "who pays for the care"
        case .reason: "the reason for the referral"
        case .startWanted: "the date the care is wanted from"
        case .capacity: "whether the person can make this decision themselves"
        case .representative: "who represents the person"
        case .consent: "whether the person has agreed to the referral"
        case .practitioner: "the practitioner who will confirm that homes are suitable"
        case .ward: "the ward"
        case .dischargeReady: "the date the person is ready to leave hospital"
        case .leafletGiven: "the date the person was given the Fair Price of Care leaflet"
        case .nursingNeedConfirmed: "the nursing need, confirmed for funded nursing care"
        case .neededBy: "when the care is needed by"
        case .caller: "who is calling and their telephone number"
        }
    }
}
