import Brokerage
import Foundation
import Testing

@Suite struct OutwardCodesTests {
    private static func code(_ text: String) throws -> OutwardCode { try #require(OutwardCode(typed: text)) }

    @Test func `an outward code has its middle and its town`() throws {
        let bath = try #require(OutwardCodes.centroid(of: Self.code("ba1")))
        #expect(abs(bath.latitude - 51.39) < 0.05)
        #expect(abs(bath.longitude + 2.37) < 0.05)
        #expect(OutwardCodes.town(of: try Self.code("AL1")) == "St Albans")
        #expect(OutwardCodes.town(of: try Self.code("B1")) == nil)
        #expect(OutwardCodes.centroid(of: try Self.code("B1")) != nil)
        #expect(OutwardCodes.centroid(of: try Self.code("ZE1")) == nil)
    }

    @Test func `every line of the file shipped is read but W1M, which was withdrawn in 2000 and breaks the rule`()
        throws
    {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/Brokerage/Market/outward-codes.csv").standardized
        let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
        #expect(lines.first == "outward,latitude,longitude,town")
        #expect(lines.count == 2_117)
        let unread = lines.dropFirst().map { $0.prefix { $0 != "," } }
            .filter { OutwardCode(typed: String($0)).flatMap(OutwardCodes.centroid) == nil }
        #expect(unread == ["W1M"])
    }

    @Test(arguments: [
        // Charing Cross to the Guildhall in Bath, about 156 km; the poles, half the way round.
        (51.5074, -0.1278, 51.3822, -2.3596, 155.5), (90, 0, -90, 0, 20_015), (0, 179.9, 0, -179.9, 22.2),
        (1, 1, 1, 1, 0),
    ])
    func `a distance is as the crow flies`(north: Double, east: Double, toNorth: Double, toEast: Double, km: Double)
        throws
    {
        let one = try #require(Coordinates(latitude: north, longitude: east))
        let other = try #require(Coordinates(latitude: toNorth, longitude: toEast))
        #expect(abs(one.kilometres(to: other) - km) < max(0.1, km * 0.005))
        #expect(abs(one.kilometres(to: other) - other.kilometres(to: one)) < 0.000_001)
        #expect(abs(one.miles(to: other) * 1.609344 - one.kilometres(to: other)) < 0.000_001)
    }

    @Test(arguments: [(91, 0), (-91, 0), (0, 181), (Double.nan, 0), (0, .infinity)] as [(Double, Double)])
    func `what is no point on the earth is none`(latitude: Double, longitude: Double) {
        #expect(Coordinates(latitude: latitude, longitude: longitude) == nil)
    }

    @Test func `a point is coded with its keys, and one off the earth is refused`() throws {
        let point = try #require(Coordinates(latitude: 51.5, longitude: -2.25))
        #expect(try JSONDecoder().decode(Coordinates.self, from: JSONEncoder().encode(point)) == point)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(Coordinates.self, from: Data(#"{"latitude":95,"longitude":0}"#.utf8))
        }
    }

    @Test(arguments: ["St Albans", "st albans", " ST  ALBANS "])
    func `a town is found by name in any case, in the middle of its codes`(name: String) throws {
        let place = try #require(OutwardCodes.place(named: name))
        let codes = ["AL1", "AL2"]
        #expect(place.town == "St Albans")
        #expect(place.label == "St Albans (AL)")
        let middles = try codes.map { try #require(OutwardCodes.centroid(of: Self.code($0))) }
        #expect(place.coordinates == Coordinates.mean(of: middles))
    }

    @Test func `a name that several towns have is no one place until its area is said`() throws {
        let found = OutwardCodes.places(named: "gillingham")
        #expect(found.map(\.label) == ["Gillingham (ME)", "Gillingham (SP)"])
        #expect(OutwardCodes.place(named: "Gillingham") == nil)
        #expect(OutwardCodes.place(named: "gillingham (sp)") == found.last)
        #expect(OutwardCodes.places(named: "Nowhere") == [])
        #expect(OutwardCodes.place(named: "") == nil)
    }
}
