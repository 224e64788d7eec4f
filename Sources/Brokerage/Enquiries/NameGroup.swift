/// Names of the same person standing together.
struct NameGroup: Sendable {
    let stretch: Range<Int>
    let firstWord: Int
    let lastWord: Int
    let people: Set<Int>
    let beginsWithFamily: Bool
    let endsWithFamily: Bool
    let endsWithGiven: Bool
    let isPossessive: Bool

    func overlapping(_ other: NameGroup) -> NameGroup {
        NameGroup(
            stretch: stretch.lowerBound..<other.stretch.upperBound,
            firstWord: firstWord,
            lastWord: other.lastWord,
            people: people.intersection(other.people).isEmpty ? people : people.intersection(other.people),
            beginsWithFamily: beginsWithFamily,
            endsWithFamily: endsWithFamily || other.endsWithFamily,
            endsWithGiven: other.endsWithGiven,
            isPossessive: other.isPossessive
        )
    }
}
