extension Wishes {
    /// The wishes, tidied.
    /// - Throws: ``Refusal`` `.invalid` with every field that can't be right.
    func checked() throws -> Wishes {
        var check = SectionCheck()
        var tidy = self
        tidy.preferredPlace = check.line(preferredPlace, "preferred-place")
        tidy.preferredHome = check.line(preferredHome, "preferred-home")
        tidy.whatMatters = check.words(whatMatters, "what-matters")
        tidy.mustHave = check.words(mustHave, "must-have")
        tidy.mustNotHave = check.words(mustNotHave, "must-not-have")
        tidy.visitors = check.words(visitors, "visitors")
        tidy.faithDietLanguage = check.words(faithDietLanguage, "faith-diet-language")
        if let farthestMiles, !(1...500).contains(farthestMiles) {
            check.fault("farthest-miles", "Farthest distance must be between 1 and 500 miles")
        }
        try check.finish()
        return tidy
    }
}
