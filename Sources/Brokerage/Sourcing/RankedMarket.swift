/// The order of a whole market, of which a page shows a few lines: worked out at once, while what is said of a line
/// is put together when the line is looked at. ``Ranked`` has it all.
package struct RankedMarket: Sendable {
    /// The first to be asked first.
    package let lines: RankedLines
    /// In the order of the market.
    package let leftOut: LeftOuts
}

/// The ranked providers in order, each explained when it is looked at.
package struct RankedLines: RandomAccessCollection, Sendable {
    private let keys: [RankingKey]
    private let explanation: Explanation

    init(_ keys: [RankingKey], explanation: Explanation) {
        self.keys = keys
        self.explanation = explanation
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { keys.count }

    package subscript(position: Int) -> RankedLine {
        let key = keys[position]
        return explanation.line(at: position, candidate: Int(key.index), rule: Int(key.rule))
    }
}

/// The providers left out, each with every reason when it is looked at.
package struct LeftOuts: RandomAccessCollection, Sendable {
    private let omissions: [Omission]
    private let explanation: Explanation

    init(_ omissions: [Omission], explanation: Explanation) {
        self.omissions = omissions
        self.explanation = explanation
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { omissions.count }

    package subscript(position: Int) -> LeftOut { explanation.leftOut(omissions[position]) }
}
