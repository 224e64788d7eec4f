package import Brokerage
import Exchange

/// Writes made-up directories in the form of the regulator's weekly `CQC_directory.csv`: homes and agencies that don't
/// exist, in places that do, with telephone numbers set aside for drama and websites that can't be.
///
/// The same generator, number and places give the same text, byte for byte.
package enum MadeUpDirectory {
    /// - Parameters:
    ///   - count: how many locations; about a quarter are homecare agencies.
    ///   - outwardCodes: where they are. A code outside the area is passed over; with none left, the whole area is used.
    ///   - publishedOn: the day that the title lines name, and the latest on which the regulator can have looked.
    ///   - generator: all chance comes from it.
    /// - Returns: title lines, header and rows, with the line ends of the regulator's file.
    package static func csv(
        count: Int,
        outwardCodes: [OutwardCode] = MadeUpArea.places.map(\.code),
        publishedOn: LocalDate,
        using generator: inout SeededGenerator
    ) -> String {
        csv(
            of: locations(
                count: count,
                outwardCodes: outwardCodes,
                publishedOn: publishedOn,
                using: &generator
            ),
            publishedOn: publishedOn
        )
    }

    /// A directory of these locations.
    package static func csv(of locations: [ListedLocation], publishedOn: LocalDate) -> String {
        let writer = CSVWriter(formulas: .asGiven)
        var text = writer.record(["CQC Locations data"]) + "\r\n"
        text += writer.record(["This data was produced on \(publishedOn.long)"]) + "\r\n"
        text += writer.record(header)
        for location in locations { text += writer.record(row(of: location)) }
        return text
    }

    /// The same locations as values.
    package static func locations(
        count: Int,
        outwardCodes: [OutwardCode] = MadeUpArea.places.map(\.code),
        publishedOn: LocalDate,
        using generator: inout SeededGenerator
    ) -> [ListedLocation] {
        let wanted = MadeUpArea.places.filter { outwardCodes.contains($0.code) }
        var names = MadeUpNames()
        var providers = MadeUpProviders()
        return (0..<max(count, 0)).compactMap { number in
            guard let place = generator.pick(wanted.isEmpty ? MadeUpArea.places : wanted),
                let id = RegulatorID("1-\(1_000_000_001 + number)")
            else { return nil }
            return location(
                id: id,
                in: place,
                publishedOn: publishedOn,
                names: &names,
                providers: &providers,
                using: &generator
            )
        }
    }

    private static func location(
        id: RegulatorID,
        in place: MadeUpArea.Place,
        publishedOn: LocalDate,
        names: inout MadeUpNames,
        providers: inout MadeUpProviders,
        using generator: inout SeededGenerator
    ) -> ListedLocation? {
        guard let kind = generator.pick(weighted: Kind.weighted) else { return nil }
        let isCareHome = kind != .homecare
        guard let name = names.location(isNursing: kind == .nursing, isCareHome: isCareHome, using: &generator),
            let provider = providers.provider(isCareHome: isCareHome, using: &generator),
            let postcode = postcode(in: place.code, using: &generator)
        else { return nil }
        let street = "\(generator.number(in: 1...148)) \(MadeUpNames.street(using: &generator))"
        let village = generator.chance(of: 15) ? [MadeUpNames.village(using: &generator)] : []
        // Three in four have a website. `example` is a domain that nobody can own (RFC 2606).
        let website = generator.chance(of: 75) ? "https://www.\(MadeUpNames.webName(of: name)).example" : nil
        let isNew = generator.chance(of: 8)
        let check = publishedOn.adding(days: -generator.number(in: 14...1_400))
        return ListedLocation(
            id: id,
            providerID: provider.id,
            providerName: provider.name,
            name: name,
            addressLines: [street] + village + [place.town],
            postcode: postcode,
            telephone: place.telephone(generator.number(below: 1_000)),
            website: website,
            serviceTypes: kind.serviceTypes(using: &generator),
            specialisms: kind.specialisms(using: &generator),
            localAuthority: place.localAuthority,
            region: "South West",
            latestCheck: isNew ? nil : check
        )
    }

    /// Any second half that a postcode may have. It may fall on a real street, as any does.
    static func postcode(in code: OutwardCode, using generator: inout SeededGenerator) -> Postcode? {
        let letters = Array("ABDEFGHJLNPQRSTUWXYZ").map(String.init)
        let inward = "\(generator.number(in: 1...9))\(generator.pick(letters) ?? "A")\(generator.pick(letters) ?? "B")"
        return try? Postcode(typed: "\(code) \(inward)")
    }

    private static let header = CQCColumn.allCases.map { column in
        column == .website ? "Service's website (if available)" : column.rawValue
    }

    private static func row(of location: ListedLocation) -> [String] {
        CQCColumn.allCases.map { column in
            switch column {
            case .name: location.name
            case .alsoKnownAs: ""
            case .address: location.addressLines.joined(separator: ",")
            case .postcode: location.postcode.description
            case .phoneNumber: location.telephone ?? ""
            case .website: location.website ?? ""
            case .serviceTypes: location.serviceTypes.map(\.regulatorName).joined(separator: "|")
            case .latestCheck: location.latestCheck.map(CQCDate.text) ?? ""
            case .specialisms: location.specialisms.joined(separator: "|")
            case .providerName: location.providerName
            case .localAuthority: location.localAuthority ?? ""
            case .region: location.region ?? ""
            case .locationURL: "https://www.cqc.org.uk/location/\(location.id)"
            case .locationID: location.id.text
            case .providerID: location.providerID.text
            }
        }
    }
}

/// What a made-up location is registered for.
private enum Kind {
    case residential, nursing
    /// Registered for both.
    case dual
    case homecare

    static let weighted: [(element: Kind, weight: Int)] = [
        (.residential, 42), (.nursing, 24), (.dual, 9), (.homecare, 25),
    ]

    func serviceTypes(using generator: inout SeededGenerator) -> Set<ServiceType> {
        switch self {
        case .residential: [.residentialHome]
        case .nursing: [.nursingHome]
        case .dual: [.nursingHome, .residentialHome]
        case .homecare: generator.chance(of: 20) ? [.homecareAgency, .supportedLiving] : [.homecareAgency]
        }
    }

    /// In the regulator's words.
    func specialisms(using generator: inout SeededGenerator) -> Set<String> {
        var specialisms: Set<String> = []
        let likely: [(name: String, percent: Int)] = [
            ("Caring for adults over 65 yrs", 96),
            ("Dementia", self == .homecare ? 60 : 65),
            ("Physical disabilities", 40),
            ("Sensory impairment", 20),
            ("Caring for adults under 65 yrs", self == .homecare ? 60 : 25),
            ("Mental health conditions", 15),
            ("Learning disabilities", self == .homecare ? 25 : 8),
        ]
        for (name, percent) in likely where generator.chance(of: percent) { specialisms.insert(name) }
        return specialisms
    }
}
