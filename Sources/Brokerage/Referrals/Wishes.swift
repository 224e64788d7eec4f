/// Where the person would like to live and what matters to them (B&NES 2.2.5).
package struct Wishes: Sendable, Hashable, Codable {
    package var area: Area?
    /// A town of the area, as the directory names towns, or an outward code.
    package var preferredPlace: String?
    package var farthestMiles: Int?
    /// A home they have in mind.
    package var preferredHome: String?
    package var whatMatters: String?
    package var mustHave: String?
    package var mustNotHave: String?
    package var visitors: String?
    package var faithDietLanguage: String?

    package init() {}
}
