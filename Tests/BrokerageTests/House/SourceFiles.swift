import Foundation

/// The source files of the package, for tests of what the compiler can't see.
struct SourceFile: Sendable {
    /// From the package's folder: `Sources/Brokerage/Acts/Work.swift`.
    let path: String
    let text: String

    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../..").standardized

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path)
    }

    /// Every Swift file under a folder, but those that the package manager made.
    static func all(under folder: String) throws -> [SourceFile] {
        let base = root.appending(path: folder)
        guard let files = FileManager.default.enumerator(atPath: base.path) else { return [] }
        return try files.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted().map {
            SourceFile(path: "\(folder)/\($0)", text: try text("\(folder)/\($0)"))
        }
    }

    var name: String { String(path.split(separator: "/").last ?? "") }

    /// The text without comments, so that a rule isn't broken by words about it.
    var code: String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.drop { $0 == " " }.hasPrefix("//") }
            .joined(separator: "\n")
    }

    /// What it imports.
    var imports: Set<String> {
        Set(
            text.split(separator: "\n").compactMap { line in
                let words = line.split(separator: " ")
                guard let place = words.firstIndex(of: "import"), place <= 1, place + 1 < words.count else {
                    return nil
                }
                return String(words[place + 1])
            }
        )
    }

    /// The literals that stand in it, with `…` for what is interpolated; what stands inside an interpolation follows
    /// by itself.
    var literals: [String] {
        var reader = LiteralReader(bytes: Array(text.utf8))
        reader.readCode(untilClosing: false)
        return reader.literals
    }
}

/// Reads Swift just far enough to tell literals from code and comments.
private struct LiteralReader {
    let bytes: [UInt8]
    var place = 0
    var literals: [String] = []

    private static let marks: Set<UInt8> = [
        UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"),
    ]

    private func follows(_ text: StaticString) -> Bool {
        place + text.utf8CodeUnitCount <= bytes.count
            && (0..<text.utf8CodeUnitCount).allSatisfy { bytes[place + $0] == text.utf8Start[$0] }
    }

    /// `untilClosing`: stops behind the bracket that closes an interpolation, else at the end of the file.
    mutating func readCode(untilClosing: Bool) {
        var depth = 0
        while place < bytes.count {
            // Most letters are none of these, and this runs over all of them.
            guard Self.marks.contains(bytes[place]) else {
                place += 1
                continue
            }
            if follows("//") {
                while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { place += 1 }
            } else if follows("\"\"\"") {
                readLiteral(closing: "\"\"\"")
            } else if follows("\"") {
                readLiteral(closing: "\"")
            } else {
                if bytes[place] == UInt8(ascii: "(") { depth += 1 }
                if bytes[place] == UInt8(ascii: ")") {
                    depth -= 1
                    if untilClosing, depth < 0 {
                        place += 1
                        return
                    }
                }
                place += 1
            }
        }
    }

    private mutating func readLiteral(closing: StaticString) {
        place += closing.utf8CodeUnitCount
        var literal: [UInt8] = []
        while place < bytes.count {
            guard Self.marks.contains(bytes[place]) else {
                literal.append(bytes[place])
                place += 1
                continue
            }
            if follows(closing) { break }
            if follows("\\(") {
                place += 2
                readCode(untilClosing: true)
                literal += Array("…".utf8)
            } else if follows("\\\n") {
                place += 2
            } else if follows("\\") {
                literal += bytes[place..<min(place + 2, bytes.count)]
                place += 2
            } else {
                literal.append(bytes[place])
                place += 1
            }
        }
        place += closing.utf8CodeUnitCount
        literals.append(String(decoding: literal, as: UTF8.self))
    }
}

/// The sources, read once for all tests.
enum Sources {
    static let all: [(target: String, files: [SourceFile])] = [
        "Brokerage", "Database", "DatabaseDrivers", "Demo", "Exchange", "Post", "Website", "carebroker",
    ].map { ($0, (try? SourceFile.all(under: "Sources/\($0)")) ?? []) }

    static func files(of targets: String...) -> [SourceFile] {
        all.filter { targets.isEmpty || targets.contains($0.target) }.flatMap(\.files)
    }

    /// Pieces of SQL, with the file each stands in.
    static let statements: [(path: String, literal: String)] = all.filter { $0.target != "DatabaseDrivers" }
        .flatMap(\.files).flatMap { file in
            file.literals.filter(isSQL).map { (file.path, $0) }
        }

    /// Whether a literal is a statement or a piece of one.
    static func isSQL(_ literal: String) -> Bool {
        [
            "SELECT ", "INSERT ", "UPDATE ", "DELETE FROM", "CREATE ", "WHERE ", "ORDER BY", "JOIN ", "LIMIT ",
            "VALUES ", "PRAGMA ", " AND ", " = …",
        ].contains { literal.contains($0) }
    }
}
