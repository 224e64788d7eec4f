import Brokerage
import BrokerageTesting
import HTTPTypes
import Testing
import Website

@Suite struct DocumentsPagesTests {
    private static let pdf = Array("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< >>\n%%EOF\n".utf8)

    private func add(
        _ bytes: [UInt8],
        named name: String = "Assessment.pdf",
        kind: String? = "assessment",
        to page: String,
        by browser: Browser
    ) async throws -> Answer {
        let opened = try await browser.get(page)
        return try await browser.upload(
            page,
            [("form-key", opened.input("form-key") ?? "")] + (kind.map { [("kind", $0)] } ?? []),
            file: ("file", name, bytes)
        )
    }

    @Test func `a file goes up, is listed, and comes down byte for byte to those who may`() async throws {
        let story = try await Scenario()
        let id = try await story.refers("Irene Ellis")
        let page = "/cases/\(id)/referral/documents"
        let site = try await story.site()
        let practitioner = try await site.signedIn(as: .practitioner)
        let added = try await add(Self.pdf, named: "Assessment & plan.pdf", to: page, by: practitioner)
        #expect(added.location == page)
        let list = try await practitioner.get(page)
        #expect(list.says("Assessment & plan.pdf is added.") && list.says("Assessment, PDF, 1 KB"))
        let address = try #require(try list.all("href", "/cases/\(id)/documents/[^\"]+").first)
        for role in [Role.practitioner, .broker, .teamManager] {
            let given = try await site.signedIn(as: role).get(address)
            #expect(Array(given.body.utf8) == Self.pdf, "\(role)")
            #expect(given.headers[.contentType] == "application/pdf")
            #expect(given.headers[.contentDisposition] == "attachment; filename=\"Assessment & plan.pdf\"")
        }
        // What is said of a person's health isn't for the ward or for finance; it looks like nothing at all.
        for role in [Role.ward, .finance, .administrator] {
            #expect([403, 404].contains(try await site.signedIn(as: role).get(address).status), "\(role)")
        }
        #expect(try await Browser(site).get(address).status == 303)
        let other = try await story.refers("Harold Pike")
        let elsewhere = address.replacing("/cases/\(id)", with: "/cases/\(other)")
        #expect(try await practitioner.get(elsewhere).status == 404)
    }

    @Test func `a file of another type, an empty one, none and one of no kind are refused in words`() async throws {
        let story = try await Scenario()
        let id = try await story.refers("Irene Ellis")
        let page = "/cases/\(id)/referral/documents"
        let practitioner = try await story.site().signedIn(as: .practitioner)
        let program = try await add([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0], named: "a.pdf", to: page, by: practitioner)
        #expect(program.status == 422)
        #expect(program.body.contains("href=\"#file\"") && program.body.contains("id=\"file\""))
        let empty = try await add([], to: page, by: practitioner)
        #expect(empty.status == 422 && empty.says("The file is empty. Choose another"))
        let none = try await add([], named: "", to: page, by: practitioner)
        #expect(none.status == 422 && none.says("Choose a file"))
        #expect(none.body.contains("value=\"assessment\" checked"))
        let kindless = try await add(Self.pdf, kind: nil, to: page, by: practitioner)
        #expect(kindless.status == 422 && kindless.says("Select what the file is"))
        let made = try await add(Self.pdf, kind: "agreement", to: page, by: practitioner)
        #expect(made.status == 422)
        #expect(try await practitioner.get(page).says("No documents yet."))
    }

    @Test func `a file that is too large or cut off changes nothing`() async throws {
        let story = try await Scenario()
        let id = try await story.refers("Irene Ellis")
        let page = "/cases/\(id)/referral/documents"
        let practitioner = try await story.site().signedIn(as: .practitioner)
        let large = Self.pdf + [UInt8](repeating: 0x20, count: FileType.maximumBytes)
        let refused = try await add(large, to: page, by: practitioner)
        #expect([413, 422].contains(refused.status))
        #expect(refused.says("20 MB"))
        let whole = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7 and"
        let cut = try await practitioner.send(
            .post,
            page,
            headers: ["Content-Type": "multipart/form-data; boundary=cut", "Sec-Fetch-Site": "same-origin"],
            body: Array(whole.utf8)
        )
        #expect(cut.status == 400)
        #expect(cut.says("What was sent is broken or was cut off."))
        #expect(try await practitioner.get(page).says("No documents yet."))
    }

    @Test func `nothing is added to a case that is over`() async throws {
        let story = try await Scenario()
        let id = try await story.refers("Irene Ellis")
        let practitioner = try await story.site().signedIn(as: .practitioner)
        let page = "/cases/\(id)/referral/documents"
        let opened = try await practitioner.get(page)
        try await story.does(EndCase(caseID: id, ending: .died), as: .practitioner)
        let late = try await practitioner.upload(
            page,
            [("form-key", opened.input("form-key") ?? ""), ("kind", "assessment")],
            file: ("file", "a.pdf", Self.pdf)
        )
        #expect(late.status == 409)
        #expect(late.says("is over, so nothing can be added to it any more."))
    }
}
