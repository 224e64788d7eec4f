/// Who pays, and what the person was told about it (B&NES appendix 1).
package struct FundingDetails: Sendable, Hashable, Codable {
    package var funder: Funder?
    package var leafletGivenOn: LocalDate?
    package var leafletGivenBy: String?
    package var financialAssessmentOn: LocalDate?
    /// From when a self-funder's capital is under the limit.
    package var councilFundedFrom: LocalDate?
    package var words: String?

    package init() {}
}
