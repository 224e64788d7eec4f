extension Situation {
    /// The situation, tidied; what belongs to a hospital is dropped for somebody who isn't in one.
    /// - Throws: ``Refusal`` `.invalid` with every field that can't be right.
    func checked(on today: LocalDate, in reading: Reading) throws -> Situation {
        var check = SectionCheck()
        var tidy = self
        tidy.whereabouts = check.line(whereabouts, "whereabouts")
        tidy.site = check.line(site, "site")
        tidy.ward = check.line(ward, "ward")
        tidy.words = check.words(words, "words")
        if place == .hospital {
            if let hospitalID, try reading.find(hospitalID)?.kind != .hospital {
                check.fault("hospital", "Select the hospital")
            }
            check.notInFuture(admittedOn, today: today, "admitted-on", "Date of admission")
            // Against a date of admission that is wrong itself the others say nothing.
            let admitted = admittedOn.flatMap { $0 > today ? nil : $0 }
            check.inOrder(admitted, readyOn, "ready-on", ("Date ready to leave", "the date of admission"))
            check.inOrder(admitted, targetDischarge, "target-discharge", ("Target date", "the date of admission"))
            if let dischargePathway, !(0...3).contains(dischargePathway) {
                check.fault("discharge-pathway", "Select the discharge pathway")
            }
        } else {
            (tidy.hospitalID, tidy.site, tidy.ward, tidy.wardTelephone) = (nil, nil, nil, nil)
            (tidy.admittedOn, tidy.readyOn, tidy.targetDischarge, tidy.dischargePathway) = (nil, nil, nil, nil)
        }
        // Wanted from yesterday is late, and common; from last year it is a slip.
        if let wantedFrom, wantedFrom.days(until: today) > 90 {
            check.fault("wanted-from", "Date the care is wanted from can't be more than 90 days ago")
        }
        try check.finish()
        return tidy
    }
}
