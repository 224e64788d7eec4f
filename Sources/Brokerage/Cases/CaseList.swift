import Database

/// The cases somebody sees, found by name, number, NHS number or postcode and narrowed down.
package struct CaseListQuery: Query {
    package struct Filters: Sendable, Hashable {
        package var text: String
        package var show: Show
        package var priority: Priority?
        package var brokerID: Identifier<Account>?
        package var category: CareCategory?

        package enum Show: String, Sendable, CaseIterable, Hashable {
            case open, over, all
        }

        package init(
            text: String = "", show: Show = .open, priority: Priority? = nil, brokerID: Identifier<Account>? = nil,
            category: CareCategory? = nil
        ) {
            self.text = text
            self.show = show
            self.priority = priority
            self.brokerID = brokerID
            self.category = category
        }
    }

    package let filters: Filters
    /// Counted from 1.
    package let page: Int

    package static let permission = Permission.seeCases
    package static let pageSize = 50

    package init(filters: Filters, page: Int = 1) {
        self.filters = filters
        self.page = min(max(page, 1), 100_000)
    }

    package func answer(in reading: Reading) throws -> CaseList? {
        let condition = SQL.joined([reading.reaches(.seeCases)] + conditions, by: " AND ")
        let from: SQL = "JOIN people p ON p.id = c.person_id WHERE " + condition
        let total = try reading.count("SELECT COUNT(*) AS cases FROM cases c " + from)
        let offset = (page - 1) * Self.pageSize
        let cases = try reading.cases(from + " ORDER BY c.number DESC LIMIT \(Self.pageSize) OFFSET \(offset)")
        let progress = try reading.progress(of: cases)
        let inHand = try reading.referralsInHand(of: cases)
        var names: [Identifier<Account>: String] = [:]
        return CaseList(
            lines: try cases.compactMap { found in
                guard let one = inHand[found.id], let progress = progress[found.id] else { return nil }
                return CaseList.Line(
                    heading: try reading.heading(of: one, names: &names), standing: progress.standing
                )
            },
            total: total, page: page, brokers: try reading.colleagues(holding: Role.brokering)
        )
    }

    private var conditions: [SQL] {
        var conditions: [SQL] = []
        switch filters.show {
        case .open: conditions.append("c.state NOT IN ('closed', 'ended')")
        case .over: conditions.append("c.state IN ('closed', 'ended')")
        case .all: break
        }
        if let priority = filters.priority { conditions.append("c.priority = \(priority.rawValue)") }
        if let broker = filters.brokerID { conditions.append("c.broker_id = \(broker)") }
        if let category = filters.category { conditions.append("c.category = \(category.rawValue)") }
        if let text = SearchedCase(filters.text) { conditions.append(text.condition) }
        return conditions
    }
}

package struct CaseList: Sendable, Hashable {
    package struct Line: Sendable, Hashable {
        package let heading: CaseHeading
        package let standing: String
    }

    package let lines: [Line]
    /// How many there are on all pages.
    package let total: Int
    package let page: Int
    package let brokers: [Colleague]

    package var pages: Int { max(1, (total + CaseListQuery.pageSize - 1) / CaseListQuery.pageSize) }
}
