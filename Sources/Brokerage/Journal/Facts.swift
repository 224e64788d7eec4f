import Database

/// What the journal keeps of an act: codes, ids, amounts, dates and digests. There is no way to put a typed word in.
package struct Facts: Sendable, ExpressibleByDictionaryLiteral {
    package enum Fact: Sendable, Encodable {
        case code(String)
        case number(Int64)
        case flag(Bool)
        case list([Fact])

        package static func id(_ id: Identifier<some Any>) -> Fact { .code(id.text) }
        package static func code(_ code: some RawRepresentable<String>) -> Fact { .code(code.rawValue) }
        package static func money(_ money: Money) -> Fact { .number(Int64(money.pence)) }
        package static func count(_ count: Int) -> Fact { .number(Int64(count)) }
        package static func at(_ instant: Instant) -> Fact { .number(instant.milliseconds) }
        package static func date(_ date: LocalDate) -> Fact { .code(date.iso) }
        package static func clause(_ clause: String) -> Fact { .code(clause) }
        package static func ids(_ ids: some Sequence<Identifier<some Any>>) -> Fact {
            .list(ids.map { .code($0.text) })
        }
        package static func digest(_ bytes: [UInt8]) -> Fact { .code(Hex.encode(bytes)) }

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .code(let code): try container.encode(code)
            case .number(let number): try container.encode(number)
            case .flag(let flag): try container.encode(flag)
            case .list(let list): try container.encode(list)
            }
        }
    }

    private var facts: [String: Fact] = [:]

    package init(dictionaryLiteral elements: (String, Fact?)...) {
        for (name, fact) in elements { facts[name] = fact }
    }

    package subscript(name: String) -> Fact? {
        get { facts[name] }
        set { facts[name] = newValue }
    }

    /// The payload's canonical JSON: the facts, and the digest of each guarded row that the act wrote, `null` for one
    /// it erased.
    static func payload(_ facts: Facts, rows: [String: String?]) throws -> String {
        String(decoding: try CanonicalJSON.encode(Payload(facts: facts.facts, rows: rows)), as: UTF8.self)
    }

    private struct Payload: Encodable {
        let facts: [String: Fact]
        let rows: [String: String?]
    }
}

enum Hex {
    static func encode(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    static func decode(_ text: some StringProtocol) -> [UInt8]? {
        var bytes: [UInt8] = []
        var high: UInt8?
        for sign in text.utf8 {
            let digit: UInt8
            switch sign {
            case 0x30...0x39: digit = sign - 0x30
            case 0x61...0x66: digit = sign - 0x61 + 10
            default: return nil
            }
            if let first = high {
                bytes.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        return high == nil ? bytes : nil
    }
}
