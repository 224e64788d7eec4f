import Brokerage

/// What a practitioner writes of somebody, section by section; the dates come from the day it is written.
struct MadeUpReferral: Sendable, Hashable {
    let portrait: Portrait
    let needs: Needs
    let wishes: Wishes
    let ward: String
    let daysInHospital: Int
    let priority: Priority

    /// Wards of the made-up hospital.
    private static let wards = ["Combe ward", "Midford ward", "Parry ward", "Waterhouse ward"]

    init(
        _ portrait: Portrait,
        of person: MadeUpPerson,
        priority: Priority,
        beginning: Int,
        using generator: inout SeededGenerator
    ) {
        self.portrait = portrait
        self.priority = priority
        ward = generator.pick(Self.wards) ?? "Combe ward"
        daysInHospital = portrait.summary.contains("29 days") ? 29 : generator.number(in: 5...24)
        var needs = Needs()
        needs.category = portrait.category
        needs.summary = Portrait.beginnings[max(0, beginning) % Portrait.beginnings.count] + " " + portrait.summary
        needs.mobility = portrait.mobility
        needs.personalCare = generator.pick(portrait.personalCare)
        needs.nights = portrait.nights
        needs.eatingAndDrinking = portrait.eating
        needs.behaviour = portrait.behaviour
        needs.cognition =
            portrait.lacksCapacity
            ? "Cannot hold a decision in mind from one hour to the next." : "Sharp, if sometimes slow to answer."
        needs.continence = generator.pick(portrait.continence)
        needs.skin = generator.pick(Portrait.skin)
        needs.medication = generator.pick(Portrait.medication)
        needs.equipment = generator.pick(portrait.equipment)
        if generator.chance(of: 25) { needs.allergies = generator.pick("Penicillin", "Latex", "Nuts") }
        self.needs = needs
        var wishes = Wishes()
        wishes.area = .inside
        wishes.preferredPlace = generator.chance(of: 60) ? person.town : generator.pick("Bath", "Keynsham", "Radstock")
        wishes.whatMatters = portrait.matters
        if generator.chance(of: 30) {
            wishes.visitors = "Family most days, one of them by bus."
        }
        if person.details.needsInterpreter == true, let language = person.details.language {
            wishes.faithDietLanguage = "Speaks \(language) best; somebody who does would help."
        }
        self.wishes = wishes
    }

    func situation(in hospital: Identifier<Organisation>, on today: LocalDate, _ working: WorkingTime) -> Situation {
        var situation = Situation()
        situation.reason = portrait.reason
        situation.place = portrait.place
        situation.priority = priority
        let wanted = working.firstWorkingDay(onOrAfter: today.adding(days: priority == .routine ? 6 : 2))
        situation.wantedFrom = wanted
        if portrait.place == .hospital {
            situation.route = .hospitalDischargeTeam
            situation.hospitalID = hospital
            situation.ward = ward
            situation.wardTelephone = try? TelephoneNumber(typed: "01632 960140")
            situation.admittedOn = today.adding(days: -daysInHospital)
            situation.readyOn = today.adding(days: -1)
            situation.dischargePathway = 3
            situation.targetDischarge = wanted
        } else {
            situation.route = .practitioner
        }
        return situation
    }

    func needs(on today: LocalDate) -> Needs {
        guard portrait.category.isNursing else { return needs }
        var confirmed = needs
        confirmed.nursingConfirmedBy = "Nurse assessor, hospital team"
        confirmed.nursingConfirmedOn = today.adding(days: -2)
        return confirmed
    }

    func funding(from practitioner: String, on today: LocalDate) -> FundingDetails {
        var funding = FundingDetails()
        funding.funder = .council
        funding.leafletGivenOn = today.adding(days: -2)
        funding.leafletGivenBy = practitioner
        funding.financialAssessmentOn = today.adding(days: -1)
        return funding
    }
}
