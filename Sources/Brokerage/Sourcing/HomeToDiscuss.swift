import Database

/// A ranked home that may be asked only once the commissioner has said so, for who speaks of it with them or for them
/// (B&NES 2.2.4, 2.2.6).
package struct HomeToDiscuss: Query {
    package let caseID: Identifier<Case>
    package let homeID: Identifier<Location>

    package static let permission = Permission.seeMarket

    package init(caseID: Identifier<Case>, homeID: Identifier<Location>) {
        self.caseID = caseID
        self.homeID = homeID
    }

    package struct Answer: Sendable {
        package let heading: CaseHeading
        package let home: RankedHome
    }

    /// Nothing for a home that isn't ranked, or of which the policy asks nothing.
    package func answer(in reading: Reading) throws -> Answer? {
        guard let found = try reading.visible(caseID),
            let home = try reading.homesInOrder(try reading.sourcingBoard(of: found)).lines
                .first(where: { $0.id == homeID && !$0.standing.needs.isEmpty })
        else { return nil }
        return Answer(heading: try reading.heading(of: found), home: home)
    }
}
