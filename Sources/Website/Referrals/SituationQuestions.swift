import Brokerage

extension Situation {
    ///
    /// - `hospitals`: to choose from.
    /// - `answers`: when the first answer is due by priority, to stand beside each.
    func questions(hospitals: [Hospital], answers: [Priority: ResponseDue], now: Instant) -> [QuestionGroup] {
        [
            QuestionGroup(
                "Why they are referred",
                [
                    Question(
                        "reason",
                        "Reason",
                        .choice(
                            reason?.rawValue,
                            ReferralReason.allCases.map { Question.Option($0.rawValue, $0.inWords) }
                        )
                    ),
                    Question(
                        "route",
                        "How the referral came",
                        .select(
                            route?.rawValue,
                            ReferralRoute.allCases.map { Question.Option($0.rawValue, $0.inWords) }
                        )
                    ),
                ]
            ),
            QuestionGroup(
                "Where they are",
                [
                    Question(
                        "place",
                        "Where is the person now?",
                        .choice(
                            place?.rawValue,
                            Place.allCases.map { place in
                                Question.Option(
                                    place.rawValue,
                                    place.inWords,
                                    reveals: place == .hospital ? hospital(hospitals) : []
                                )
                            }
                        )
                    ),
                    Question(
                        "whereabouts",
                        "Where that is",
                        hint: "For example, at their daughter’s, or the name of the home",
                        .line(whereabouts, .text, nil)
                    ),
                ]
            ),
            QuestionGroup(
                "When",
                [
                    Question(
                        "wanted-from",
                        "Date the care is wanted from",
                        hint: "For example, 27 3 2026",
                        .date(wantedFrom)
                    ),
                    Question(
                        "wanted-by",
                        "By what time, if it matters",
                        hint: "For example, 2:30pm",
                        .line(wantedBy?.text, .text, .five)
                    ),
                    Question(
                        "priority",
                        "How soon the first answer is needed",
                        .choice(
                            priority?.rawValue,
                            Priority.allCases.map { priority in
                                Question.Option(
                                    priority.rawValue,
                                    priority.inWords,
                                    hint: answers[priority].map {
                                        "Sent now, it is answered by \($0.due.relative(to: now))"
                                    }
                                )
                            }
                        )
                    ),
                ]
            ),
            QuestionGroup(
                "Anything else",
                [
                    Question("words", "What else the brokerage should know", .words(words, rows: 4))
                ]
            ),
        ]
    }

    private func hospital(_ hospitals: [Hospital]) -> [Question] {
        [
            Question(
                "hospital",
                "Hospital",
                .select(hospitalID?.text, hospitals.map { Question.Option($0.id.text, $0.name) })
            ),
            Question("site", "Another hospital", hint: "If it isn’t on the list", .line(site, .text, nil)),
            Question("ward", "Ward", .line(ward, .text, .twenty)),
            Question("ward-telephone", "The ward’s telephone number", .line(wardTelephone?.typed, .telephone, .twenty)),
            Question("admitted-on", "Date of admission", .date(admittedOn)),
            Question(
                "ready-on",
                "Date ready to leave",
                hint: "From when they no longer need to be in hospital",
                .date(readyOn)
            ),
            Question("target-discharge", "Target date for the discharge", .date(targetDischarge)),
            Question(
                "discharge-pathway",
                "Discharge pathway",
                .choice(
                    dischargePathway.map(String.init),
                    (0...3).map { Question.Option(String($0), "Pathway \($0)") }
                )
            ),
        ]
    }

    /// What was typed into the questions above.
    init(_ form: inout FormReader) {
        self.init()
        reason = form.choice("reason")
        route = form.choice("route")
        place = form.choice("place")
        whereabouts = form.text("whereabouts")
        // What stands behind a choice that isn't made was typed before another one was, and isn't an answer any more.
        if place == .hospital {
            hospitalID = form.text("hospital").flatMap { Identifier($0) }
            site = form.text("site")
            ward = form.text("ward")
            wardTelephone = form.telephone("ward-telephone")
            admittedOn = form.date("admitted-on", "the date of admission", required: false)
            readyOn = form.date("ready-on", "the date ready to leave", required: false)
            targetDischarge = form.date("target-discharge", "the target date", required: false)
            dischargePathway = form.number("discharge-pathway", "the discharge pathway", in: 0...3, required: false)
        }
        wantedFrom = form.date("wanted-from", "the date the care is wanted from", required: false)
        wantedBy = form.timeOfDay("wanted-by")
        priority = form.choice("priority")
        words = form.text("words")
    }
}

extension FormReader {
    /// A time as people type it; nothing for blank.
    mutating func timeOfDay(_ name: String) -> TimeOfDay? {
        guard text(name) != nil else { return nil }
        return time(name, missing: "").flatMap { hour, minute in
            TimeOfDay((hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)")
        }
    }
}
