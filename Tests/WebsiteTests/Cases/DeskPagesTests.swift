import Brokerage
import BrokerageTesting
import Foundation
import Testing
import Website

@Suite struct DeskPagesTests {
    @Test func `each role has the lists it works from`() async throws {
        let story = try await Scenario(at: "2026-03-02 09:00")
        let mine = try await story.allocates("Irene Ellis")
        let waiting = try await story.sendsOptions("Harold Pike").caseID
        let toAllocate = try await story.refers("Ann Moor")
        let draft = try await story.drafts("Joan Drew")
        let site = try await story.site()

        func lists(_ role: Role, _ path: String) async throws -> Set<Identifier<Case>> {
            let body = try await site.signedIn(as: role).get(path).body
            return Set([mine, waiting, toAllocate, draft].filter { body.contains("href=\"/cases/\($0)\"") })
        }
        #expect(try await lists(.broker, "/") == [mine, waiting])
        #expect(try await lists(.broker, "/desk/due-today") == [mine])
        #expect(try await lists(.broker, "/desk/waiting") == [waiting])
        #expect(try await lists(.broker, "/desk/team") == [mine, waiting, toAllocate])
        #expect(try await lists(.teamManager, "/desk/to-allocate") == [toAllocate])
        #expect(try await lists(.practitioner, "/") == [mine, waiting, toAllocate, draft])
        #expect(try await lists(.ward, "/") == [mine, waiting, toAllocate])
        #expect(try await lists(.commissioner, "/") == [mine, waiting, toAllocate])
        // Those who decide begin with what waits for their decision.
        for role in [Role.panelChair, .assistantDirector] {
            #expect(try await site.signedIn(as: role).get("/").location == "/funding", "\(role)")
        }
    }

    @Test func `who looks for somebody finds them when their case is over too`() async throws {
        let story = try await Scenario(at: "2026-03-02 09:00")
        let over = try await story.allocates("Irene Ellis")
        try await story.does(EndCase(caseID: over, ending: .died), as: .broker)
        let broker = try await story.site().signedIn(as: .broker)
        let link = "href=\"/cases/\(over)\""
        #expect(try await broker.get("/cases?q=ellis").body.contains(link))
        #expect(try await !broker.get("/cases").body.contains(link))
        let open = try await broker.get("/cases?q=ellis&show=open").body
        #expect(!open.contains(link) && open.contains("No case fits."))
    }

    @Test func `a desk begins with what is due first, and says why`() async throws {
        let story = try await Scenario(at: "2026-03-02 09:00")
        try await story.allocates("Irene Ellis")
        story.clock.pass(minutes: 30)
        try await story.allocates("Harold Pike") { $0.situation.priority = .emergency }
        let broker = try await story.site().signedIn(as: .broker)
        let body = try await broker.get("/").body
        let emergency = try #require(body.range(of: "Harold Pike"))
        let routine = try #require(body.range(of: "Irene Ellis"))
        #expect(emergency.lowerBound < routine.lowerBound)
        #expect(body.contains("emergency"))
    }

    @Test(arguments: [
        (Role.practitioner, "Refer somebody"), (.broker, "Take a referral by telephone"),
        (.teamManager, "To be allocated"), (.ward, "Your patients"),
    ])
    func `an empty desk says what to do`(role: Role, words: String) async throws {
        let browser = try await Scenario().site().signedIn(as: role)
        let desk = try await browser.get("/")
        #expect(desk.status == 200)
        #expect(desk.says(words))
        #expect(desk.body.contains("cb-empty"))
    }

    @Test func `a ward sees where its patients go, and those without cases their own first page`() async throws {
        let story = try await Scenario()
        let id = try await story.starts("Irene Ellis")
        let site = try await story.site()
        let ward = try await site.signedIn(as: .ward).get("/")
        #expect(ward.says("Irene Ellis") && ward.says("Not known yet") && ward.body.contains("/cases/\(id)"))
        #expect(try await site.signedIn(as: .administrator).get("/").location == "/accounts")
        #expect(try await site.signedIn(as: .broker).get("/desk/nothing").status == 404)
    }
}
