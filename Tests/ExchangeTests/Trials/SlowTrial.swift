import Foundation

/// What trying Bath and North East Somerset's policy has to print, worked out slowly from the cells themselves. It knows
/// no policy file and shares no code with the program: not how numbers are read, nor how names are compared.
struct SlowTrial {
    let rate: Int
    let category: String
    let preferred: String
    let start: String

    /// "1,H04,2.2.3a" for each that ranks and ",H10,no-capacity" for each that doesn't.
    func lines(_ rows: [[String: String]], homecare: Bool) -> [String] {
        var ranked: [(clause: String, id: String, key: [Key])] = []
        var leftOut: [String] = []
        for row in rows {
            func cell(_ name: String) -> String { row[name] ?? "" }
            let id = cell("id")
            var reasons: [String] = []
            if !cell("registered_for").components(separatedBy: ";").contains(category) {
                reasons.append("not-registered")
            }
            if cell("suspended") == "y" { reasons.append("suspended") }
            let free = (Int(cell("vacancies")) ?? 0) + (Int(cell("block_vacancies")) ?? 0)
            if free == 0, let age = Double(cell("vacancy_age_hours")), age <= 72 { reasons.append("no-capacity") }
            guard reasons.isEmpty else {
                leftOut.append(",\(id),\(reasons.joined(separator: ";"))")
                continue
            }
            let (clause, keys) = homecare ? homecareKeys(cell) : careHomeKeys(cell)
            let name = cell("name").lowercased().unicodeScalars.map { Double($0.value) }
            ranked.append(
                (
                    clause, id,
                    [.number(free == 0 ? 1 : 0)] + keys + [
                        .text(name), .text(id.unicodeScalars.map { Double($0.value) }),
                    ]
                )
            )
        }
        let order =
            homecare
            ? ["3.2.i", "3.2.ii", "3.2.iii", "3.2.iv", "3.2.v"] : ["2.2.3a", "2.2.3b", "2.2.3c", "2.2.3d", "2.2.4"]
        let sorted = ranked.sorted { left, right in
            let (mine, theirs) = (order.firstIndex(of: left.clause) ?? 9, order.firstIndex(of: right.clause) ?? 9)
            if mine != theirs { return mine < theirs }
            for (one, other) in zip(left.key, right.key) where one != other { return one < other }
            return false
        }
        return sorted.enumerated().map { "\($0 + 1),\($1.id),\($1.clause)" } + leftOut
    }

    private func pence(_ cell: String) -> Int? {
        Double(cell).map { Int(($0 * 100).rounded()) }
    }

    private func careHomeKeys(_ cell: (String) -> String) -> (String, [Key]) {
        let place = preferred.isEmpty || cell("place").lowercased() != preferred.lowercased() ? 1.0 : 0
        let near = [Key.number(place), .unknownLast(Double(cell("distance_km")))]
        let price = pence(cell("price"))
        if (Int(cell("block_vacancies")) ?? 0) > 0 { return ("2.2.3a", near) }
        if cell("framework") != "y" { return ("2.2.4", near) }
        guard let price else { return ("2.2.3d", [.unknown] + near) }
        if price <= rate { return ("2.2.3b", near) }
        return (price * 100 <= rate * 110 ? "2.2.3c" : "2.2.3d", [.number(Double(price))] + near)
    }

    private func homecareKeys(_ cell: (String) -> String) -> (String, [Key]) {
        let price = pence(cell("price"))
        let days = Self.day(cell("earliest_start")).map { max(0, $0 - (Self.day(start) ?? 0)) }
        let rest = [
            Key.unknownLast(Double(cell("times_offset_minutes"))), .unknownLast(days),
            .unknownLast(price.map(Double.init)),
        ]
        let isWithinRate = price.map { $0 <= rate } ?? false
        if cell("framework") == "y" {
            if cell("tier") == "1" {
                if (Int(cell("block_vacancies")) ?? 0) > 0, cell("innovation_fit") == "y" { return ("3.2.i", rest) }
                if isWithinRate { return ("3.2.ii", rest) }
            }
            return isWithinRate ? ("3.2.iii", rest) : ("3.2.iv", [.unknownLast(price.map(Double.init))] + rest)
        }
        return ("3.2.v", [.unknownLast(price.map { Double(max(0, $0 - rate)) })] + rest)
    }

    /// Days since 2026 began, of a date in it.
    private static func day(_ text: String) -> Double? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        return Double([0, 31, 59, 90][parts[1] - 1] + parts[2])
    }

    enum Key: Equatable {
        case number(Double)
        case text([Double])
        case unknown

        static func unknownLast(_ number: Double?) -> Key { number.map(Key.number) ?? .unknown }

        static func < (left: Key, right: Key) -> Bool {
            switch (left, right) {
            case (.number(let one), .number(let other)): one < other
            case (.text(let one), .text(let other)): one.lexicographicallyPrecedes(other)
            default: right == .unknown
            }
        }
    }
}
