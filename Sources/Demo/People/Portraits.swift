import Brokerage

/// The people of the demo, as their social workers describe them.
extension Portrait {
    static let all: [Portrait] = [
        Portrait(
            .nursing,
            "Needs a nurse by day and night for breathing and for turning in bed.",
            mobility: "Hoisted by two. Sits out in a chair for three hours.",
            nights: "Turned every four hours. Oxygen overnight.",
            eating: "Soft food, thickened drinks, fed by a carer.",
            matters: "A window on to a garden, and the cricket on the radio."
        ),
        Portrait(
            .residential,
            "Cannot be alone any more: forgets the cooker, and has had four falls in two months.",
            mobility: "Walks with a frame and somebody beside.",
            nights: "Up once or twice, calls for help.",
            eating: "Eats well when food is put in front.",
            matters: "To stay near the chapel and go on Sundays."
        ),
        Portrait(
            .residentialDementia,
            lacksCapacity: true,
            "Alzheimer’s disease, well on. Looks for the front door in the afternoons and settles with company.",
            mobility: "Walks without help, all day if allowed.",
            nights: "Awake from three, needs somebody about.",
            eating: "Finger food works better than a plate.",
            behaviour: "Gets upset when hurried. No hitting out.",
            matters: "Music from dance halls, and a dog that visits."
        ),
        Portrait(
            .nursingDementia,
            lacksCapacity: true,
            "Vascular dementia and diabetes that swings. Needs a nurse who knows both.",
            mobility: "Stand aid and two carers.",
            nights: "Checked every two hours, blood sugar at six.",
            eating: "Small meals often. Must not miss one.",
            behaviour: "Shouts when washed. Better with the same faces.",
            matters: "Somebody who speaks slowly and looks straight on."
        ),
        Portrait(
            .residential,
            in: .home,
            because: .carerBreakdown,
            "Lived with a son who can no longer cope. Needs company and help through the day.",
            mobility: "Steady indoors with a stick, wheelchair outside.",
            nights: "Sleeps through.",
            eating: "Vegetarian. Good appetite.",
            matters: "A room large enough for a piano, and being asked."
        ),
        Portrait(
            .nursing,
            "Motor neurone disease. Speaks with a tablet computer. Needs skilled nursing and patience.",
            mobility: "Hoisted by two, tilting wheelchair.",
            nights: "Breathing mask at night, checked hourly.",
            eating: "Fed through a tube in the stomach.",
            matters: "Internet that works, and visits at any hour."
        ),
        Portrait(
            .residentialDementia,
            in: .respiteBed,
            because: .blockOrRespiteMove,
            lacksCapacity: true,
            "In a respite bed for six weeks and settled better than anybody hoped. Cannot go back home.",
            mobility: "Walks with one hand held.",
            nights: "Needs a light and a call mat by the bed.",
            eating: "Forgets to eat without somebody at the table.",
            behaviour: "Tearful at dusk.",
            matters: "A cat, or at least a picture of one."
        ),
        Portrait(
            .nursing,
            "End of a long illness with cancer. Wants comfort and quiet, no more treatment.",
            mobility: "In bed, moved by two with a slide sheet.",
            nights: "Pain relief by a pump, seen to by a nurse.",
            eating: "Sips and tastes only.",
            matters: "The family together, and the window open."
        ),
        Portrait(
            .residential,
            in: .careHome,
            because: .selfFunderToCouncil,
            "Paid for the home until savings ran under the limit. Would like to stay if the council can agree.",
            mobility: "Walks to meals with a trolley.",
            nights: "Sleeps through, rings twice a week.",
            eating: "Diabetic diet, chooses well.",
            matters: "Keeping the same room and the same friends at table."
        ),
        Portrait(
            .nursingDementia,
            in: .careHome,
            because: .residentialToNursing,
            lacksCapacity: true,
            "The residential home can no longer meet the need: two falls and a choking in a month.",
            mobility: "Two carers and a handling belt.",
            nights: "Up and down all night, bed lowered to the floor.",
            eating: "Pureed food, sat upright, watched throughout.",
            behaviour: "Pushes carers away when tired.",
            matters: "To move once and not again."
        ),
        Portrait(
            .residential,
            "Nearly blind and living alone on the second floor. Manages well with things in their place.",
            mobility: "Walks along rails, one arm outside.",
            nights: "Sleeps through.",
            eating: "Needs to be told where food is on the plate.",
            matters: "Talking books, and staff who say who they are."
        ),
        Portrait(
            .residentialDementia,
            in: .home,
            because: .carerBreakdown,
            lacksCapacity: true,
            "Lewy body dementia. Sees children in the room, which does not frighten. The carer is worn out.",
            mobility: "Changes by the hour, from walking to wheelchair.",
            nights: "Acts out dreams, mattress beside the bed.",
            eating: "Slow, an hour for a meal.",
            behaviour: "Suspicious of new people for a day or two.",
            matters: "The partner to visit every day, so a bus must stop nearby."
        ),
        Portrait(
            .nursing,
            "A high spinal injury years ago; the carers at home have given notice. Knows exactly what is needed.",
            mobility: "Powered chair, hoisted by two.",
            nights: "Turned twice, calls by a blow switch.",
            eating: "Eats anything, fed by a carer.",
            matters: "To run their own day, and the rugby."
        ),
        Portrait(
            .residential,
            in: .home,
            because: .new,
            "Has been neglecting food and washing since a bereavement. Wants to be among people.",
            mobility: "Walks well, slow on stairs.",
            nights: "Wakes early.",
            eating: "Eats when there is company.",
            behaviour: "Low, with good days. No risk to self.",
            matters: "A garden to work in."
        ),
        Portrait(
            .nursingDementia,
            lacksCapacity: true,
            "Advanced dementia with seizures. Has been in hospital 29 days and no longer needs to be there.",
            mobility: "Hoisted by two, moulded chair.",
            nights: "Seizure monitor, nurse within call.",
            eating: "Thick purees, an hour for each meal.",
            behaviour: "Calls out, settles when a hand is held.",
            matters: "Hymns, and no television."
        ),
        Portrait(
            .residential,
            in: .blockBed,
            because: .shortTermToLongTerm,
            "Came for four weeks to get strong again and has decided not to go home.",
            mobility: "Walks with two sticks.",
            nights: "Sleeps through with a tablet.",
            eating: "Good appetite, dislikes fish.",
            matters: "A bath rather than a shower, and a newspaper."
        ),
        Portrait(
            .nursing,
            "Both legs lost to circulation. Skin breaks down within hours without care.",
            mobility: "Slides across with a board and one carer.",
            nights: "Air mattress, turned three times.",
            eating: "High-protein diet, dietitian involved.",
            behaviour: "Short-tempered with pain, sorry afterwards.",
            matters: "A smoking shelter and a bet on Saturdays."
        ),
        Portrait(
            .residentialDementia,
            in: .careHome,
            because: .homeClosure,
            lacksCapacity: true,
            "The home is closing in six weeks. Has lived there four years and knows nobody else.",
            mobility: "Walks with a frame if reminded.",
            nights: "Settled, checked at midnight and at five.",
            eating: "Eats with a spoon, small portions.",
            behaviour: "Anxious when packing is seen.",
            matters: "To move together with a friend from the next room if it can be done."
        ),
        Portrait(
            .nursing,
            "Chronic lung disease and a weak heart. Short of breath at rest. Needs a nurse to judge the day.",
            mobility: "A few steps with a frame, then rest.",
            nights: "Sleeps sitting up, oxygen at two litres.",
            eating: "Small meals, tires before the end.",
            matters: "Quiet neighbours and a chair by the door."
        ),
        Portrait(
            .residential,
            "Well on the way to mending but cannot manage the steps at home, and will not ask for help there.",
            mobility: "Frame and one carer, better each week.",
            nights: "Uses a commode once.",
            eating: "Cooks for pleasure, would like to again.",
            matters: "To be of use to somebody."
        ),
    ]
}
