import Foundation
import Testing

/// Compares a part of a page of documentation with what the program says. With `RECORD_SNAPSHOTS=1` in the environment
/// the part is written anew instead; read the difference before committing it.
///
/// The part stands between `<!-- made: NAME -->` and `<!-- end: NAME -->`.
func expectMade(
    _ made: String,
    named name: String,
    in page: String,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let text = try SourceFile.text(page)
    let (start, end) = ("<!-- made: \(name) -->\n", "<!-- end: \(name) -->")
    guard let opening = text.firstRange(of: start), let closing = text.firstRange(of: end),
        opening.upperBound <= closing.lowerBound
    else {
        Issue.record("\(page) has no \(start)\(end): put both lines where it belongs", sourceLocation: sourceLocation)
        return
    }
    let kept = text[opening.upperBound..<closing.lowerBound]
    if kept == "\n" + made + "\n" { return }
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
        let anew = text.replacingCharacters(in: opening.upperBound..<closing.lowerBound, with: "\n" + made + "\n")
        try anew.write(to: SourceFile.root.appending(path: page), atomically: true, encoding: .utf8)
        return
    }
    Issue.record(
        """
        \(name) in \(page) isn't what the program says. Run this test once with RECORD_SNAPSHOTS=1, or put this there:
        \(made)
        """,
        sourceLocation: sourceLocation
    )
}
