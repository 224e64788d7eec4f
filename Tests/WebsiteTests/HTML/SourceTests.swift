import Foundation
import Testing

/// What the compiler can't see is read from the sources.
struct SourceTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Sources/Website").standardized

    static func sources() throws -> [(name: String, text: String)] {
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        let swift = files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
        try #require(swift.count > 20)
        return try swift.map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
    }

    @Test func `only literals, and our own style sheet, are taken as markup`() throws {
        for (name, text) in try Self.sources() {
            if name != "LetterDocument.swift" { #expect(!text.contains("HTML(trusted"), "\(name)") }
            #expect(!text.contains("(stringLiteral:"), "\(name)")
        }
    }

    @Test func `no address is written into an attribute by hand`() throws {
        for (name, text) in try Self.sources() {
            for attribute in ["href", "src", "action", "formaction", "srcset", "data-draft", "data-look-up"] {
                #expect(!text.contains("\(attribute)=\\\"\\("), "\(name)")
                #expect(!text.contains("\(attribute)=\"\\("), "\(name)")
            }
        }
    }

    @Test func `no attribute is without quotes`() throws {
        let unquoted = /<[a-z]+[^>"]*\s[a-z-]+=\\\(/
        for (name, text) in try Self.sources() {
            #expect(text.firstMatch(of: unquoted) == nil, "\(name)")
        }
    }

    @Test func `pages are drawn without the server`() throws {
        for part in ["HTML", "Components", "Look"] {
            let folder = Self.folder.appending(path: part)
            let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
            for case let file as URL in files where file.pathExtension == "swift" {
                #expect(try !String(contentsOf: file, encoding: .utf8).contains("import Hummingbird"), "\(file)")
            }
        }
    }
}
