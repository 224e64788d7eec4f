import Foundation
import Testing

/// ARCHITECTURE.md's table "Where things happen" names files that are there, and has a row for every action.
@Suite struct ArchitecturePageTests {
    private static let page = "ARCHITECTURE.md"
    private static let name = "where things happen"

    /// What time does, and what is noted of signing in and looking: tests set it going and see what came of it, and none
    /// performs it by name.
    private static let doneByItself: Set<String> = [
        "ExpireOffer", "LapseEnquiry", "LapseHold", "RecordSignIn", "RecordView", "SendSurvey",
    ]

    /// The actions of the domain, each with its file.
    private static func actions() -> [String: String] {
        var found: [String: String] = [:]
        for file in Sources.files(of: "Brokerage") {
            for line in file.code.split(separator: "\n") where line.contains(": Action") {
                let words = line.split { " :{<".contains($0) }
                guard let place = words.firstIndex(of: "struct"), place + 1 < words.count else { continue }
                found[String(words[place + 1])] = file.path
            }
        }
        return found
    }

    /// The rows as they stand: what is asked, and the action that answers it.
    private static func rows() throws -> [(question: String, action: String)] {
        try SourceFile.text(page).split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|").map { $0.drop { $0 == " " } }
            guard cells.count >= 4, cells[1].hasPrefix("[") else { return nil }
            let question = String(cells[0].reversed().drop { $0 == " " }.reversed())
            return (question, String(cells[1].dropFirst().prefix { $0 != "]" }))
        }
    }

    @Test func `every action stands in the table of where things happen`() throws {
        let told = Set(try Self.rows().map(\.action))
        for (action, file) in Self.actions().sorted(by: { $0.key < $1.key }) where !told.contains(action) {
            Issue.record(
                """
                \(action) of \(file) stands in no row. Add "| What one would ask | [\(action)]() | | |" to the table in \
                \(Self.page) and run this suite with RECORD_SNAPSHOTS=1, which fills in the rest.
                """
            )
        }
    }

    @Test func `the table says where each thing is done, tested and shown`() throws {
        let actions = Self.actions()
        let tests = try SourceFile.all(under: "Tests").filter { !$0.path.contains("/House/") }
        var lines = ["| Question | Action | Test | Pages |", "| --- | --- | --- | --- |"]
        for (question, action) in try Self.rows() {
            guard let file = actions[action] else {
                Issue.record("\(Self.page) names \(action), which is no action: take its row out")
                continue
            }
            let test = Self.test(of: action, in: tests)
            let pages = Self.pages(of: action)
            lines.append(
                "| \(question) | [\(action)](\(file)) | \(test.map(Self.link) ?? "") | "
                    + pages.map { "[\($0.split(separator: "/").last ?? "")](\($0))" }.joined(separator: ", ") + " |"
            )
            #expect(test != nil || Self.doneByItself.contains(action), "No test says \(action)")
        }
        try expectMade(lines.joined(separator: "\n") + "\n", named: Self.name, in: Self.page)
    }

    /// Its own test where there is one, else the one that speaks of it most; a story, where tests tell it by that.
    private static func test(of action: String, in tests: [SourceFile]) -> String? {
        if let own = tests.first(where: { $0.name == action + "Tests.swift" }) { return own.path }
        func mostly(_ files: [SourceFile]) -> String? {
            files.map { ($0.path, $0.text.ranges(of: action + "(").count) }.filter { $0.1 > 0 }
                .min { ($1.1, $0.0) < ($0.1, $1.0) }?.0
        }
        return mostly(tests.filter { $0.name.hasSuffix("Tests.swift") && $0.path.contains("/BrokerageTests/") })
            ?? mostly(tests.filter { $0.name.hasSuffix("Tests.swift") }) ?? mostly(tests)
    }

    /// The folders of pages from which it is done.
    private static func pages(of action: String) -> [String] {
        let files = Sources.files(of: "Website").filter {
            $0.text.contains(action + "(") && !$0.path.contains("/Components/")
        }
        return Set(files.map { $0.path.split(separator: "/").prefix(3).joined(separator: "/") }).sorted()
    }

    private static func link(_ path: String) -> String {
        "[\(path.split(separator: "/").last?.replacing(".swift", with: "") ?? "")](\(path))"
    }

    /// Links of every page of documentation lead somewhere.
    @Test(arguments: [
        "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/domain.md",
        "docs/adr/0001-actions-and-journal.md", "docs/adr/0002-one-sql-for-two-engines.md",
        "docs/adr/0003-html-as-a-value.md", "docs/adr/0004-dependencies.md", "docs/how-to/README.md",
    ])
    func `what a page links to is there`(page: String) throws {
        let text = try SourceFile.text(page)
        let folder = page.split(separator: "/").dropLast().joined(separator: "/")
        for link in text.matches(of: /\]\(([^)#\s]+)[^)]*\)/) where !link.1.hasPrefix("http") {
            let path = URL(filePath: "/" + folder).appending(path: String(link.1)).standardized.path.dropFirst()
            #expect(SourceFile.exists(String(path)), "\(page) links to \(link.1)")
        }
        #expect(!text.isEmpty)
    }

    /// A file or folder that a page names in code type is there.
    @Test(arguments: ["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md"])
    func `what a page names in the sources is there`(page: String) throws {
        for name in try SourceFile.text(page).matches(
            of: /`((?:Sources|Tests|Policies|docs|scripts)\/[A-Za-z0-9_.\/-]+)`/
        ) {
            #expect(SourceFile.exists(String(name.1)), "\(page) names \(name.1)")
        }
    }

    @Test func `every dependency is explained, and none that isn't there`() throws {
        let page = try SourceFile.text("docs/adr/0004-dependencies.md")
        let package = try SourceFile.text("Package.swift")
        for url in package.matches(of: /url: "(https:[^"]+)"/) {
            #expect(page.contains("](\(url.1))"), "docs/adr/0004-dependencies.md doesn't explain \(url.1)")
        }
        for url in page.matches(of: /\]\((https:\/\/github.com\/[^)]+)\)/) {
            #expect(package.contains("url: \"\(url.1)\""), "Package.swift doesn't take \(url.1)")
        }
        let setup = try SourceFile.text("scripts/setup")
        let list = setup.split(separator: "PACKAGES'\n")[1].split(separator: "\nPACKAGES")[0]
        for line in list.split(separator: "\n") {
            let name = line.split(separator: " ")[0]
            #expect(page.contains(name), "docs/adr/0004-dependencies.md doesn't explain \(name)")
        }
        for file in ["scripts/requirements.in", "scripts/frontend.txt"] {
            for line in try SourceFile.text(file).split(separator: "\n") where line.contains("==") {
                let name = line.split(separator: "=")[0].split(separator: "[")[0]
                #expect(page.lowercased().contains(name.lowercased()), "docs/adr/0004-dependencies.md: \(name)")
            }
        }
    }
}
