package import Brokerage

extension PolicyTrial {
    /// The ranking as a file: `rank,id,clause,why,left_out_because`, a line for each provider. Those ranked come first, in
    /// order; then those left out, in the order of the market, without a rank. `why` and `left_out_because` hold codes
    /// parted by `;`, what the commissioner has to do first at the end of `why`. Lines end in a line feed.
    package var csv: String {
        let writer = CSVWriter(lineEnd: .lineFeed)
        var text = writer.record(["rank", "id", "clause", "why", "left_out_because"])
        for line in ranked.lines {
            let why = line.why.map(\.code) + line.needs.map(\.need.rawValue)
            text += writer.record([String(line.rank), line.id, line.clause.text, why.joined(separator: ";"), ""])
        }
        for left in ranked.leftOut {
            text += writer.record(["", left.id, "", "", left.reasons.map(\.code).joined(separator: ";")])
        }
        return text
    }

    /// The ranking for people to read: a line for each provider with rank, clause and name, and the reasons under it.
    package var table: String {
        let names = Dictionary(market.map { (Array($0.id.utf8), $0.name) }, uniquingKeysWith: { first, _ in first })
        func named(_ id: String) -> String {
            let name = names[Array(id.utf8)] ?? ""
            return name.isEmpty ? id : "\(name) (\(id))"
        }
        let rankWidth = max(4, String(ranked.lines.count).count)
        let clauseWidth = max(6, pathway.sourcing.map(\.clause.text.count).max() ?? 0)
        let indent = String(repeating: " ", count: rankWidth + clauseWidth + 4)
        var text = "\("Rank".padded(to: rankWidth))  \("Clause".padded(to: clauseWidth))  Provider and why\n"
        for line in ranked.lines {
            let rank = String(line.rank).padded(to: rankWidth)
            text += "\(rank)  \(line.clause.text.padded(to: clauseWidth))  \(named(line.id))\n"
            for reason in line.why { text += "\(indent)\(reason.sentence)\n" }
            for need in line.needs { text += "\(indent)First: \(need.sentence)\(need.basis.mark)\n" }
        }
        if ranked.lines.isEmpty { text += "No provider ranks.\n" }
        if let tooFew {
            let noun = tooFew.atLeast == 1 ? "provider" : "providers"
            text += "\nAt least \(tooFew.atLeast) \(noun) must be considered\(tooFew.basis.mark); "
            text += "\(ranked.lines.count) of this market can be.\n"
        }
        if !ranked.leftOut.isEmpty { text += "\nLeft out\n" }
        for left in ranked.leftOut {
            text += "\(indent)\(named(left.id)): \(left.reasons.map(\.sentence).joined(separator: "; "))\n"
        }
        return text
    }
}

extension Basis {
    /// " (2.2.4)"; " (local)" where no clause gives it.
    fileprivate var mark: String { " (\(clause?.text ?? "local"))" }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
