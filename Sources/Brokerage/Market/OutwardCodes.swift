/// Where England's outward codes are: their middle points and towns, out of `outward-codes.csv`. A point found here is
/// approximate, a mile or more off a front door, and is marked so wherever a distance from it is shown.
package enum OutwardCodes {
    /// The middle of an outward code's area; nil for one that isn't listed.
    package static func centroid(of code: OutwardCode) -> Coordinates? { table.entries[code]?.centroid }

    /// The town an outward code belongs to; nil for one that isn't listed or has no town.
    package static func town(of code: OutwardCode) -> String? { table.entries[code]?.town }

    /// The towns of a name, in any case, by postcode area: two of Gillingham, in Kent (ME) and in Dorset (SP).
    package static func places(named name: String) -> [Place] { table.places[Place.key(name)] ?? [] }

    /// The town of a name; nil where there is none or more than one. "Gillingham (SP)", a ``Place/label``, says which.
    package static func place(named name: String) -> Place? {
        if let labelled = table.labelled[Place.key(name)] { return labelled }
        let places = places(named: name)
        return places.count == 1 ? places.first : nil
    }

    static let table = OutwardCodeTable(csv: String(decoding: PackageResources.outward_codes_csv, as: UTF8.self))
}

/// A town that can be typed as where somebody would like to live.
package struct Place: Sendable, Hashable {
    package let town: String
    /// The postcode area's letters: "SP".
    package let area: String
    /// The mean of the middles of its outward codes.
    package let coordinates: Coordinates

    /// "Gillingham (SP)", which tells it from another of its name.
    package var label: String { "\(town) (\(area))" }

    /// What names are found by: without case, and without more than one space between words.
    static func key(_ name: String) -> String {
        name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// The file read: a header, then `outward,latitude,longitude,town` with no quoting. A line that can't be read is left
/// out, because one bad line must not take the map away; a test holds which lines of the file shipped those are.
struct OutwardCodeTable {
    let entries: [OutwardCode: (centroid: Coordinates, town: String?)]
    /// By ``Place/key(_:)`` of the town.
    let places: [String: [Place]]
    /// By ``Place/key(_:)`` of the label.
    let labelled: [String: Place]

    init(csv: String) {
        var entries: [OutwardCode: (centroid: Coordinates, town: String?)] = [:]
        for line in csv.split(whereSeparator: \.isNewline).dropFirst() {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            guard fields.count == 4, let code = OutwardCode(typed: String(fields[0])),
                let latitude = Double(fields[1]), let longitude = Double(fields[2]),
                let centroid = Coordinates(latitude: latitude, longitude: longitude)
            else { continue }
            entries[code] = (centroid, fields[3].isEmpty ? nil : String(fields[3]))
        }
        self.entries = entries

        var towns: [String: [(code: OutwardCode, centroid: Coordinates)]] = [:]
        for (code, entry) in entries {
            if let town = entry.town { towns[town, default: []].append((code, entry.centroid)) }
        }
        let found = towns.flatMap { town, codes in OutwardCodeTable.places(of: town, codes) }
        places = Dictionary(grouping: found) { Place.key($0.town) }
        labelled = Dictionary(found.map { (Place.key($0.label), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Codes of one name within this of the first are one town; those farther off are another of the same name.
    private static let acrossATown = 30.0

    private static func places(of town: String, _ codes: [(code: OutwardCode, centroid: Coordinates)]) -> [Place] {
        var places: [Place] = []
        var left = codes.sorted { $0.code < $1.code }
        while let first = left.first {
            let near = left.filter { $0.centroid.kilometres(to: first.centroid) <= acrossATown }
            left.removeAll { $0.centroid.kilometres(to: first.centroid) <= acrossATown }
            if let middle = Coordinates.mean(of: near.map(\.centroid)) {
                places.append(Place(town: town, area: first.code.area, coordinates: middle))
            }
        }
        return places
    }
}
