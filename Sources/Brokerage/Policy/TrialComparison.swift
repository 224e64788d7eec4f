/// One need and market ranked twice: under the policy in force, and under a changed copy of it.
package struct TrialComparison: Sendable {
    /// Where a provider stands in one of the rankings.
    package enum Standing: Sendable, Hashable {
        case ranked(Int, under: Clause)
        case leftOut([LeftOutReason])
        /// The policy in force has no pathway for such a need.
        case untried

        package var rank: Int? {
            if case .ranked(let rank, _) = self { rank } else { nil }
        }

        package var clause: Clause? {
            if case .ranked(_, let clause) = self { clause } else { nil }
        }
    }

    /// What the change does to one provider.
    package enum Move: Sendable, Hashable {
        case none
        /// It keeps its place under another clause.
        case otherClause
        /// So many places nearer the front, and further back.
        case up(Int)
        case down(Int)
        /// It ranks now, and did not; it did, and doesn't now.
        case joins, leaves
    }

    package struct Line: Sendable {
        package let candidate: Candidate
        package let inForce: Standing
        package let changed: Standing

        package var move: Move {
            switch (inForce.rank, changed.rank) {
            case (nil, nil): .none
            case (nil, _?): .joins
            case (_?, nil): .leaves
            case (let before?, let after?) where after < before: .up(before - after)
            case (let before?, let after?) where after > before: .down(after - before)
            default: inForce.clause == changed.clause ? .none : .otherClause
            }
        }
    }

    /// In the order of the changed copy; then those it leaves out, in the order of the market.
    package let lines: [Line]
    /// The ranking under the changed copy, with its reasons.
    package let changed: PolicyTrial

    package var moved: Int { lines.count { $0.move != .none } }

    /// Two trials of the same need and market; none of the policy in force where that has no pathway for such a need.
    package init(inForce: PolicyTrial?, changed: PolicyTrial) {
        let before = inForce?.ranked.standings
        let after = changed.ranked.standings
        let candidates = Dictionary(
            changed.market.map { (Array($0.id.utf8), $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let ids = changed.ranked.lines.map(\.id) + changed.ranked.leftOut.map(\.id)
        self.changed = changed
        lines = ids.compactMap { id in
            let key = Array(id.utf8)
            guard let candidate = candidates[key], let now = after[key] else { return nil }
            return Line(candidate: candidate, inForce: before?[key] ?? .untried, changed: now)
        }
    }
}

extension Ranked {
    /// Where each provider stands, by the scalars of its id.
    fileprivate var standings: [[UInt8]: TrialComparison.Standing] {
        var standings: [[UInt8]: TrialComparison.Standing] = [:]
        for line in lines { standings[Array(line.id.utf8)] = .ranked(line.rank, under: line.clause) }
        for left in leftOut { standings[Array(left.id.utf8)] = .leftOut(left.reasons) }
        return standings
    }
}
