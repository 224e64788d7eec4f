import Brokerage

/// What somebody needs, in the words of the social worker who refers them.
struct Portrait: Sendable, Hashable {
    let category: CareCategory
    let lacksCapacity: Bool
    let place: Situation.Place
    let reason: ReferralReason
    let summary: String
    let mobility: String
    let nights: String
    let eating: String
    /// What else has to be said, for some.
    let behaviour: String?
    let matters: String

    init(
        _ category: CareCategory,
        in place: Situation.Place = .hospital,
        because reason: ReferralReason = .discharge,
        lacksCapacity: Bool = false,
        _ summary: String,
        mobility: String,
        nights: String,
        eating: String,
        behaviour: String? = nil,
        matters: String
    ) {
        self.category = category
        self.place = place
        self.reason = reason
        self.lacksCapacity = lacksCapacity
        self.summary = summary
        self.mobility = mobility
        self.nights = nights
        self.eating = eating
        self.behaviour = behaviour
        self.matters = matters
    }

    /// How it came to this; drawn for each, so that two people with the like needs have different histories.
    static let beginnings = [
        "Fell at home and broke a hip, now mended.", "Had a stroke five weeks ago.",
        "Came in with pneumonia and has not got back to how things were.",
        "Was managing with four visits a day until last month.",
        "Lost a good deal of weight at home and was found confused.",
        "Has been in and out of hospital three times since the summer.",
        "Was cared for by a partner who has become ill.", "Has had Parkinson’s for nine years and it is moving on.",
        "Had a bad urine infection and stayed muddled after it.", "Has heart failure and tires after a few steps.",
        "Was found on the floor by a neighbour after a night.", "Had a planned operation and is slow to mend.",
    ]
    /// Whether it takes two to move them, which decides much of the rest.
    var needsTwo: Bool {
        let words = mobility.lowercased()
        return words.contains("hoist") || words.contains("two carers") || words.contains("by two")
    }

    var personalCare: [String] {
        needsTwo
            ? ["Two carers for all washing and dressing.", "Washed in bed by two, a bath by hoist on Fridays."]
            : [
                "One carer to wash and dress, can do face and hands alone.",
                "Prompting and laying out clothes is enough most days.",
                "Needs full help, prefers a shower to a bath.",
                "Can manage the top half, needs help below the waist.",
            ]
    }
    var continence: [String] {
        needsTwo
            ? [
                "Pads day and night, changed by carers.", "A catheter, changed by district nurses every ten weeks.",
            ]
            : [
                "Continent by day with reminders, a pad at night.", "Continent, needs help to get there in time.",
                "Continent.",
            ]
    }
    var equipment: [String] {
        needsTwo
            ? [
                "Hoist, profiling bed and air mattress.", "Stand aid, wheelchair and profiling bed.",
                "Slide sheets, hoist and a tilting chair.",
            ]
            : ["Raised toilet seat and hearing aids.", "Riser recliner chair.", "Crash mat by the bed.", "None."]
    }
    static let skin = [
        "Intact. Uses a pressure cushion.", "A healing grade 2 sore on the left heel, dressed twice a week.",
        "Fragile, bruises easily. Turned every four hours in bed.", "Intact, cream twice a day.",
    ]
    static let medication = [
        "Blister pack, given by staff.", "Tablets four times a day, timing matters.",
        "Insulin twice a day by a nurse.", "Takes tablets without trouble if told what they are.",
    ]
}
