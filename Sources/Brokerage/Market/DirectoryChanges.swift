/// What a directory says otherwise than is known. Each list is in the order of the locations' ids.
package struct DirectoryChanges: Sendable, Hashable {
    /// A location of which the directory says something new.
    package struct Changed: Sendable, Hashable {
        package let known: ListedLocation
        package let listed: ListedLocation
        /// What differs; never empty.
        package let facts: [ListedFact]
    }

    package let new: [ListedLocation]
    package let changed: [Changed]
    /// Known, and not in the directory any more.
    package let gone: [ListedLocation]
    package let unchanged: Int
    /// Known and in the directory, but in a row that was refused. Nothing is learnt of these, and they are not gone.
    package let unread: [ListedLocation]
    /// How many locations were known before.
    package let known: Int

    /// More than this share of the known locations gone, in per cent, is more likely a cut or wrong file than closures.
    package static let largestShareGone = 5

    /// Whether so many are gone that somebody has to confirm it.
    package var needsConfirmation: Bool { Self.needsConfirmation(gone: gone.count, known: known) }

    /// Whether so many gone, of so many known, have to be confirmed.
    package static func needsConfirmation(gone: Int, known: Int) -> Bool {
        gone * 100 > known * largestShareGone
    }

    /// Whether taking the directory in would change nothing.
    package var isEmpty: Bool { new.isEmpty && changed.isEmpty && gone.isEmpty }
}

/// The facts of a listed location that can change.
package enum ListedFact: String, Sendable, Hashable, Codable, CaseIterable {
    case provider
    case name
    case address
    case telephone
    case website
    case serviceTypes = "service-types"
    case specialisms
    case localAuthority = "local-authority"
    case region
    case latestCheck = "latest-check"

    /// Those in which two descriptions of one location differ.
    package static func differing(between one: ListedLocation, and other: ListedLocation) -> [ListedFact] {
        allCases.filter { !$0.agrees(one, other) }
    }

    private func agrees(_ one: ListedLocation, _ other: ListedLocation) -> Bool {
        switch self {
        case .provider: one.providerID == other.providerID && one.providerName == other.providerName
        case .name: one.name == other.name
        case .address: one.addressLines == other.addressLines && one.postcode == other.postcode
        case .telephone: one.telephone == other.telephone
        case .website: one.website == other.website
        case .serviceTypes: one.serviceTypes == other.serviceTypes
        case .specialisms: one.specialisms == other.specialisms
        case .localAuthority: one.localAuthority == other.localAuthority
        case .region: one.region == other.region
        case .latestCheck: one.latestCheck == other.latestCheck
        }
    }
}
