/// A market in the order of a policy: every provider once, either ranked or left out. What a round keeps.
package struct Ranked: Sendable, Hashable, Codable {
    /// The first to be asked first.
    package let lines: [RankedLine]
    /// In the order of the market.
    package let leftOut: [LeftOut]

    package init(lines: [RankedLine], leftOut: [LeftOut]) {
        self.lines = lines
        self.leftOut = leftOut
    }
}
