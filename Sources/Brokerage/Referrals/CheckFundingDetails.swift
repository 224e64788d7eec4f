extension FundingDetails {
    /// The details, tidied.
    /// - Throws: ``Refusal`` `.invalid` with every field that can't be right.
    func checked(on today: LocalDate) throws -> FundingDetails {
        var check = SectionCheck()
        var tidy = self
        tidy.leafletGivenBy = check.line(leafletGivenBy, "leaflet-given-by")
        tidy.words = check.words(words, "words")
        check.notInFuture(leafletGivenOn, today: today, "leaflet-given-on", "Date the leaflet was given")
        check.notInFuture(
            financialAssessmentOn,
            today: today,
            "financial-assessment-on",
            "Date of the financial assessment"
        )
        try check.finish()
        return tidy
    }
}
