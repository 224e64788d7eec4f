/// What is asked of the market for one person: which care, whose block beds count, and where from.
package struct MarketQuestion: Sendable, Hashable {
    package let category: CareCategory
    /// Who pays, as the policy names them. Only their block beds count.
    package let commissioner: String
    /// The place the person would like to be in: a town, with its area where there are two of the name, or an outward
    /// code. Nothing where they have no preference.
    package let preferred: String?
    /// Where the person lives, for a distance where no place is preferred.
    package let home: OutwardCode?
    /// Homes known to be farther away than this, in metres, are no part of the market asked. Nothing for no limit.
    package let farthestMetres: Int?

    package init(
        category: CareCategory,
        commissioner: String,
        preferred: String? = nil,
        home: OutwardCode? = nil,
        farthestMetres: Int? = nil
    ) {
        self.category = category
        self.commissioner = commissioner
        self.preferred = preferred
        self.home = home
        self.farthestMetres = farthestMetres
    }

    /// Where distances are measured from: the preferred place, else where the person lives. Of two towns of one name
    /// it is the one nearer to where the person lives; nothing where neither is known.
    package var origin: Coordinates? {
        let lives = home.flatMap(OutwardCodes.centroid)
        guard let preferred else { return lives }
        if let place = OutwardCodes.place(named: preferred) { return place.coordinates }
        if let code = OutwardCode(typed: preferred), let centroid = OutwardCodes.centroid(of: code) { return centroid }
        guard let lives else { return nil }
        let alike = OutwardCodes.places(named: preferred)
        return alike.map(\.coordinates).min { $0.kilometres(to: lives) < $1.kilometres(to: lives) } ?? lives
    }
}
