import Crypto

/// What a provider is to read about a person, and what the broker decided about the words in it that would identify
/// them.
///
/// An identifier is resolved by taking it out of the text or putting other words in its place, after which it is no
/// longer found, or by keeping it with a reason. What is kept is bound to its exact text, its kind and the words
/// either side in its sentence, so that writing the same word again somewhere else, or another in its place, is not covered: "Will
/// need two carers", kept as an ordinary word, doesn't let "Will was a teacher" through.
package struct PenPicture: Sendable, Hashable, Codable {
    package let text: String
    /// What was kept. Entries whose words are gone from the text do no harm and come into force again if they return.
    package let kept: [KeptIdentifier]

    package init(text: String, kept: [KeptIdentifier] = []) {
        self.text = text
        self.kept = kept
    }

    /// The identifiers that block sending: found, and not kept. The identity is that of now, so a representative
    /// recorded after the text was written counts.
    package func unresolved(by finder: IdentifierFinder) -> [FoundIdentifier] {
        let found = finder.find(in: text)
        guard !kept.isEmpty, !found.isEmpty else { return found }
        let kept = Set(kept.map(\.place))
        let bytes = Array(text.utf8)
        return found.filter { !kept.contains(KeptIdentifier.Place(of: $0, in: bytes)) }
    }

    /// The text after an edit by hand; what was kept stays kept where its words and surroundings are the same.
    package func edited(_ text: String) -> PenPicture {
        PenPicture(text: text, kept: kept)
    }

    /// With other words, or none, in place of an identifier.
    /// - Returns: nil where the text no longer holds it there.
    package func replacing(_ found: FoundIdentifier, with words: String) -> PenPicture? {
        let bytes = Array(text.utf8)
        guard PenPicture.holds(found, bytes) else { return nil }
        let replaced = Array(bytes[..<found.range.lowerBound]) + Array(words.utf8) + bytes[found.range.upperBound...]
        return edited(String(decoding: replaced, as: UTF8.self))
    }

    /// With an identifier kept in this one place.
    /// - Returns: nil where the text no longer holds it there.
    package func keeping(_ found: FoundIdentifier, because reason: KeptIdentifier.Reason) -> PenPicture? {
        keeping([found], because: reason)
    }

    /// With several kept for one reason, such as every "may" where the person is called May.
    /// - Returns: nil where the text no longer holds one of them.
    package func keeping(_ found: [FoundIdentifier], because reason: KeptIdentifier.Reason) -> PenPicture? {
        let bytes = Array(text.utf8)
        guard found.allSatisfy({ PenPicture.holds($0, bytes) }) else { return nil }
        let places = found.map { KeptIdentifier.Place(of: $0, in: bytes) }
        var seen: Set<KeptIdentifier.Place> = []
        let added = places.filter { seen.insert($0).inserted }.map { KeptIdentifier(place: $0, reason: reason) }
        return PenPicture(text: text, kept: kept.filter { !seen.contains($0.place) } + added)
    }

    /// The place of something found in this text, by which it is kept.
    /// - Returns: nil where the text no longer holds it there.
    package func place(of found: FoundIdentifier) -> KeptIdentifier.Place? {
        let bytes = Array(text.utf8)
        return PenPicture.holds(found, bytes) ? KeptIdentifier.Place(of: found, in: bytes) : nil
    }

    private static func holds(_ found: FoundIdentifier, _ bytes: [UInt8]) -> Bool {
        guard found.range.lowerBound >= 0, found.range.upperBound <= bytes.count else { return false }
        return bytes[found.range].elementsEqual(found.text.utf8)
    }
}

/// An identifier that stays in a ``PenPicture``, and why.
package struct KeptIdentifier: Sendable, Hashable, Codable {
    package let place: Place
    package let reason: Reason

    package init(place: Place, reason: Reason) {
        self.place = place
        self.reason = reason
    }

    /// Exactly which words were kept, and where.
    package struct Place: Sendable, Hashable, Codable {
        package let text: String
        package let kind: IdentifierKind
        /// Up to ``surroundings`` scalars of the same sentence, without the blanks at either end.
        package let before: String
        package let after: String

        static let surroundings = 16

        package init(text: String, kind: IdentifierKind, before: String, after: String) {
            self.text = text
            self.kind = kind
            self.before = before
            self.after = after
        }

        /// Where something was found in the bytes of the whole text.
        init(of found: FoundIdentifier, in bytes: [UInt8]) {
            let before = String(decoding: bytes[..<found.range.lowerBound].suffix(Place.window), as: UTF8.self)
            let after = String(decoding: bytes[found.range.upperBound...].prefix(Place.window), as: UTF8.self)
            let sentenceBefore = before.unicodeScalars.reversed().prefix { !Place.ends.contains($0) }
            let sentenceAfter = after.unicodeScalars.prefix { !Place.ends.contains($0) }
            text = found.text
            kind = found.kind
            self.before = Place.trimmed(sentenceBefore.prefix(Place.surroundings).reversed())
            self.after = Place.trimmed(sentenceAfter.prefix(Place.surroundings))
        }

        /// A short name of the place: the same as long as the words and what stands either side of them are, and as good
        /// as never that of another place. What a form's field about it is called by.
        package var mark: String {
            let parts = [text, kind.rawValue, before, after].map { "\($0.utf8.count):\($0)" }
            return String(Hex.encode(SHA256.hash(data: Array(parts.joined().utf8))).prefix(16))
        }

        /// Bytes enough for the surroundings, whatever the scalars; what is cut at the far end is not looked at.
        private static let window = 4 * (surroundings + 1)
        private static let ends: Set<Unicode.Scalar> = [".", "!", "?", ";", "\n", "\r"]

        private static func trimmed(_ scalars: some BidirectionalCollection<Unicode.Scalar>) -> String {
            let rest = scalars.drop { $0.properties.isWhitespace }
            guard let last = rest.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: rest[...last])
            return String(view)
        }

        /// To the byte: é composed and decomposed are equal as strings but not the same text.
        package static func == (left: Place, right: Place) -> Bool {
            left.kind == right.kind && left.text.utf8.elementsEqual(right.text.utf8)
                && left.before.utf8.elementsEqual(right.before.utf8) && left.after.utf8.elementsEqual(right.after.utf8)
        }

        package func hash(into hasher: inout Hasher) {
            hasher.combine(kind)
            hasher.combine(text)
            hasher.combine(before)
            hasher.combine(after)
        }
    }

    /// Why a provider may read it.
    package enum Reason: String, Sendable, Hashable, Codable, CaseIterable {
        case ordinaryWord = "ordinary-word"
        case notThisPerson = "not-this-person"
        case publicContact = "public-contact"
        case personAgreed = "person-agreed"

        package var sentence: String {
            switch self {
            case .ordinaryWord: "It is an ordinary word here"
            case .notThisPerson: "It is about somebody or something else and identifies nobody"
            case .publicContact: "It is a public contact, such as a ward's number"
            case .personAgreed: "The person agreed that providers see it"
            }
        }
    }
}
