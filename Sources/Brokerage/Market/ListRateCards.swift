import Database

/// The rates of every commissioner of today's policy, the newest first.
package struct ListRateCards: Query {
    package static let permission = Permission.seeMarket

    package init() {}

    package func answer(in reading: Reading) throws -> RateCards? {
        let cards = try reading.all(RateCard.self, "ORDER BY starts_on DESC, id DESC")
        let names = try reading.names(of: cards.map(\.recordedBy))
        let today = reading.now.london.date
        return RateCards(
            today: today,
            commissioners: try reading.currentPolicy()?.commissioners ?? [],
            lines: cards.sorted { ($0.category, $1.startsOn) < ($1.category, $0.startsOn) }.map { card in
                RateCardLine(card: card, recordedBy: card.recordedBy.flatMap { names[$0] }, today: today)
            },
            fundedNursingCare: FundedNursingCare.weekly(on: today)
        )
    }
}

package struct RateCards: Sendable {
    package let today: LocalDate
    package let commissioners: [Commissioner]
    /// By category, the newest of each first.
    package let lines: [RateCardLine]
    /// What the NHS pays a week this year; nothing where that isn't known.
    package let fundedNursingCare: Money?

    package init(today: LocalDate, commissioners: [Commissioner], lines: [RateCardLine], fundedNursingCare: Money?) {
        self.today = today
        self.commissioners = commissioners
        self.lines = lines
        self.fundedNursingCare = fundedNursingCare
    }
}

package struct RateCardLine: Sendable {
    package let id: Identifier<RateCard>
    package let commissioner: String
    package let category: CareCategory
    package let weekly: Money
    package let includesFNC: Bool
    /// As rates are compared: on the day it begins, or on today where it holds.
    package let withoutFNC: Money?
    package let startsOn: LocalDate
    package let endsOn: LocalDate?
    package let standing: DatedStanding
    package let recordedBy: String?
    package let recordedAt: Instant

    package init(card: RateCard, recordedBy: String?, today: LocalDate) {
        id = card.id
        commissioner = card.commissioner
        category = card.category
        weekly = card.weekly
        includesFNC = card.includesFNC
        withoutFNC = card.rate.withoutFNC(on: card.holds(on: today) ? today : card.startsOn)
        startsOn = card.startsOn
        endsOn = card.endsOn
        standing = card.standing(on: today)
        self.recordedBy = recordedBy
        recordedAt = card.recordedAt
    }
}

extension Reading {
    /// What these accounts are called.
    func names(of accounts: [Identifier<Account>?]) throws -> [Identifier<Account>: String] {
        let ids = Set(accounts.compactMap(\.self))
        var names: [Identifier<Account>: String] = [:]
        try forEachRow("SELECT id, name FROM accounts WHERE id IN \(SQL.list(ids))") { row in
            names[Identifier(known: try row.text("id"))] = try row.text("name")
        }
        return names
    }
}
