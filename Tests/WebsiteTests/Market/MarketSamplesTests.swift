import Brokerage
import BrokerageTesting
import Demo
import Foundation
import Testing

@testable import Website

/// Every page of the market, out of one small market, as it was and sound.
@Suite struct MarketSamplesTests {
    private static let location = "/locations/1-1000000001"

    /// What the snapshot is called, whose page it is, and where it stands.
    static let pages: [(name: String, role: Role, path: String)] = [
        ("locations", .broker, "/locations"),
        ("locations-narrowed", .broker, "/locations?near=BA2&miles=10&care=nursing"),
        ("locations-none", .broker, "/locations?words=nobody"),
        ("location", .broker, location),
        ("location-seen", .practitioner, location),
        ("location-left", .broker, "/locations/1-1000000003"),
        ("rates", .commissioner, "/rates"),
        ("rates-new", .commissioner, "/rates/new"),
        ("block-contracts", .broker, "/block-contracts"),
        ("directory", .teamManager, "/directory"),
        ("vacancies-new", .broker, location + "/vacancies/new"),
        ("prices-new", .broker, location + "/prices/new"),
        ("ratings-new", .broker, location + "/ratings/new"),
        ("contacts-new", .broker, location + "/contacts/new"),
        ("frameworks-new", .broker, location + "/frameworks/new"),
        ("suspensions-new", .broker, location + "/suspensions/new"),
        ("concerns-new", .broker, location + "/concerns/new"),
        ("block-contracts-new", .broker, location + "/block-contracts/new"),
    ]

    /// Links on a page that lead to another one of it.
    static let linked: [(name: String, role: Role, from: String, ending: String)] = [
        ("rates-end", .commissioner, "/rates", "/end"),
        ("contacts-end", .broker, location, "/contacts/[^/\"]+/end"),
        ("frameworks-end", .broker, location, "/frameworks/[^/\"]+/end"),
        ("suspensions-lift", .broker, location, "/lift"),
        ("concerns-close", .broker, location, "/close"),
        ("block-contracts-end", .broker, location, "/block-contracts/[^/\"]+/end"),
    ]

    @Test func `every page of the market is as it was and sound`() async throws {
        let site = try await Self.story().site()
        var browsers: [Role: Browser] = [:]
        func browser(_ role: Role) async throws -> Browser {
            if let browser = browsers[role] { return browser }
            let browser = try await site.signedIn(as: role)
            browsers[role] = browser
            return browser
        }
        for (name, role, path) in Self.pages {
            try expectSnapshot(of: try await browser(role).get(path), named: "market/\(name)")
        }
        for (name, role, from, ending) in Self.linked {
            let page = try await browser(role).get(from).body
            let link = try #require(page.firstMatch(of: try Regex("href=\"(/[^\"]*\(ending))\"")), "\(name)")
            let address = String(try #require(link.output[1].substring))
            try expectSnapshot(of: try await browser(role).get(address), named: "market/\(name)")
        }
    }

    @Test func `every state of a file that was sent is as it was and sound`() async throws {
        let story = try await Self.story()
        let manager = try await story.site().signedIn(as: .teamManager)
        let door = DirectoryStates(story)
        for (name, id) in try await door.all() {
            try expectSnapshot(of: try await manager.get("/directory/\(id)"), named: "market/directory-\(name)")
        }
    }

    /// A market with something of everything.
    private static func story() async throws -> Scenario {
        let story = try await Scenario()
        let mary = StoryHome(
            "St. Mary’s Court",
            number: 1,
            postcode: "BA1 1UA",
            weekly: .pounds(1_200),
            includesFNC: true,
            vacancies: 2,
            blockBeds: ["Room 1", "Room 2"],
            rating: .good
        )
        let lodge = StoryHome(
            "Radstock Lodge",
            number: 2,
            postcode: "BA3 3XX",
            serviceTypes: [.residentialHome],
            specialisms: [],
            category: .residential,
            onFramework: false,
            weekly: .pounds(870),
            vacancies: 0,
            rating: .requiresImprovement
        )
        let gone = StoryHome("Gone House", number: 3, onFramework: false)
        let agency = ListedLocation.testing("Care at Home", number: 4, serviceTypes: [.homecareAgency])
        try await story.market([mary, lodge, gone])
        try await story.rate(.pounds(950))
        story.clock.pass(minutes: 60)
        let renamed = ListedLocation.testing(
            "St. Mary’s Court and Lodge",
            number: 1,
            postcode: "BA1 1UA",
            specialisms: ["Dementia", "Sensory impairment"]
        )
        try await story.takesIn(
            [renamed, lodge.listing, agency],
            fileDate: LocalDate(testing: "2026-02-25"),
            digest: "second",
            confirmed: true
        )
        try await story.does(
            AddContact(
                locationID: mary.id,
                name: "Rose Hale",
                post: "Registered manager",
                email: "rose@example.org",
                telephone: "01225 496 000",
                startsOn: LocalDate(testing: "2025-09-01")
            ),
            as: .broker
        )
        try await story.does(
            SuspendPlacements(
                locationID: mary.id,
                startsOn: LocalDate(testing: "2026-03-02"),
                source: "Commissioning team",
                words: "Staffing at night"
            ),
            as: .broker
        )
        try await story.does(
            RaiseConcern(
                locationID: mary.id,
                kind: .safeguarding,
                raisedOn: LocalDate(testing: "2026-02-27"),
                source: "A district nurse",
                words: "Medication missed twice"
            ),
            as: .broker
        )
        try await story.plantOffer(of: mary.id, number: 7, caseState: .started, offerState: .placed)
        if let bed = try await story.blockBeds().first {
            try await story.plantHold(of: bed, number: 8, state: .used)
        }
        story.clock.pass(minutes: 73 * 60)
        return story
    }
}

/// Files in each state that a page can show.
private struct DirectoryStates {
    let story: Scenario

    init(_ story: Scenario) {
        self.story = story
    }

    func all() async throws -> [(name: String, id: String)] {
        let manager = story.actor(.teamManager)
        let reading = try await story.partnership.beginStaging(named: "reading.csv", by: manager)
        let refused = try await story.partnership.beginStaging(named: "picture.png", by: manager)
        try await story.partnership.refuseStaging(
            refused.id,
            because: "Line 1 is not text. Save the file as CSV (comma separated, UTF-8) and try again."
        )
        let row = RefusedListing(
            line: 14,
            locationID: nil,
            sentence: "Line 14, Larkmere House: ‘BA1’ is not a full UK postcode."
        )
        let listed = [ListedLocation.testing("Newly Listed", number: 9)]
        let doubted = try await story.stages(
            listed,
            refused: [row],
            fileDate: LocalDate(testing: "2026-02-18"),
            digest: "third"
        )
        let takenIn = try await story.stages(
            listed,
            refused: [row],
            fileDate: LocalDate(testing: "2026-03-04"),
            digest: "fourth"
        )
        try await story.does(
            ImportDirectory(stagingID: takenIn.id, digest: "fourth", confirmed: true),
            as: .teamManager
        )
        let read = try await story.stages(listed, fileDate: LocalDate(testing: "2026-03-05"), digest: "fifth")
        return [
            ("reading", reading.id.text), ("refused", refused.id.text), ("doubted", doubted.id.text),
            ("taken-in", takenIn.id.text), ("read", read.id.text),
        ]
    }
}
