/// The homes as the person and their family are shown them, on a page and on paper (B&NES 2.2.7). Without prices: the
/// council pays the home, and what the person pays towards it is worked out by others.
package struct SheetForPerson: Query {
    package let caseID: Identifier<Case>

    package static let permission = Permission.seeCases

    package init(caseID: Identifier<Case>) {
        self.caseID = caseID
    }

    package struct Answer: Sendable, Hashable {
        package let caseID: Identifier<Case>
        package let reference: String
        package let personName: String
        package let homes: [ShownHome]
        package let givenOn: LocalDate
        package let decideBy: LocalDate
        package let brokerName: String
        package let team: String
        package let telephone: String?
        package let email: String
    }

    /// A home in the words of the sheet.
    package struct ShownHome: Sendable, Hashable {
        package let name: String
        package let address: [String]
        package let telephone: String?
        package let website: String?
        package let care: CareCategory?
        package let rating: Rating?
        package let ratedOn: LocalDate?
        /// From the place the person would like to live in.
        package let distanceMetres: Int?
        package let earliestStart: LocalDate?
        /// Whether it can still be chosen.
        package let isOpen: Bool
    }

    package func answer(in reading: Reading) throws -> Answer? {
        guard let found = try reading.visible(caseID), let roundID = found.roundID,
            let sheet = try reading.sheet(of: roundID)
        else { return nil }
        reading.views(found.personID)
        let options = try reading.optionStandings(of: found)
        let sender = try reading.letterSender(of: found)
        return Answer(
            caseID: caseID,
            reference: found.reference,
            personName: try reading.find(found.personID)?.details.name ?? "Name not known",
            homes: sheet.offers.compactMap { id in
                options.first { $0.offer.id == id }.map { Self.home($0, found) }
            },
            givenOn: sheet.givenOn,
            decideBy: sheet.decideBy,
            brokerName: sender.broker,
            team: sender.team,
            telephone: sender.telephone?.description,
            email: sender.email
        )
    }

    private static func home(_ option: OptionStanding, _ found: Case) -> ShownHome {
        ShownHome(
            name: option.home.name,
            address: option.home.address + [option.home.postcode.description],
            telephone: option.home.telephone,
            website: option.home.website,
            care: found.category,
            rating: option.rating?.rating,
            ratedOn: option.rating?.reportedOn,
            distanceMetres: option.distanceMetres,
            earliestStart: option.offer.earliestStart,
            isOpen: option.offer.state == .standing || option.offer.state == .chosen
        )
    }
}
