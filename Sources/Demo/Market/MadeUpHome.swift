import Brokerage

/// A care home of the made-up market, with what the brokerage comes to know of it beside the directory.
struct MadeUpHome: Sendable, Hashable {
    let listing: ListedLocation
    let isInArea: Bool
    let onFramework: Bool
    let rating: Rating?
    let beds: Int
    let manager: String
    let email: String?
    let telephone: String
    /// By category, in per cent over the rate of the year; nothing where nobody has asked yet.
    let overRate: [CareCategory: Int]
    /// Whether the home quotes nursing with FNC in it.
    let quotesFNC: Bool

    var id: Identifier<Location> { Identifier(known: listing.id.text) }
    var categories: [CareCategory] { listing.categories.filter(\.isCareHome) }

    init(_ listing: ListedLocation, using generator: inout SeededGenerator) {
        self.listing = listing
        isInArea = listing.localAuthority == "Bath and North East Somerset"
        onFramework = generator.chance(of: isInArea ? 78 : 30)
        rating = generator.pick(weighted: [
            (Rating.outstanding, 5), (.good, 72), (.requiresImprovement, 17), (.inadequate, 2),
        ])
        beds = generator.number(in: 16...66)
        manager = Self.manager(using: &generator)
        let webName = MadeUpNames.webName(of: listing.name)
        email = generator.chance(of: 88) ? "enquiries@\(webName).example" : nil
        telephone = listing.telephone ?? "01632 960999"
        var overRate: [CareCategory: Int] = [:]
        for category in listing.categories where category.isCareHome && generator.chance(of: 92) {
            overRate[category] = generator.pick(weighted: [
                (generator.number(in: -6...0), 40), (generator.number(in: 1...10), 35),
                (generator.number(in: 11...38), 25),
            ])
        }
        self.overRate = overRate
        quotesFNC = generator.chance(of: 35)
    }

    private static func manager(using generator: inout SeededGenerator) -> String {
        let given = generator.pick(
            "Ros",
            "Denise",
            "Karen",
            "Paula",
            "Ioana",
            "Blessing",
            "Lorna",
            "Tracey",
            "Anil",
            "Graham",
            "Yusuf",
            "Keith"
        )
        let family = generator.pick(
            "Pocock",
            "Tudor-Evans",
            "Marinescu",
            "Owusu",
            "Treloar",
            "Gupta",
            "Blanchard",
            "Sweeting",
            "Farooq",
            "Haddow"
        )
        return "\(given) \(family)"
    }
}
