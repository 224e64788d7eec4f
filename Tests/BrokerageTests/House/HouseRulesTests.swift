@testable import Brokerage
import Database
import Foundation
import Testing

/// The rules of the house that the compiler can't hold, read from the sources.
@Suite struct HouseRulesTests {
    /// A page of one case must not read the rows of all the others.
    @Test func `whatever belongs to a case is found by it`() throws {
        let statements = Schema.migrations.flatMap(\.statements).map { statement in
            statement.rendered(placeholder: { "?\($0)" }, type: { _ in "BYTES" }).words
        }
        let tables = statements.compactMap { words -> Substring? in
            guard words.contains("\n    case_id ") else { return nil }
            return words.firstMatch(of: /CREATE TABLE (\w+)/)?.1
        }
        try #require(tables.count > 25)
        let indexed = statements.compactMap { words -> Substring? in
            guard !words.contains(" WHERE ") else { return nil }
            return words.firstMatch(of: /CREATE (?:UNIQUE )?INDEX \w+ ON (\w+) \(case_id\b/)?.1
        }
        #expect(Set(tables).subtracting(indexed) == [])
    }

    // MARK: One SQL for two engines

    /// Words that one engine has and the other hasn't, or that mean another thing there.
    private static let enginesOwn = [
        #"PRAGMA|ATTACH|VACUUM|MATCH|COLLATE|ILIKE|GLOB|REGEXP|RETURNING|JSONB?|BLOB|BYTEA|BOOLEAN|REAL|FLOAT|DOUBLE"#,
        #"ROWID|OID|AUTO_?INCREMENT|(BIG)?SERIAL|TIMESTAMP(TZ)?|CURRENT_(TIMESTAMP|DATE|TIME)|STRICT"#,
        #"(sqlite|pg|json|jsonb)_\w+|last_insert_rowid|INSERT\s+OR|REPLACE\s+INTO|ON\s+CONFLICT\s+(?!\([a-z_, ]+\)\s+DO\s)|FOR\s+UPDATE"#,
        #"DISTINCT\s+ON"#,
    ].joined(separator: "|")
    private static let enginesOwnFunctions = [
        "IFNULL", "NVL", "IIF", "NOW", "EXTRACT", "DATETIME", "STRFTIME", "JULIANDAY", "UNIXEPOCH", "DATE_TRUNC",
        "TO_CHAR", "TO_TIMESTAMP", "GROUP_CONCAT", "STRING_AGG", "ARRAY_AGG", "ARRAY", "ANY", "RANDOM", "CHANGES",
        "INSTR", "STRPOS", "PRINTF", "FORMAT", "HEX", "ENCODE", "DECODE", "TYPEOF", "PG_TYPEOF", "TOTAL", "UNNEST",
        "GENERATE_SERIES", "GREATEST", "LEAST", "SPLIT_PART",
    ].joined(separator: "|")
    private static let placeholders = #"\$[0-9]+|\?[0-9]+|::\s*\w+|->>?\s*'"#

    private static func enginesOwnWord(in literal: String) throws -> String? {
        let words = try Regex(#"\b(\#(enginesOwn))\b|\b(\#(enginesOwnFunctions))\s*\(|\#(placeholders)"#)
        return literal.firstMatch(of: words.ignoresCase()).map { String(literal[$0.range]) }
    }

    @Test func `no engine's own words stand outside the drivers`() throws {
        for (path, literal) in Sources.statements {
            if let word = try Self.enginesOwnWord(in: literal) {
                Issue.record("\(path) says \(word), which only one engine knows: \(literal)")
            }
        }
        // The search itself is broken when it finds few.
        #expect(Sources.statements.count > 400)
    }

    @Test func `SQL stands in the domain and below it, nowhere else`() throws {
        for file in Sources.files(of: "Demo", "Exchange", "Post", "Website", "carebroker") {
            for literal in file.literals {
                let isStatement = ["INSERT INTO ", "DELETE FROM ", "CREATE TABLE "].contains { literal.contains($0) }
                #expect(
                    !isStatement && !(literal.contains("SELECT ") && literal.contains(" FROM ")),
                    "\(file.path): \(literal)"
                )
            }
        }
    }

    @Test(arguments: [
        "SELECT a::text FROM cases", "SELECT * FROM cases WHERE id = $1", "INSERT OR IGNORE INTO cases VALUES (1)",
        "SELECT datetime('now') FROM cases", "SELECT json_extract(a, '$.b') FROM cases", "PRAGMA foreign_keys",
        "SELECT * FROM cases WHERE name ILIKE 'a%'", "SELECT rowid FROM cases",
    ])
    func `an engine's own word is recognised`(statement: String) throws {
        #expect(Sources.isSQL(statement))
        #expect(try Self.enginesOwnWord(in: statement) != nil)
    }

    /// What comes first where a value is missing differs between the engines, unless it is said.
    @Test func `where a value may be missing, the order says where it comes`() throws {
        var nullable: Set<Substring> = []
        var present: Set<Substring> = []
        for file in Sources.files(of: "Brokerage") where file.path.contains("/Schema/") {
            for line in file.text.split(separator: "\n") {
                let words = line.split(separator: " ")
                guard words.count > 1, words[1].hasPrefix("TEXT") || words[1].hasPrefix("BIGINT") else { continue }
                if line.contains("NOT NULL") || line.contains("PRIMARY KEY") {
                    present.insert(words[0])
                } else {
                    nullable.insert(words[0])
                }
            }
        }
        nullable.subtract(present)
        try #require(nullable.contains("ended_at"))
        for (path, literal) in Sources.statements {
            guard let start = literal.firstRange(of: "ORDER BY ") else { continue }
            for term in literal[start.upperBound...].split(separator: ",") where !term.contains("NULLS") {
                let column = term.split { $0 == " " || $0 == "\n" }.first?.split(separator: ".").last ?? ""
                guard nullable.contains(column), !literal.contains("\(column) IS NOT NULL") else { continue }
                Issue.record("\(path) orders by \(column), which may be missing: \(literal)")
            }
        }
    }

    // MARK: One way to write

    @Test func `only Perform makes the work of an act`() throws {
        for file in Sources.files() where file.code.contains(" Work(") || file.code.contains("(Work(") {
            #expect(file.path == "Sources/Brokerage/Acts/Perform.swift", "\(file.path) makes a Work")
        }
    }

    /// The files that write without an act: the journal and the acts themselves, and the closed list of bookkeeping
    /// tables, which hold nothing a decision rests on.
    private static let writers: Set<String> = [
        "Sources/Brokerage/Accounts/Drafts.swift", "Sources/Brokerage/Accounts/Sessions.swift",
        "Sources/Brokerage/Accounts/SignIn.swift", "Sources/Brokerage/Acts/Committer.swift",
        "Sources/Brokerage/Acts/Perform.swift",
        "Sources/Brokerage/Market/StageDirectory.swift", "Sources/Brokerage/Post/DeliverWaiting.swift",
    ]

    @Test func `the domain writes by acts, and bookkeeping in the files that are known for it`() throws {
        let writing = Sources.files(of: "Brokerage").filter { file in
            ["database.write", "committer.commit"].contains { file.code.contains($0) }
        }
        for file in writing {
            #expect(Self.writers.contains(file.path), "\(file.path) writes without an act")
        }
        #expect(Self.writers.subtracting(writing.map(\.path)) == [], "These write no more: take them off the list")
    }

    // MARK: Imports point down

    /// What each target may import of ours. The order of the house: nothing calls up.
    private static let mayImport: [(target: String, ours: Set<String>)] = [
        ("Database", []), ("DatabaseDrivers", ["Database"]), ("Brokerage", ["Database"]),
        ("Exchange", ["Brokerage"]), ("Post", ["Brokerage", "CCurl"]), ("Demo", ["Brokerage", "Exchange"]),
        ("Website", ["Brokerage", "Exchange", "Post"]),
        (
            "carebroker",
            ["Brokerage", "Database", "DatabaseDrivers", "Demo", "Exchange", "Post", "Website"]
        ),
    ]
    private static let ours: Set<String> = Set(mayImport.map(\.target)).union(["CCurl", "CLibCurl", "BrokerageTesting"])

    @Test(arguments: mayImport.map(\.target))
    func `imports point down the list only`(target: String) throws {
        let allowed = try #require(Self.mayImport.first { $0.target == target }).ours
        let files = Sources.files(of: target)
        try #require(!files.isEmpty)
        for file in files {
            let wrong = file.imports.intersection(Self.ours).subtracting(allowed)
            #expect(wrong.isEmpty, "\(file.path) imports \(wrong.sorted().joined(separator: ", "))")
        }
    }

    /// A library is imported by the targets that are known for it.
    @Test(arguments: [
        ("Hummingbird", ["Website", "carebroker"]), ("HummingbirdCore", ["Website"]), ("NIOCore", ["Website"]),
        ("GRDB", ["DatabaseDrivers"]), ("Yams", ["Brokerage"]), ("ArgumentParser", ["carebroker"]),
    ])
    func `a library stays where it belongs`(library: String, targets: [String]) throws {
        for file in Sources.files() where file.imports.contains(library) {
            #expect(targets.contains { file.path.hasPrefix("Sources/\($0)/") }, "\(file.path) imports \(library)")
        }
    }

    @Test func `what the package says of dependencies agrees`() throws {
        let package = try SourceFile.text("Package.swift")
        let website = try #require(
            package.firstMatch(of: /\.target\(\s*name: "Website",\s*dependencies: \[((?s).*?)\n            \]/)
        )
        #expect(!website.1.contains("\"Database\""))
        let brokerage = try #require(
            package.firstMatch(of: /\.target\(\s*name: "Brokerage",\s*dependencies: \[((?s).*?)\n            \]/)
        )
        #expect(!brokerage.1.contains("Hummingbird") && !brokerage.1.contains("GRDB"))
    }

    // MARK: Code

    @Test func `nothing reachable from input may trap`() throws {
        for file in Sources.files() {
            let code = file.code
            for trap in ["try!", " as! ", "fatalError(", "preconditionFailure(", "unowned("] {
                #expect(!code.contains(trap), "\(file.path) says \(trap)")
            }
        }
    }

    @Test func `what is shared between targets is said with package, not public`() throws {
        // The program shares nothing; its arguments conform to a protocol that asks for public.
        for file in Sources.files() where !file.path.hasPrefix("Sources/carebroker/") {
            for line in file.code.split(separator: "\n") {
                let words = line.split(separator: " ")
                let isShared = words.first == "public" || (words.first == "open" && words.dropFirst().first == "class")
                #expect(!isShared || words.dropFirst().first == "import", "\(file.path): \(line)")
            }
        }
    }

    @Test func `nothing is left to be done in a comment`() throws {
        for file in Sources.files() {
            for mark in ["TODO", "FIXME", "HACK", "XXX"] { #expect(!file.text.contains(mark), "\(file.path)") }
        }
    }

    // MARK: Pages

    /// The content security policy forbids both, so a page that had them would be broken in the browser. A letter that
    /// goes to the printer is no page.
    @Test func `no page has scripts or styles of its own`() throws {
        for file in Sources.files(of: "Website") where file.name != "LetterDocument.swift" {
            for literal in file.literals where literal.contains("<") {
                for inline in ["<style", " style=", "javascript:", " onclick=", " onchange=", " onsubmit=", " onload="]
                {
                    #expect(!literal.contains(inline), "\(file.path): \(literal)")
                }
                if let script = literal.firstRange(of: "<script") {
                    #expect(
                        literal[script.upperBound...].prefix { $0 != ">" }.contains("…"),
                        "\(file.path): \(literal)"
                    )
                    #expect(literal[script.upperBound...].contains("></script>"), "\(file.path): \(literal)")
                }
            }
        }
    }
}
