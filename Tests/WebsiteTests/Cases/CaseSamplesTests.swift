import Brokerage
import BrokerageTesting
import Testing
import Website

/// Every page of referrals, cases, desks, documents and choices, out of one small story, as it was and sound.
@Suite struct CaseSamplesTests {
    private typealias Sample = (name: String, role: Role, path: String)

    private func expect(_ samples: [Sample], at site: Site) async throws {
        var browsers: [Role: Browser] = [:]
        for (name, role, path) in samples {
            let browser: Browser
            if let known = browsers[role] {
                browser = known
            } else {
                browser = try await site.signedIn(as: role)
            }
            browsers[role] = browser
            try expectSnapshot(of: try await browser.get(path), named: name)
        }
    }

    @Test func `every page of a referral is as it was and sound`() async throws {
        let story = try await Scenario(at: "2026-03-02 09:00")
        let empty = try await story.does(StartReferral(), as: .practitioner)
        let draft = try await story.drafts("Irene Ellis")
        let same = try await story.drafts("Irene Ellis")
        let sections = ["person", "situation", "needs", "wishes", "funding", "documents", "practitioner"]
        let samples: [Sample] =
            [
                ("referrals/new", .practitioner, "/referrals/new"),
                ("referrals/telephone", .broker, "/referrals/telephone"),
                ("referrals/list-empty", .practitioner, "/cases/\(empty)/referral"),
                ("referrals/list", .practitioner, "/cases/\(draft)/referral"),
                ("referrals/send-empty", .practitioner, "/cases/\(empty)/send"),
                ("referrals/send", .practitioner, "/cases/\(draft)/send"),
                ("referrals/person-twice", .practitioner, "/cases/\(same)/referral/person"),
            ]
            + sections.map { ("referrals/\($0)-empty", .practitioner, "/cases/\(empty)/referral/\($0)") }
            + sections.map { ("referrals/\($0)", .practitioner, "/cases/\(draft)/referral/\($0)") }
        try await expect(samples, at: try await story.site())
    }

    @Test func `every page of a case is as it was and sound`() async throws {
        let story = try await Scenario(at: "2026-03-02 09:00")
        let draft = try await story.drafts("Joan Drew")
        let referred = try await story.refers("Harold Pike")
        let allocated = try await story.allocates("Ann Moor") { $0.situation.priority = .urgent }
        let over = try await story.starts("Walter Finch")
        try await story.does(EndCase(caseID: over, ending: .declined, words: "Stays with his son"), as: .broker)
        let options = try await story.sendsOptions("Irene Ellis")
        story.clock.pass(minutes: 140)
        let samples: [Sample] =
            [
                ("cases/draft", .practitioner, "/cases/\(draft)"),
                ("cases/draft-end", .practitioner, "/cases/\(draft)/end"),
                ("cases/referred", .teamManager, "/cases/\(referred)"),
                ("cases/allocate", .teamManager, "/cases/\(referred)/allocate"),
                ("cases/allocated", .broker, "/cases/\(allocated)"),
                ("cases/pass", .teamManager, "/cases/\(allocated)/allocate"),
                ("cases/end", .broker, "/cases/\(options.caseID)/end"),
                ("cases/over", .practitioner, "/cases/\(over)"),
                ("cases/list", .broker, "/cases"),
                ("cases/list-none", .broker, "/cases?q=nobody&priority=urgent"),
            ]
            + [Role.broker, .practitioner, .ward].map {
                ("cases/options-\($0.rawValue)", $0, "/cases/\(options.caseID)")
            }
            + [Role.broker, .practitioner, .teamManager, .ward].map { ("desks/\($0.rawValue)", $0, "/") }
            + ["due-today", "waiting", "to-allocate", "team"].map { ("desks/\($0)", .teamManager, "/desk/\($0)") }
        try await expect(samples, at: try await story.site())
    }

    @Test func `every page of a choice is as it was and sound`() async throws {
        let story = try await Scenario(at: "2026-03-02 09:00")
        let options = try await story.sendsOptions("Irene Ellis")
        let site = try await story.site()
        let pages = "/cases/\(options.caseID)"
        try await expect(
            [
                ("choices/suitability", .practitioner, "\(pages)/suitability"),
                ("choices/suitability-seen", .broker, "\(pages)/suitability"),
                ("choices/present-early", .broker, "\(pages)/present"),
            ],
            at: site
        )
        try await story.confirms(options, unsuitable: ["Weir Lodge"])
        try await expect([("choices/present", .broker, "\(pages)/present")], at: site)
        try await story.does(
            PresentOptions(
                caseID: options.caseID,
                offers: options.offers(["Abbey Fields", "Oldfield"]),
                givenOn: story.clock.now.london.date
            ),
            as: .broker
        )
        try await expect(
            [
                ("choices/sheet", .broker, "\(pages)/sheet"),
                ("choices/choice", .broker, "\(pages)/choice"),
                ("choices/bed", .broker, "\(pages)/beds/\(options.offer("Abbey Fields"))"),
            ],
            at: site
        )
        let sheet = try await site.signedIn(as: .broker).get("\(pages)/sheet/print")
        try expectSample(sheet, named: "choices/sheet-printed")
        try await story.chooses("Abbey Fields", of: options)
        try await expect([("choices/assessment", .broker, "\(pages)/assessment")], at: site)
        try await story.assesses(options)
        try await expect(
            [
                ("choices/negotiation", .broker, "\(pages)/negotiation"),
                ("choices/breakdown", .broker, "\(pages)/breakdown"),
            ],
            at: site
        )
    }

    @Test func `an empty desk of each role is as it was and sound`() async throws {
        let site = try await Scenario(at: "2026-03-02 09:00").site()
        try await expect(
            [Role.broker, .practitioner, .teamManager, .ward].map { ("desks/empty-\($0.rawValue)", $0, "/") },
            at: site
        )
    }
}
