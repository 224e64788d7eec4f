/// The homes as the person and their family are shown them, on a page and on paper (B&NES 2.2.7): with what each costs
/// and who pays, and with what happens next. At least one home without a top-up has to be among what is offered (Care Act
/// 2014, section 30; the Care and Support and After-care (Choice of Accommodation) Regulations 2014), so the sheet says
/// whether one is.
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
        /// Whose letter it is: the council or NHS body that the brokerage belongs to.
        package let council: String?
        package let brokerName: String
        package let team: String
        package let telephone: String?
        package let email: String
        package let practitionerName: String?
        package let isInHospital: Bool
        /// Nothing where the viewer, a ward, sees no prices.
        package let payment: Payment?
        package let next: Next
    }

    /// Who pays for the care, as far as the case knows.
    package struct Payment: Sendable, Hashable {
        package let funder: Funder
        package let care: CareCategory
        /// What is usually paid a week for this care, without funded nursing care.
        package let rate: Money
        /// What the NHS pays a home a week for nursing; nothing where the care isn't nursing care or that year's rate
        /// isn't known.
        package let fnc: Money?
    }

    /// How long the policy gives for what comes after the choice; nothing where it gives no time.
    package struct Next: Sendable, Hashable {
        package let approval: Span?
        package let panel: Span?
        package let callsAfterwards: Bool
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
        /// Whether that is from the middle of an outward code.
        package let isApproximate: Bool
        package let earliestStart: LocalDate?
        /// Whether it can still be chosen.
        package let isOpen: Bool
        package let cost: Cost?
    }

    /// What a home asks for, without funded nursing care.
    package struct Cost: Sendable, Hashable {
        /// A week; nothing where it can't be told.
        package let weekly: Money?
        /// How far it is over what is usually paid; nothing where it isn't, or can't be told.
        package let overRate: Money?

        package var needsNoTopUp: Bool { weekly != nil && overRate == nil }
    }

    package func answer(in reading: Reading) throws -> Answer? {
        guard let found = try reading.visible(caseID), let roundID = found.roundID,
            let sheet = try reading.sheet(of: roundID), let inHand = try reading.referralInHand(of: found)
        else { return nil }
        reading.views(found.personID)
        let board = try reading.sourcingBoard(of: found)
        let options = try reading.optionStandings(of: found)
        let sender = try reading.letterSender(of: found)
        let need = board.ranking.need
        let seesPrices = reading.standing.may(.seeMarket)
        return Answer(
            caseID: caseID,
            reference: found.reference,
            personName: inHand.person.details.name,
            homes: sheet.offers.compactMap { id in
                options.first { $0.offer.id == id }.map { option in
                    Self.home(option, found, seesPrices ? Self.cost(of: option.offer, board.ranking) : nil)
                }
            },
            givenOn: sheet.givenOn,
            decideBy: sheet.decideBy,
            council: try found.brokerageID.flatMap { try reading.find($0)?.name },
            brokerName: sender.broker,
            team: sender.team,
            telephone: sender.telephone?.description,
            email: sender.email,
            practitionerName: try found.practitionerID.map { try reading.accountName($0) },
            isInHospital: inHand.referral.situation.place == .hospital,
            payment: seesPrices
                ? Payment(
                    funder: need.funder,
                    care: need.category,
                    rate: need.rate,
                    fnc: need.category.isNursing ? FundedNursingCare.weekly(on: board.ranking.priceDay) : nil
                ) : nil,
            next: Next(
                approval: board.pathway.wait(for: .approval)?.due.span,
                panel: board.pathway.wait(for: .panel)?.due.span,
                callsAfterwards: board.pathway.after.contains { $0.task == .followUpCall }
            )
        )
    }

    private static func cost(of offer: Offer, _ ranking: RoundRanking) -> Cost {
        let weekly = offer.weeklyWithoutFNC(on: ranking.priceDay)
        return Cost(
            weekly: weekly,
            overRate: weekly.flatMap { $0 > ranking.need.rate ? $0 - ranking.need.rate : nil }
        )
    }

    private static func home(_ option: OptionStanding, _ found: Case, _ cost: Cost?) -> ShownHome {
        ShownHome(
            name: option.home.name,
            address: option.home.address + [option.home.postcode.description],
            telephone: option.home.telephone,
            website: option.home.website,
            care: found.category,
            rating: option.rating?.rating,
            ratedOn: option.rating?.reportedOn,
            distanceMetres: option.distanceMetres,
            isApproximate: option.home.approximate,
            earliestStart: option.offer.earliestStart,
            isOpen: option.offer.state == .standing || option.offer.state == .chosen,
            cost: cost
        )
    }
}

extension Due {
    /// How long it gives, where it is counted from something that happened.
    fileprivate var span: Span? {
        if case .after(let span, _) = self { return span }
        return nil
    }
}
