import Crypto

/// A location as the regulator's directory lists it: what is known of a home or an agency before anybody rings it.
package struct ListedLocation: Sendable, Hashable, Codable {
    package let id: RegulatorID
    package let providerID: RegulatorID
    package let providerName: String
    package let name: String
    /// Without the postcode.
    package let addressLines: [String]
    package let postcode: Postcode
    package let telephone: String?
    /// An address on the web that a page may link to: it begins with `http://` or `https://`.
    package let website: String?
    /// Those of this market, each once and in a fixed order, so that the same location is always coded alike.
    package let serviceTypes: [ServiceType]
    /// In the regulator's words, each once, in alphabetical order.
    package let specialisms: [String]
    package let localAuthority: String?
    package let region: String?
    /// When the regulator last looked; nothing where it hasn't yet.
    package let latestCheck: LocalDate?

    package init(
        id: RegulatorID,
        providerID: RegulatorID,
        providerName: String,
        name: String,
        addressLines: [String],
        postcode: Postcode,
        telephone: String? = nil,
        website: String? = nil,
        serviceTypes: Set<ServiceType>,
        specialisms: Set<String> = [],
        localAuthority: String? = nil,
        region: String? = nil,
        latestCheck: LocalDate? = nil
    ) {
        self.id = id
        self.providerID = providerID
        self.providerName = providerName
        self.name = name
        self.addressLines = addressLines
        self.postcode = postcode
        self.telephone = telephone
        self.website = website
        self.serviceTypes = serviceTypes.sorted()
        self.specialisms = specialisms.sorted()
        self.localAuthority = localAuthority
        self.region = region
        self.latestCheck = latestCheck
    }

    package var outwardCode: OutwardCode { postcode.outward }

    /// The categories of care it is registered for, in the order of tables. A dementia kind stands beside its plain
    /// kind where dementia is among the specialisms.
    package var categories: [CareCategory] {
        let dementia = specialisms.contains { $0.lowercased() == "dementia" }
        var categories: [CareCategory] = []
        if serviceTypes.contains(.residentialHome) {
            categories.append(.residential)
            if dementia { categories.append(.residentialDementia) }
        }
        if serviceTypes.contains(.nursingHome) {
            categories.append(.nursing)
            if dementia { categories.append(.nursingDementia) }
        }
        if serviceTypes.contains(.homecareAgency) { categories.append(.homecare) }
        return categories
    }
}

extension ListedLocation {
    /// The same for the same description, and another for another: SHA-256, hex.
    var digest: String {
        var hash = SHA256()
        let lists = [addressLines, serviceTypes.map(\.rawValue), specialisms]
        for list in lists {
            Canonical.update(&hash, String(list.count))
            for word in list { Canonical.update(&hash, word) }
        }
        let words = [
            id.text, providerID.text, providerName, name, postcode.description, telephone, website, localAuthority,
            region, latestCheck?.iso,
        ]
        // What is missing is told from what is empty.
        for word in words { Canonical.update(&hash, word.map { "=" + $0 } ?? "") }
        return Hex.encode(hash.finalize())
    }
}
