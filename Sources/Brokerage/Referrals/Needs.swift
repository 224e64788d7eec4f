/// What care the person needs: the kind, and words for each part of life that a home asks about.
package struct Needs: Sendable, Hashable, Codable {
    package var category: CareCategory?
    /// A line or two on what is needed; in an emergency all there is.
    package var summary: String?
    package var mobility: String?
    package var personalCare: String?
    package var communication: String?
    package var cognition: String?
    package var behaviour: String?
    package var eatingAndDrinking: String?
    package var continence: String?
    package var skin: String?
    package var medication: String?
    package var nights: String?
    package var equipment: String?
    package var allergies: String?
    package var other: String?
    /// For funded nursing care (B&NES appendix 1): who confirmed the nursing need and when.
    package var nursingConfirmedBy: String?
    package var nursingConfirmedOn: LocalDate?

    package init() {}
}
