import Foundation
import Testing

@testable import Website

/// Compares a rendered sample with the text kept for it under `Tests/WebsiteTests/Snapshots/`, and checks that its
/// markup is sound. With `RECORD_SNAPSHOTS=1` in the environment the text is written anew instead; read the difference
/// before committing it.
/// - `name`: `desk` is kept as `Snapshots/desk.html`.
func expectSnapshot(
    _ html: HTML,
    named name: String,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let faults = faults(in: html)
    #expect(faults.isEmpty, "\(name): \(faults.joined(separator: "; "))", sourceLocation: sourceLocation)
    try expectKept(html, named: name, sourceLocation: sourceLocation)
}

private func expectKept(_ html: HTML, named name: String, sourceLocation: SourceLocation) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/\(name).html")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try html.markup.write(to: file, atomically: true, encoding: .utf8)
        return
    }
    guard let kept = try? String(contentsOf: file, encoding: .utf8) else {
        Issue.record(
            "Nothing is kept for \(name): run once with RECORD_SNAPSHOTS=1 and read what it writes",
            sourceLocation: sourceLocation
        )
        return
    }
    if let difference = firstDifference(kept, html.markup) {
        Issue.record("\(name) \(difference)", sourceLocation: sourceLocation)
    }
}

/// Compares what a page says and holds with the text kept for it. What stands round it is the same on every page and has
/// a snapshot of its own, so it isn't kept again; that the whole is sound is checked here too.
func expectSnapshot(
    of page: any Page,
    named name: String,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let whole = Gallery.frame(of: name).show(page)
    let faults = faults(in: whole)
    #expect(faults.isEmpty, "\(name): \(faults.joined(separator: "; "))", sourceLocation: sourceLocation)

    let held: HTML = """
        <title>\(page.title)</title>
        \(errorSummary(page.errors))
        \(page.body)

        """
    try expectKept(held, named: name, sourceLocation: sourceLocation)
}

/// Compares the main part of a page as the website gives it with the text kept for it, ids and keys, which change with
/// every step of a story, made alike. With `SHOW_PAGES_IN=folder` in the environment the whole page is written there too.
func expectSnapshot(
    of answer: Answer,
    named name: String,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    #expect(answer.status == 200, "\(name)", sourceLocation: sourceLocation)
    if let folder = ProcessInfo.processInfo.environment["SHOW_PAGES_IN"] {
        let file = name.replacing("/", with: "-")
        try answer.body.write(toFile: "\(folder)/\(file).html", atomically: true, encoding: .utf8)
    }
    let faults = faults(in: HTML(trusted: answer.body))
    #expect(faults.isEmpty, "\(name): \(faults.joined(separator: "; "))", sourceLocation: sourceLocation)
    let start = try #require(answer.body.range(of: "<main id=\"main\">"), "\(name)", sourceLocation: sourceLocation)
    let end = try #require(answer.body.range(of: "</main>"), "\(name)", sourceLocation: sourceLocation)
    let main = String(answer.body[start.upperBound..<end.lowerBound])
        .replacing(try Regex("name=\"form-(key|token)\" value=\"[^\"]*\""), with: "name=\"form-key\" value=\"KEY\"")
        .replacing(try Regex("[0-9a-f]{64}"), with: "HASH")
        .replacing(try Regex("[0-9a-hjkmnp-tv-z]{26}"), with: "ID")
    try expectKept(HTML(trusted: main), named: name, sourceLocation: sourceLocation)
}

/// The first line in which two texts differ, with its number; nil when they don't.
func firstDifference(_ kept: String, _ shown: String) -> String? {
    let keptLines = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let shownLines = shown.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, pair) in zip(keptLines, shownLines).enumerated() where pair.0 != pair.1 {
        return "differs in line \(number + 1)\n   kept: \(pair.0)\n  shown: \(pair.1)"
    }
    return keptLines.count == shownLines.count
        ? nil : "has \(shownLines.count) lines where \(keptLines.count) were kept"
}

struct SnapshotTests {
    @Test func `a snapshot names the first line that differs`() {
        #expect(firstDifference("a\nb", "a\nb") == nil)
        #expect(firstDifference("a\nb", "a\nc") == "differs in line 2\n   kept: b\n  shown: c")
        #expect(firstDifference("a", "a\nb") == "has 2 lines where 1 were kept")
    }
}
