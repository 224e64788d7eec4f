import Foundation
import Testing

@testable import Website

struct GalleryTests {
    @Test(arguments: Gallery.pages.map(\.name))
    func `every sample page is as it was and sound`(name: String) throws {
        let page = try #require(Gallery.pages.first { $0.name == name }?.page)
        try expectSnapshot(of: page, named: "gallery/\(name)")
        try keepToLookAt(Gallery.frame(of: name).show(page), name)
    }

    @Test func `what stands round a page is as it was and sound`() throws {
        struct Bare: Page {
            var title: String { "Bare" }
            var section: Section? { Gallery.sections.first }
            var breadcrumbs: [Link] { [Link("Cases", to: "/cases")] }
            var back: Link? { Link("Back", to: "/desk") }
            var body: HTML { pageHeading(title) }
        }
        try expectSnapshot(Gallery.frame(of: "components").show(Bare()), named: "frame")
    }

    @Test(arguments: Gallery.documents.map(\.name))
    func `every sample document is as it was and sound`(name: String) throws {
        let document = try #require(Gallery.documents.first { $0.name == name }?.document)
        try expectSnapshot(document.show(.linked(Assets(versions: [:]))), named: "gallery/\(name)")
        #expect(faults(in: document.show()).isEmpty)
        try keepToLookAt(document.show(), name)
    }

    /// Puts a page where it can be looked at as a picture, and put before axe.
    private func keepToLookAt(_ html: HTML, _ name: String) throws {
        guard let folder = ProcessInfo.processInfo.environment["SHOW_GALLERY_IN"] else { return }
        try html.markup.write(toFile: "\(folder)/\(name).html", atomically: true, encoding: .utf8)
    }
}
