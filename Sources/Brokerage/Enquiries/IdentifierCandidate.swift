/// Something found by one of the seekers, before those that overlap are settled.
struct IdentifierCandidate: Sendable, Hashable {
    /// Units of the folded text.
    let stretch: Range<Int>
    let kind: IdentifierKind
    let owner: IdentifierOwner
    /// A name with an s that isn't part of it.
    var isPossessive = false
}

extension Identity {
    /// The owner of something that several may share: the person before the representative.
    func owner(of people: Set<Int>) -> IdentifierOwner {
        let roles = people.compactMap { self.people.indices.contains($0) ? self.people[$0].role : nil }
        if roles.contains(.person) { return .person }
        return roles.contains(.representative) ? .representative : .somebody
    }
}
