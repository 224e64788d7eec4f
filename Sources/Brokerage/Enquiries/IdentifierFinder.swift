/// Finds in free text what would tell a provider who a person is: the names, NHS numbers, telephone numbers, dates of
/// birth, streets, postcodes and e-mail addresses of an ``Identity``, in any of the ways people write them, and any
/// valid NHS number, UK telephone number, full UK postcode or e-mail address of somebody else.
///
/// - Names are found as whole words: "Ellis" is not in "trellis". A name that is a common word too (Grace, May, Will,
///   Rose) is found wherever that word stands, in any case: better lit up once too often than given away.
/// - Case, accents, the kind of apostrophe, hyphen or blank, and invisible characters make no difference.
/// - What is not found: misspelt names, names the record doesn't hold, initials without dots ("IE"), a year of birth
///   or an age, a town.
///
/// Time grows with the length of the text, not with the number of people or names. Nothing that is typed or recorded
/// can make it trap.
package struct IdentifierFinder: Sendable {
    private let names: NameSeeker
    private let numbers: NumberSeeker
    private let birthDates: BirthDateSeeker
    private let addresses: AddressSeeker
    private let emailAddresses: EmailSeeker

    package init(_ identity: Identity) {
        names = NameSeeker(identity)
        numbers = NumberSeeker(identity)
        birthDates = BirthDateSeeker(identity)
        addresses = AddressSeeker(identity)
        emailAddresses = EmailSeeker(identity)
    }

    /// What would identify someone, in the order of the text, none overlapping. Where several overlap, the longest
    /// says what they are together.
    package func find(in text: String) -> [FoundIdentifier] {
        var comparisons = 0
        return find(in: text, comparisons: &comparisons)
    }

    /// As ``find(in:)``, counting the units of text that were compared, which is how a test sees that the work grows
    /// with the length of the text and no faster.
    package func find(in text: String, comparisons: inout Int) -> [FoundIdentifier] {
        let folded = FoldedText(text)
        let bytes = Array(text.utf8)
        return candidates(in: folded, comparisons: &comparisons).map { candidate in
            let range = folded.bytes(of: candidate.stretch)
            return FoundIdentifier(
                range: range,
                kind: candidate.kind,
                owner: candidate.owner,
                text: String(decoding: bytes[range], as: UTF8.self)
            )
        }
    }

    /// In the order of the text, none overlapping.
    func candidates(in text: FoldedText, comparisons: inout Int) -> [IdentifierCandidate] {
        var all = numbers.find(in: text, comparisons: &comparisons)
        all += names.find(in: text, comparisons: &comparisons)
        all += addresses.find(in: text, comparisons: &comparisons)
        all += birthDates.find(in: text, comparisons: &comparisons)
        all += emailAddresses.find(in: text, comparisons: &comparisons)
        return IdentifierFinder.settled(all)
    }

    /// Merges those that overlap, so that no letter of any of them is left in the open; the longest gives the kind,
    /// and of equals that of someone on record.
    private static func settled(_ candidates: [IdentifierCandidate]) -> [IdentifierCandidate] {
        let sorted = candidates.sorted { left, right in
            left.stretch.lowerBound < right.stretch.lowerBound
        }
        var settled: [IdentifierCandidate] = []
        var longest: IdentifierCandidate?
        for candidate in sorted {
            guard let last = settled.last, let leader = longest,
                candidate.stretch.lowerBound < last.stretch.upperBound
            else {
                settled.append(candidate)
                longest = candidate
                continue
            }
            let leads =
                candidate.stretch.count > leader.stretch.count
                || candidate.stretch.count == leader.stretch.count && leader.owner == .somebody
            let winner = leads ? candidate : leader
            longest = winner
            let end = max(last.stretch.upperBound, candidate.stretch.upperBound)
            let isPossessive = end == winner.stretch.upperBound && winner.isPossessive
            settled[settled.count - 1] = IdentifierCandidate(
                stretch: last.stretch.lowerBound..<end,
                kind: winner.kind,
                owner: winner.owner,
                isPossessive: isPossessive
            )
        }
        return settled
    }
}
