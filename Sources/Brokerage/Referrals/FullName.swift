extension PersonDetails {
    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "rev", "revd", "reverend", "sir", "dame", "lord",
        "lady", "sister", "father",
    ]

    /// The name as somebody says it over the telephone: "Mrs Irene May Ellis". The last word is taken for the family
    /// name and the first for the given one; whoever completes the referral puts right what that gets wrong.
    package init(fullName: String) {
        self.init()
        var words = fullName.split(whereSeparator: \.isWhitespace).map(String.init)
        if words.count > 1, let first = words.first,
            Self.titles.contains(first.lowercased().trimmingFullStop)
        {
            title = words.removeFirst()
        }
        familyName = words.popLast()
        if !words.isEmpty { givenName = words.removeFirst() }
        if !words.isEmpty { middleNames = words.joined(separator: " ") }
    }
}

extension String {
    fileprivate var trimmingFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
