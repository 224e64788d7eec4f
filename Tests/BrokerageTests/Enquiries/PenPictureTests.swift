import Brokerage
import Foundation
import Testing

@Suite struct PenPictureTests {
    let finder = IdentifierFinder(.named("Will", "Ellis"))

    @Test func `every identifier found blocks until it is kept or gone`() throws {
        let picture = PenPicture(text: "Will need two carers. Mr Ellis walks with a frame.")
        let blocking = picture.unresolved(by: finder)
        #expect(blocking.map(\.text) == ["Will", "Mr Ellis"])

        let kept = try #require(picture.keeping(blocking[0], because: .ordinaryWord))
        #expect(kept.unresolved(by: finder).map(\.text) == ["Mr Ellis"])
        #expect(kept.kept.map(\.reason) == [.ordinaryWord])

        let replaced = try #require(kept.replacing(blocking[1], with: "He"))
        #expect(replaced.text == "Will need two carers. He walks with a frame.")
        #expect(replaced.unresolved(by: finder).isEmpty)
        #expect(PenPicture(text: "").unresolved(by: finder).isEmpty)
    }

    @Test(arguments: [
        // The same word, somewhere else.
        "Will need two carers. Will was a teacher.", "Will was a teacher. Will need two carers.",
        // In its place.
        "Will was a teacher.", "WILL need two carers.", "Mr Will need two carers.", "Ellis need two carers.",
        "W\u{200B}ill need two carers.",
    ])
    func `what was kept lets nothing new past`(edited: String) throws {
        let picture = PenPicture(text: "Will need two carers.")
        let kept = try #require(picture.keeping(picture.unresolved(by: finder)[0], because: .ordinaryWord))
        #expect(kept.unresolved(by: finder).isEmpty)
        #expect(kept.edited(edited).unresolved(by: finder).count == 1)
    }

    @Test func `what was kept stays kept where its surroundings are the same`() throws {
        let picture = PenPicture(text: "She was a nurse for forty years. Will need two carers to move. Eats well.")
        let kept = try #require(picture.keeping(picture.unresolved(by: finder)[0], because: .ordinaryWord))
        let edited = kept.edited("A nurse for forty years. Will need two carers to move. Eats and drinks well.")
        #expect(edited.unresolved(by: finder).isEmpty)
        #expect(kept.edited("A nurse. Will need one carer to move.").unresolved(by: finder).count == 1)
    }

    @Test func `an accent composed otherwise is another text`() throws {
        let finder = IdentifierFinder(.named("René", "Zed"))
        let picture = PenPicture(text: "Ren\u{E9}")
        let kept = try #require(picture.keeping(picture.unresolved(by: finder)[0], because: .notThisPerson))
        #expect(kept.unresolved(by: finder).isEmpty)
        #expect(kept.edited("Rene\u{301}").unresolved(by: finder).count == 1)
    }

    @Test func `several can be kept for one reason`() throws {
        let finder = IdentifierFinder(.named("May", "Zed"))
        let picture = PenPicture(text: "She may fall. She may wander. It may rain. May is here.")
        let lowercase = picture.unresolved(by: finder).filter { $0.text == "may" }
        let kept = try #require(picture.keeping(lowercase, because: .ordinaryWord))
        #expect(kept.kept.count == 3)
        #expect(kept.unresolved(by: finder).map(\.text) == ["May"])
        let again = try #require(kept.keeping(lowercase[0], because: .personAgreed))
        #expect(again.kept.count == 3, "the later reason takes the place of the earlier")
    }

    @Test func `an identifier that isn't there can be neither kept nor replaced`() {
        let picture = PenPicture(text: "Mr Éllis")
        for range in [0..<2, 4..<9, 8..<20, 3..<3, -4 ..< -1] {
            let found = FoundIdentifier(range: range, kind: .name, owner: .person, text: "Ellis")
            #expect(picture.keeping(found, because: .ordinaryWord) == nil)
            #expect(picture.replacing(found, with: "He") == nil)
        }
    }

    @Test func `a representative recorded later counts`() {
        let picture = PenPicture(text: "Her son Tom visits.")
        #expect(picture.unresolved(by: IdentifierFinder(.named("Ann", "Zed"))).isEmpty)
        #expect(picture.unresolved(by: IdentifierFinder(.named("Tom", "Zed"))).map(\.text) == ["Tom"])
    }

    @Test func `it is the same after being stored`() throws {
        let picture = PenPicture(text: "Will need two carers.")
        let kept = try #require(picture.keeping(picture.unresolved(by: finder)[0], because: .ordinaryWord))
        let stored = try JSONEncoder().encode(kept)
        #expect(try JSONDecoder().decode(PenPicture.self, from: stored) == kept)
    }

    @Test func `each reason has a sentence and each kind a name`() {
        #expect(Set(KeptIdentifier.Reason.allCases.map(\.sentence)).count == KeptIdentifier.Reason.allCases.count)
        #expect(Set(IdentifierKind.allCases.map(\.name)).count == IdentifierKind.allCases.count)
    }
}
