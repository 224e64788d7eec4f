import Database

/// The facts of a journal entry, read back to be told: see ``Facts``.
struct ToldFacts: Sendable {
    private enum Fact: Decodable, Sendable {
        case flag(Bool)
        case number(Int64)
        case code(String)
        case list([Fact])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let flag = try? container.decode(Bool.self) {
                self = .flag(flag)
            } else if let number = try? container.decode(Int64.self) {
                self = .number(number)
            } else if let code = try? container.decode(String.self) {
                self = .code(code)
            } else {
                self = .list(try container.decode([Fact].self))
            }
        }
    }

    private struct Payload: Decodable {
        let facts: [String: Fact]
    }

    private let facts: [String: Fact]

    init(payload: String) throws {
        facts = try CanonicalJSON.decode(Payload.self, from: payload).facts
    }

    func code(_ name: String) -> String? {
        if case .code(let code)? = facts[name] { code } else { nil }
    }

    func code<Code: RawRepresentable<String>>(_ name: String, as type: Code.Type = Code.self) -> Code? {
        code(name).flatMap(Code.init(rawValue:))
    }

    func id<Noun>(_ name: String, of noun: Noun.Type = Noun.self) -> Identifier<Noun>? {
        code(name).flatMap { Identifier<Noun>($0) }
    }

    func number(_ name: String) -> Int? {
        if case .number(let number)? = facts[name] { Int(exactly: number) } else { nil }
    }

    func money(_ name: String) -> Money? { number(name).map { Money(pence: $0) } }

    func at(_ name: String) -> Instant? { number(name).map { Instant(milliseconds: Int64($0)) } }

    func date(_ name: String) -> LocalDate? { code(name).flatMap { LocalDate(iso: $0) } }

    func flag(_ name: String) -> Bool? {
        if case .flag(let flag)? = facts[name] { flag } else { nil }
    }

    /// The codes or ids of a list; none where there is no such list.
    func list(_ name: String) -> [String] {
        guard case .list(let list)? = facts[name] else { return [] }
        return list.compactMap { if case .code(let code) = $0 { code } else { nil } }
    }
}
