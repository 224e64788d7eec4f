/// Compares what a directory says with what is known.
package enum DirectoryComparison {
    /// - Parameters:
    ///   - known: the locations on record that are not gone already.
    ///   - listed: the rows that could be read. Of two with one id the first counts; a reader refuses the second.
    ///   - refused: the ids in rows that were refused. Such a location is in the directory, so it isn't gone.
    /// - Returns: what to take in, and what to have confirmed first.
    package static func compare(
        known: some Sequence<ListedLocation>,
        listed: some Sequence<ListedLocation>,
        refused: Set<RegulatorID> = []
    ) -> DirectoryChanges {
        var left = Dictionary(known.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let knownCount = left.count
        var seen = Set<RegulatorID>()
        var new: [ListedLocation] = []
        var changed: [DirectoryChanges.Changed] = []
        var unchanged = 0
        for location in listed where seen.insert(location.id).inserted {
            guard let before = left.removeValue(forKey: location.id) else {
                new.append(location)
                continue
            }
            let facts = ListedFact.differing(between: before, and: location)
            if facts.isEmpty {
                unchanged += 1
            } else {
                changed.append(DirectoryChanges.Changed(known: before, listed: location, facts: facts))
            }
        }
        let absent = left.values.sorted { $0.id < $1.id }
        return DirectoryChanges(
            new: new.sorted { $0.id < $1.id },
            changed: changed.sorted { $0.known.id < $1.known.id },
            gone: absent.filter { !refused.contains($0.id) },
            unchanged: unchanged,
            unread: absent.filter { refused.contains($0.id) },
            known: knownCount
        )
    }
}
