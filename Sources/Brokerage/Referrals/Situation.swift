/// Where the person is, why they are referred and when they can move (catalogue A1, A6, A9).
package struct Situation: Sendable, Hashable, Codable {
    package var route: ReferralRoute?
    package var reason: ReferralReason?
    package var place: Place?
    /// Where that is, in words: "at home, 4 High Street", "Combe ward".
    package var whereabouts: String?
    package var hospitalID: Identifier<Organisation>?
    package var site: String?
    package var ward: String?
    package var wardTelephone: TelephoneNumber?
    package var admittedOn: LocalDate?
    /// The discharge ready date: no longer meets the criteria to reside.
    package var readyOn: LocalDate?
    /// 0 to 3 of the hospital discharge guidance.
    package var dischargePathway: Int?
    package var targetDischarge: LocalDate?
    /// When care is wanted from; for somebody in hospital, the target discharge unless said otherwise.
    package var wantedFrom: LocalDate?
    /// By what time of that day, where it matters: an emergency says so.
    package var wantedBy: TimeOfDay?
    package var priority: Priority?
    package var words: String?

    package init() {}

    package enum Place: String, Sendable, Codable, CaseIterable, Hashable {
        case home
        case hospital
        case careHome = "care-home"
        case blockBed = "block-bed"
        case respiteBed = "respite-bed"
        case other

        package var text: String {
            switch self {
            case .home: "At home"
            case .hospital: "In hospital"
            case .careHome: "In a care home"
            case .blockBed: "In a block bed"
            case .respiteBed: "In a respite bed"
            case .other: "Somewhere else"
            }
        }
    }

    /// Nights in hospital up to a day; nothing for somebody who isn't there.
    package func lengthOfStay(on date: LocalDate) -> Int? {
        guard place == .hospital, let admittedOn, admittedOn <= date else { return nil }
        return admittedOn.days(until: date)
    }

    /// B&NES section 1: a length of stay over 21 days.
    package func isSuperStranded(on date: LocalDate) -> Bool {
        (lengthOfStay(on: date) ?? 0) > 21
    }
}

/// How a referral came in (catalogue A1).
package enum ReferralRoute: String, Sendable, Codable, CaseIterable, Hashable {
    case practitioner
    case hospitalDischargeTeam = "hospital-discharge-team"
    case contactCentre = "contact-centre"
    case personOrRelative = "person-or-relative"
    case publicForm = "public-form"
    case otherProfessional = "other-professional"
    case transferFromTeam = "transfer-from-team"
    case fastTrack = "fast-track"
    case telephone

    package var inWords: String {
        switch self {
        case .practitioner: "Practitioner"
        case .hospitalDischargeTeam: "Hospital discharge team"
        case .contactCentre: "Contact centre"
        case .personOrRelative: "The person or a relative"
        case .publicForm: "The public web form"
        case .otherProfessional: "Another professional"
        case .transferFromTeam: "Another team"
        case .fastTrack: "NHS continuing healthcare fast track"
        case .telephone: "By telephone"
        }
    }
}

/// Why somebody is referred (B&NES 2.1.3, catalogue A6).
package enum ReferralReason: String, Sendable, Codable, CaseIterable, Hashable {
    case new
    case discharge
    case blockOrRespiteMove = "block-or-respite-move"
    case residentialToNursing = "residential-to-nursing"
    case selfFunderToCouncil = "self-funder-to-council"
    case homeClosure = "home-closure"
    case shortTermToLongTerm = "short-term-to-long-term"
    case carerBreakdown = "carer-breakdown"
    case providerHandBack = "provider-hand-back"
    case changeOfNeed = "change-of-need"

    package var inWords: String {
        switch self {
        case .new: "They need care for the first time"
        case .discharge: "They are leaving hospital"
        case .blockOrRespiteMove: "They are moving from a block bed or a respite bed"
        case .residentialToNursing: "They are moving from residential to nursing care"
        case .selfFunderToCouncil: "They paid themselves and the council will pay"
        case .homeClosure: "Their home is closing"
        case .shortTermToLongTerm: "A short stay is to become permanent"
        case .carerBreakdown: "Their carer can no longer care for them"
        case .providerHandBack: "The provider has handed their care back"
        case .changeOfNeed: "Their needs have changed"
        }
    }
}
