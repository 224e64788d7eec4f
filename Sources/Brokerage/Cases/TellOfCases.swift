/// What is said on the timeline of the acts in this folder.
func tellOfCases(_ entry: ToldEntry, in reading: Reading) throws -> ToldSentence? {
    switch entry.action {
    case AllocateCase.name:
        let broker = try entry.facts.id("broker", of: Account.self).map { try reading.accountName($0) } ?? "a broker"
        guard let before = try entry.facts.id("before", of: Account.self).map({ try reading.accountName($0) }) else {
            return ToldSentence("Allocated to \(broker)")
        }
        return ToldSentence("Passed from \(before) to \(broker)")
    case StartWork.name:
        return ToldSentence("Work started")
    case EndCase.name:
        let ending: CaseEnding? = entry.facts.code("ending")
        let words = try entry.caseID.flatMap { try reading.find($0) }?.endingWords
        let sentence = ToldSentence("Ended. \(ending?.inWords ?? "")", note: words ?? stopped(by: entry.facts))
        return sentence
    default: return nil
    }
}

/// "2 offers released, 1 order cancelled"; nothing where nothing was under way.
private func stopped(by facts: ToldFacts) -> String? {
    let counted = [
        ("offers-released", "offer", "released"), ("holds-released", "bed", "free again"),
        ("funding-stopped", "request for funding", "stopped"), ("orders-cancelled", "order", "cancelled"),
        ("discharges-cancelled", "discharge", "cancelled"),
    ].compactMap { name, noun, what -> String? in
        let count = facts.list(name).count
        return count == 0 ? nil : "\(count) \(count == 1 ? noun : noun.plural) \(what)"
    }
    return counted.isEmpty ? nil : counted.joined(separator: ", ")
}

extension String {
    /// Of the nouns above.
    fileprivate var plural: String { self == "request for funding" ? "requests for funding" : self + "s" }
}
