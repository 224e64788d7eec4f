import Foundation

/// A point on the earth in degrees (WGS 84). Coded with the keys `latitude` and `longitude`.
package struct Coordinates: Sendable, Hashable {
    /// −90 to 90, north above nought.
    package let latitude: Double
    /// −180 to 180, east above nought.
    package let longitude: Double

    /// - Returns: nil for what is no point on the earth, infinities and not-a-number included.
    package init?(latitude: Double, longitude: Double) {
        guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
        self.latitude = latitude
        self.longitude = longitude
    }

    /// The distance as the crow flies, by the haversine formula on a sphere of 6,371 km: within half a percent.
    package func kilometres(to other: Coordinates) -> Double {
        let radian = Double.pi / 180
        let (north, otherNorth) = (latitude * radian, other.latitude * radian)
        let acrossNorth = sin((otherNorth - north) / 2)
        let acrossEast = sin((other.longitude - longitude) * radian / 2)
        let haversine = acrossNorth * acrossNorth + cos(north) * cos(otherNorth) * acrossEast * acrossEast
        // Rounding can take the haversine of opposite points past 1, whose arcsine is not a number.
        return 2 * 6_371 * asin(min(1, haversine.squareRoot()))
    }

    /// The same distance in whole metres.
    package func metres(to other: Coordinates) -> Int { Int((kilometres(to: other) * 1_000).rounded()) }

    /// The same distance in miles of 1,609.344 m.
    package func miles(to other: Coordinates) -> Double { kilometres(to: other) / 1.609344 }

    /// The middle of several points that are near one another; nil for none.
    package static func mean(of points: [Coordinates]) -> Coordinates? {
        let count = Double(points.count)
        return Coordinates(
            latitude: points.reduce(0) { $0 + $1.latitude } / count,
            longitude: points.reduce(0) { $0 + $1.longitude } / count
        )
    }
}

// As columns hold them: whole millionths of a degree, because no column holds a fraction. A millionth is 11 cm.
extension Coordinates {
    /// Nothing where either is missing or there is no such point.
    init?(millionthsNorth north: Int64?, east: Int64?) {
        guard let north, let east else { return nil }
        self.init(latitude: Double(north) / 1_000_000, longitude: Double(east) / 1_000_000)
    }

    var millionthsNorth: Int { Int((latitude * 1_000_000).rounded()) }
    var millionthsEast: Int { Int((longitude * 1_000_000).rounded()) }

    /// Millionths of a degree between which every point within so many metres lies.
    package func box(metres: Int) -> (south: Int, north: Int, west: Int, east: Int) {
        // A degree of latitude is nowhere shorter than 110.5 km; one of longitude shrinks towards the poles, where
        // the box is held to a tenth of its width at the equator, past any point of these islands.
        let high = Double(min(max(metres, 0), 20_000_000)) / 110_500
        let wide = high / max(0.1, cos((abs(latitude) + min(high, 10)) * .pi / 180))
        let (up, across) = (Int((high * 1_000_000).rounded(.up)), Int((wide * 1_000_000).rounded(.up)))
        return (millionthsNorth - up, millionthsNorth + up, millionthsEast - across, millionthsEast + across)
    }
}

extension Coordinates: Codable {
    private enum CodingKeys: String, CodingKey { case latitude, longitude }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let latitude = try container.decode(Double.self, forKey: .latitude)
        let longitude = try container.decode(Double.self, forKey: .longitude)
        guard let point = Coordinates(latitude: latitude, longitude: longitude) else {
            throw DecodingError.dataCorruptedError(
                forKey: .latitude,
                in: container,
                debugDescription: "Not a point on the earth"
            )
        }
        self = point
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(latitude, forKey: .latitude)
        try container.encode(longitude, forKey: .longitude)
    }
}
