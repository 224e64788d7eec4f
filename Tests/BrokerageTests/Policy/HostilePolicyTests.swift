import Brokerage
import BrokerageTesting
import Testing

/// A page takes in policies that people paste, and a trap would end the server for everyone.
@Suite struct HostilePolicyTests {
    private static func sentences(_ text: String) -> [String] {
        do {
            _ = try PolicyFile.read(text: text, named: "x")
            return []
        } catch {
            return error.faults.map(\.sentence)
        }
    }

    @Test(arguments: [
        ("", "the file is empty; begin it with `policy:` and the policy's name"),
        ("# nothing but a comment", "the file is empty; begin it with `policy:` and the policy's name"),
        ("a policy", "a policy must be keys with values"), ("[a, b]", "a policy must be keys with values"),
        ("policy: [a", "the file can't be read from here"), ("policy: \"a", "the file can't be read from here"),
        ("policy: a\n\tsource: b", "the file can't be read from here"),
        ("policy: a\n---\npolicy: b", "the file can't be read from here"),
        ("policy: \u{0}", "the file can't be read from here"), ("? [a, b] : c", "`` is no key of a policy"),
        ("<<: { policy: a }", "`<<` is no key of a policy"),
        ("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]", "`&` before a word stands for a part of the file"),
        ("\u{FEFF}&a {policy: x}", "`&` before a word stands for a part of the file"),
        ("a: &-a [x, x]\nb: &-b [*-a, *-a]", "`&` before a word stands for a part of the file"),
        ("policy: x # see \"*y", "a policy needs `source`"),
    ])
    func `text that is no policy is refused in words`(text: String, beginning: String) {
        let sentences = Self.sentences(text)
        #expect(sentences.contains { $0.hasPrefix(beginning) }, "\(sentences)")
    }

    @Test func `a file that is too large is refused before it is read`() {
        let text = "policy: " + String(repeating: "a", count: 100_001)
        #expect(Self.sentences(text) == ["the file is larger than 100,000 bytes; a policy is a few pages"])
    }

    @Test(arguments: ["[", "{a: ", "- ", "? ", "[{a: "])
    func `text nested without end is refused`(opening: String) {
        #expect(!Self.sentences(String(repeating: opening, count: 20_000)).isEmpty)
        #expect(!Self.sentences("policy: " + String(repeating: opening, count: 900)).isEmpty)
    }

    @Test func `a place after a line break of another kind is counted by the parser's own lines`() throws {
        let text = try ShippedPolicy.textOfCareHomes().replacingOnce("take: block-vacancy", with: "take: block")
        func lines(_ text: String) -> [Int]? {
            #expect(throws: PolicyFaults.self) { try PolicyFile.read(text: text, named: "x") }?.faults.map(\.line)
        }
        #expect(lines(text)?.count == 1)
        #expect(lines(text.replacing("\n", with: "\r\n")) == lines(text))
    }

    @Test func `a damaged file is read or refused, never more`() throws {
        let text = Array(try ShippedPolicy.text().unicodeScalars)
        let alphabet = Array("{}[]:,-#&*!|>'\"%@` \n\t\r0a\u{E9}\u{0}\u{7F}\u{2028}\u{FEFF}".unicodeScalars)
        var generator = SeededGenerator.fresh()
        for round in 0..<400 {
            var damaged = text
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let place = Int.random(in: 0..<damaged.count, using: &generator)
                let scalar = alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: damaged[place] = scalar
                case 1: damaged.insert(scalar, at: place)
                case 2: damaged.removeSubrange(place..<min(damaged.count, place + 30))
                default: damaged.insert(contentsOf: damaged[0..<place].suffix(40), at: place)
                }
            }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: damaged)
            do {
                let policy = try PolicyFile.read(text: String(view), named: "x")
                _ = policy.statements
            } catch {
                let lines = damaged.count { $0 == "\n" || $0 == "\r" || $0 == "\u{2028}" } + 2
                #expect(
                    !error.faults.isEmpty
                        && error.faults.allSatisfy { (1...lines).contains($0.line) && $0.column >= 1 },
                    "seed \(generator.seed), round \(round): \(error)"
                )
            }
        }
    }
}
