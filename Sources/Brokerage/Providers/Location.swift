import Foundation

/// A registered place: a care home, an agency's branch. What the regulator's file says of it; what the brokerage knows
/// beside that is dated rows of its own.
package struct Location: Record, Hashable {
    package static let table = "locations"
    package static let guarding = Guarding.wholeTable

    package enum Registration: String, Sendable, Codable, CaseIterable, Hashable {
        case registered
        /// It left the regulator's file, and stays here.
        case deregistered
    }

    /// The regulator's location id, such as `1-1000000001`.
    package let id: Identifier<Location>
    package let providerID: String
    package let providerName: String
    package let name: String
    package let address: [String]
    package let postcode: Postcode
    package let town: String?
    package let telephone: String?
    package let website: String?
    package let localAuthority: String?
    package let region: String?
    package let serviceTypes: [ServiceType]
    /// What it is registered for, in the order of `CareCategory`.
    package let categories: [CareCategory]
    package let specialisms: [String]
    /// Millionths of a degree; from the outward code unless a better source was given.
    package let latitude: Int?
    package let longitude: Int?
    package let approximate: Bool
    package let registration: Registration
    package let checkedOn: LocalDate?
    /// Digest of all that the regulator's file says of it: another digest, another description.
    package let listed: String
    /// What it is found by: its name, provider, town and postcode as ``SearchWords`` has them.
    package let foundBy: String
}

extension Location {
    /// A location as the regulator's directory lists it. The town and the point are those of its outward code.
    package init(_ listed: ListedLocation) {
        let point = OutwardCodes.centroid(of: listed.outwardCode)
        let town = OutwardCodes.town(of: listed.outwardCode)
        id = Identifier(known: listed.id.text)
        providerID = listed.providerID.text
        providerName = listed.providerName
        name = listed.name
        address = listed.addressLines
        postcode = listed.postcode
        self.town = town
        telephone = listed.telephone
        website = listed.website
        localAuthority = listed.localAuthority
        region = listed.region
        serviceTypes = listed.serviceTypes
        categories = listed.categories
        specialisms = listed.specialisms
        latitude = point?.millionthsNorth
        longitude = point?.millionthsEast
        approximate = true
        registration = .registered
        checkedOn = listed.latestCheck
        self.listed = listed.digest
        foundBy = SearchWords.folded(
            [listed.name, listed.providerName, town ?? "", listed.postcode.description].joined(separator: " ")
        )
    }

    /// What the directory says of it; nothing for a location that came from elsewhere.
    package var listing: ListedLocation? {
        guard let id = RegulatorID(id.text), let providerID = RegulatorID(providerID) else { return nil }
        return ListedLocation(
            id: id,
            providerID: providerID,
            providerName: providerName,
            name: name,
            addressLines: address,
            postcode: postcode,
            telephone: telephone,
            website: website,
            serviceTypes: Set(serviceTypes),
            specialisms: Set(specialisms),
            localAuthority: localAuthority,
            region: region,
            latestCheck: checkedOn
        )
    }

    package var coordinates: Coordinates? {
        Coordinates(millionthsNorth: latitude.map(Int64.init), east: longitude.map(Int64.init))
    }

    /// Whether it is a home, where people live, and so has beds.
    package var isCareHome: Bool { categories.contains(where: \.isCareHome) }
}
