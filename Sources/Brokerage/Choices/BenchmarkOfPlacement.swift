import Database

extension Reading {
    /// What the price of a placement is compared with: the rate of the care, and what was agreed at the same home for
    /// others who need the same.
    func benchmark(of found: Case, at home: Identifier<Location>?) throws -> PlacementToAgree.Benchmark {
        let today = now.london.date
        var rate: AgreedRate?
        if let category = found.category, let commissioner = found.commissioner {
            rate = try self.rate(for: category, commissioner: commissioner, on: today)
        }
        let before = try rows(
            """
            SELECT o.weekly, o.includes_fnc, o.start_on FROM orders o JOIN cases c ON c.id = o.case_id \
            WHERE o.location_id = \(home) AND o.case_id <> \(found.id) AND c.category = \(found.category?.rawValue) \
            AND o.state IN ('issued', 'signed') ORDER BY o.start_on DESC, o.id DESC LIMIT 5
            """
        )
        return PlacementToAgree.Benchmark(
            rate: rate,
            fnc: found.category?.isNursing == true ? FundedNursingCare.weekly(on: today) : nil,
            elsewhere: try before.compactMap { row in
                guard let day = LocalDate(iso: try row.text("start_on")) else { return nil }
                return PlacementToAgree.AgreedBefore(
                    weekly: Money(pence: Int(try row.integer("weekly"))),
                    includesFNC: try row.integer("includes_fnc") != 0,
                    on: day
                )
            }
        )
    }
}
