/// Another person on record who is likely the one being referred, and why. It is shown to whoever refers; nothing is
/// ever merged by it.
package struct LikelyDuplicate: Sendable, Hashable, Codable {
    package let strength: Strength
    /// In the order they are declared, each once.
    package let reasons: [Reason]

    package enum Strength: Int, Sendable, Hashable, Codable, CaseIterable, Comparable {
        case possible = 1
        case likely
        case strong

        package static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }

        package var text: String {
            switch self {
            case .possible: "Possibly the same person"
            case .likely: "Likely the same person"
            case .strong: "Almost certainly the same person"
            }
        }
    }

    package enum Reason: String, Sendable, Hashable, Codable, CaseIterable {
        case sameNHSNumber = "same-nhs-number"
        /// Both have one and they differ, which weighs against all the rest.
        case differentNHSNumbers = "different-nhs-numbers"
        case sameBirthDate = "same-birth-date"
        case dayAndMonthSwapped = "day-and-month-swapped"
        /// One digit is another, or two neighbours changed places.
        case birthDateAlike = "birth-date-alike"
        case namesSwapped = "names-swapped"
        case sameFamilyName = "same-family-name"
        /// "Smith" and "Smith-Jones".
        case familyNameInPart = "family-name-in-part"
        case familyNameAlike = "family-name-alike"
        case sameGivenName = "same-given-name"
        /// One is called by what is the other's given name, or both are called the same.
        case knownAsGivenName = "known-as-given-name"
        case middleIsGivenName = "middle-is-given-name"
        case givenNameAlike = "given-name-alike"
        /// Only an initial is given of one of them.
        case sameInitial = "same-initial"
        case samePostcode = "same-postcode"

        package var text: String {
            switch self {
            case .sameNHSNumber: "same NHS number"
            case .differentNHSNumbers: "different NHS numbers"
            case .sameBirthDate: "same date of birth"
            case .dayAndMonthSwapped: "date of birth with day and month swapped"
            case .birthDateAlike: "date of birth alike but for a digit"
            case .namesSwapped: "given and family name swapped"
            case .sameFamilyName: "same family name"
            case .familyNameInPart: "part of the family name the same"
            case .familyNameAlike: "family name alike"
            case .sameGivenName: "same given name"
            case .knownAsGivenName: "called by the given name"
            case .middleIsGivenName: "middle name is the given name"
            case .givenNameAlike: "given name alike"
            case .sameInitial: "same initial"
            case .samePostcode: "same postcode"
            }
        }
    }

    /// What two records have in common, the same whichever comes first; nil where they are not likely one person.
    ///
    /// A name changed on marriage isn't guessed: without the NHS number another family name is found only by date of
    /// birth, given name and postcode together.
    package static func between(_ one: PersonTraits, _ other: PersonTraits) -> LikelyDuplicate? {
        let names = NameComparison(one, other)
        let birth = BirthComparison(one.birthDate, other.birthDate)
        let hasSamePostcode = one.postcode != nil && one.postcode == other.postcode
        var reasons = names.reasons + birth.reasons
        if hasSamePostcode { reasons.append(.samePostcode) }

        let found = strength(names, birth, hasSamePostcode: hasSamePostcode)
        var strength = found
        if let number = one.nhsNumber, let otherNumber = other.nhsNumber {
            if number == otherNumber {
                reasons.append(.sameNHSNumber)
                strength = .strong
            } else {
                // Different numbers are different people, or a mistake where all else is the same.
                reasons.append(.differentNHSNumbers)
                strength = found == .strong ? .possible : nil
            }
        }
        return strength.map { strength in
            LikelyDuplicate(strength: strength, reasons: Reason.allCases.filter(reasons.contains))
        }
    }

    private static func strength(
        _ names: NameComparison,
        _ birth: BirthComparison,
        hasSamePostcode: Bool
    ) -> Strength? {
        let (family, given) = (names.family, names.given)
        switch birth {
        case .same:
            if family == .same, given == .same { return .strong }
            if family >= .alike, given >= .alike || family == .same && given == .weak { return .likely }
            return hasSamePostcode && (family >= .alike || given >= .alike) ? .possible : nil
        case .swapped, .alike:
            if family == .same, given == .same { return .likely }
            guard family >= .alike, given >= .alike else { return nil }
            return hasSamePostcode ? .likely : .possible
        case .unknown:
            if family == .same, given == .same { return hasSamePostcode ? .likely : .possible }
            return hasSamePostcode && family >= .alike && given >= .weak ? .possible : nil
        case .different:
            return hasSamePostcode && family == .same && given == .same ? .possible : nil
        }
    }
}

/// How two dates of birth compare.
private enum BirthComparison {
    case same, swapped, alike, unknown, different

    init(_ one: LocalDate?, _ other: LocalDate?) {
        guard let one, let other else {
            self = .unknown
            return
        }
        let (first, second) = (one.parts, other.parts)
        if one == other {
            self = .same
        } else if first.year == second.year, first.month == second.day, first.day == second.month {
            self = .swapped
        } else {
            self = Spelling.distance(one.iso, other.iso, atMost: 1) == nil ? .different : .alike
        }
    }

    var reasons: [LikelyDuplicate.Reason] {
        switch self {
        case .same: [.sameBirthDate]
        case .swapped: [.dayAndMonthSwapped]
        case .alike: [.birthDateAlike]
        case .unknown, .different: []
        }
    }
}

/// How the names of two people compare.
private struct NameComparison {
    enum Closeness: Int, Comparable {
        case none, weak, alike, same
        static func < (left: Closeness, right: Closeness) -> Bool { left.rawValue < right.rawValue }
    }

    let family: Closeness
    let given: Closeness
    let reasons: [LikelyDuplicate.Reason]

    init(_ one: PersonTraits, _ other: PersonTraits) {
        let (first, second) = (Names(one), Names(other))
        let swapped =
            !first.given.spellings.isDisjoint(with: second.family.spellings)
            && !first.family.spellings.isDisjoint(with: second.given.spellings)
        let (family, familyReason) = NameComparison.family(first.family, second.family)
        let (given, givenReason) = NameComparison.given(first, second)
        if swapped, family < .same || given < .same {
            (self.family, self.given, reasons) = (.same, .same, [.namesSwapped])
        } else {
            (self.family, self.given) = (family, given)
            reasons = [familyReason, givenReason].compactMap { $0 }
        }
    }

    private struct Names {
        let given: NameParts
        let middle: NameParts
        let family: NameParts
        let knownAs: [NameParts]

        init(_ traits: PersonTraits) {
            given = NameParts(traits.givenName)
            middle = NameParts(traits.middleNames)
            family = NameParts(traits.familyName, isFamilyName: true)
            knownAs = NameParts.several(traits.knownAs)
        }

        var called: Set<String> { knownAs.reduce(into: []) { $0.formUnion($1.spellings) } }
        /// The given name whole and its first part: "maryann" and "mary".
        var first: Set<String> { given.spellings.union(given.parts.prefix(1)) }
    }

    private static func family(_ one: NameParts, _ other: NameParts) -> (Closeness, LikelyDuplicate.Reason?) {
        if !one.spellings.isDisjoint(with: other.spellings) { return (.same, .sameFamilyName) }
        if !Set(one.parts).isDisjoint(with: other.parts) { return (.alike, .familyNameInPart) }
        return areAlike(one.spellings, other.spellings) ? (.alike, .familyNameAlike) : (.none, nil)
    }

    private static func given(_ one: Names, _ other: Names) -> (Closeness, LikelyDuplicate.Reason?) {
        if !one.first.isDisjoint(with: other.first) { return (.same, .sameGivenName) }
        let called = one.called.union(other.called)
        let isCalled =
            !one.called.isDisjoint(with: other.first.union(other.called)) || !other.called.isDisjoint(with: one.first)
        if isCalled, !called.isEmpty { return (.same, .knownAsGivenName) }
        if !Set(one.middle.parts).isDisjoint(with: other.first) || !Set(other.middle.parts).isDisjoint(with: one.first)
        {
            return (.same, .middleIsGivenName)
        }
        if areAlike(one.first, other.first) || begins(one.first, other.first) { return (.alike, .givenNameAlike) }
        let isInitial = [one, other].contains { $0.given.spellings.contains { $0.unicodeScalars.count == 1 } }
        let hasSameInitial = one.given.initials.first != nil && one.given.initials.first == other.given.initials.first
        return isInitial && hasSameInitial ? (.weak, .sameInitial) : (.none, nil)
    }

    private static func areAlike(_ ones: Set<String>, _ others: Set<String>) -> Bool {
        ones.contains { one in others.contains { Spelling.areAlike(one, $0) } }
    }

    /// "Fred" and "Frederick".
    private static func begins(_ ones: Set<String>, _ others: Set<String>) -> Bool {
        ones.contains { one in
            others.contains { other in
                min(one.count, other.count) >= 3 && (one.hasPrefix(other) || other.hasPrefix(one))
            }
        }
    }
}
