import Foundation
import Testing

@testable import Website

/// Compares the main part of a page with the sample kept for it, with ids and keys, which change with every step of a
/// story, made alike.
func expectSample(_ answer: Answer, named name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(answer.status == 200, "\(name) answers \(answer.status)", sourceLocation: sourceLocation)
    if let folder = ProcessInfo.processInfo.environment["SHOW_PAGES_IN"] {
        let file = "\(folder)/\(name.replacing("/", with: "-")).html"
        try answer.body.write(toFile: file, atomically: true, encoding: .utf8)
    }
    let whole = faults(in: HTML(trusted: answer.body))
    #expect(whole.isEmpty, "\(name): \(whole.joined(separator: "; "))", sourceLocation: sourceLocation)
    let start = try #require(answer.body.range(of: "<main"), sourceLocation: sourceLocation)
    let end = try #require(answer.body.range(of: "</main>"), sourceLocation: sourceLocation)
    let main = String(answer.body[start.lowerBound..<end.upperBound])
        .replacing(try Regex("name=\"form-(key|token)\" value=\"[^\"]*\""), with: "name=\"form-key\" value=\"KEY\"")
        .replacing(try Regex("[0-9a-f]{64}"), with: "HASH")
        .replacing(try Regex("<code>[0-9a-f]{12}</code>"), with: "<code>HASH</code>")
        .replacing(try Regex("[0-9a-hjkmnp-tv-z]{26}"), with: "ID")
    try expectSnapshot(HTML(trusted: main), named: name, sourceLocation: sourceLocation)
}
