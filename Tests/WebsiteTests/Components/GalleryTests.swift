import Foundation
import Testing

@testable import Website

struct GalleryTests {
    static let names = Gallery.pages.map(\.name)

    @Test(arguments: names)
    func `every sample page is as it was and sound`(name: String) throws {
        let page = try #require(Gallery.pages.first { $0.name == name }?.page)
        let shown = Gallery.frame(of: name).show(page)
        try expectSnapshot(shown, named: "gallery/\(name)")
        // To be looked at as pictures, and put before axe.
        if let folder = ProcessInfo.processInfo.environment["SHOW_GALLERY_IN"] {
            try shown.markup.write(toFile: "\(folder)/\(name).html", atomically: true, encoding: .utf8)
        }
    }

    @Test(arguments: Gallery.documents.map(\.name))
    func `every sample document is as it was and sound`(name: String) throws {
        let document = try #require(Gallery.documents.first { $0.name == name }?.document)
        try expectSnapshot(document.show(.linked(Assets(versions: [:]))), named: "gallery/\(name)")
        #expect(faults(in: document.show()).isEmpty)
        if let folder = ProcessInfo.processInfo.environment["SHOW_GALLERY_IN"] {
            try document.show().markup.write(toFile: "\(folder)/\(name).html", atomically: true, encoding: .utf8)
        }
    }
}
