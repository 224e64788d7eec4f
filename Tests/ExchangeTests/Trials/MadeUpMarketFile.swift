import Brokerage
import BrokerageTesting
import Exchange
import Foundation

/// Markets as people write them, for the tests of trying a policy.
enum MadeUpMarketFile {
    static let columns = [
        "id", "name", "framework", "tier", "block_vacancies", "vacancies", "vacancy_age_hours", "price",
        "registered_for", "rating", "suspended", "safeguarding", "place", "distance_km", "times_offset_minutes",
        "earliest_start", "innovation_fit",
    ]

    static let header = columns.joined(separator: ",")

    /// A line on which all is said that a home needs to rank, but for what is replaced.
    static func line(_ replaced: [String: String] = [:]) -> String {
        let usual = [
            "id": "H1", "name": "Oldfield House", "framework": "y", "vacancies": "1", "vacancy_age_hours": "2",
            "price": "980", "registered_for": "nursing;homecare",
        ]
        let row = usual.merging(replaced) { _, new in new }
        return columns.map { row[$0] ?? "" }.joined(separator: ",")
    }

    /// The file of these rows, as a spreadsheet would save it.
    static func file(_ rows: [[String: String]]) -> String {
        header + "\n" + rows.map { row in columns.map { quoted(row[$0] ?? "") }.joined(separator: ",") + "\n" }.joined()
    }

    private static func quoted(_ value: String) -> String {
        value.contains { $0 == "," || $0 == "\"" || $0.isNewline }
            ? "\"\(value.replacing("\"", with: "\"\""))\"" : value
    }

    /// Made-up providers, full of ties and of values on either side of every limit.
    static func rows(ofAtMost size: Int, using generator: inout SeededGenerator) -> [[String: String]] {
        let count = Int.random(in: 0...size, using: &generator)
        var ids = Set<[UInt8]>()
        return (0..<count).compactMap { _ in
            let row = row(using: &generator)
            return ids.insert(Array((row["id"] ?? "").utf8)).inserted ? row : nil
        }
    }

    private static func row(using generator: inout SeededGenerator) -> [String: String] {
        func pick(_ values: [String]) -> String { values[Int.random(in: values.indices, using: &generator)] }
        let categories = ["residential", "residential-dementia", "nursing", "nursing-dementia", "homecare"]
        var row = [
            "id": pick(["", "é", "e\u{301}", "A", "a", "Z-"]) + String(Int.random(in: 1...60, using: &generator)),
            "name": pick([
                "Abbey", "ABBEY", "abbot", "Éden", "e\u{301}den", "Oaks, The", "Zoë", "Straße", "The \"Elms\"", "",
            ]),
            "framework": pick(["y", "y", "y", "n", ""]), "tier": pick(["", "1", "1", "2", "3"]),
            "block_vacancies": pick(["", "0", "0", "1", "2"]), "vacancies": pick(["", "0", "0", "1", "4"]),
            "vacancy_age_hours": pick(["", "0", "71", "72", "72.5", "73", "400"]),
            "price": pick(["", "24.99", "25", "25.01", "27.5", "27.51", "40"]),
            "rating": pick(["", "Good", "requires-improvement", "Outstanding"]),
            "suspended": pick(["", "n", "n", "n", "n", "n", "y"]), "safeguarding": pick(["", "n", "n", "y"]),
            "place": pick(["", "Keynsham", "KEYNSHAM", "Paulton"]),
            "distance_km": pick(["", "0", "0.4", "0.5", "2", "2.0", "16.09", "150"]),
            "times_offset_minutes": pick(["", "0", "15", "15", "60"]),
            "earliest_start": pick(["", "2026-02-20", "2026-03-02", "2026-03-03", "2026-03-03", "2026-04-10"]),
            "innovation_fit": pick(["", "n", "y", "y"]),
        ]
        row["registered_for"] = categories.filter { _ in Int.random(in: 0..<4, using: &generator) > 0 }
            .joined(separator: ";")
        return row
    }
}

/// What the repository ships, read from it.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: root.appending(path: path))) }

    static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

    static func policy(_ path: String = "Policies/bath-and-north-east-somerset.yaml") throws -> Policy {
        try PolicyFile.read(text: try text(path), named: path)
    }
}
