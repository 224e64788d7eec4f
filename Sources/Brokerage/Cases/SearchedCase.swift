import Database

/// What was typed to find a case by: a number, an NHS number, a postcode, or names in any order, each by its beginning.
struct SearchedCase {
    /// On `cases c` and `people p`.
    let condition: SQL

    /// Nothing where nothing was typed.
    init?(_ typed: String) {
        // Nobody types more to find somebody; more would only make the statement long.
        let words = typed.prefix(200).split(whereSeparator: \.isWhitespace).map(String.init)
        guard !words.isEmpty else { return nil }
        if let number = CaseNumber.read(words.joined()) {
            condition = "c.number = \(number)"
        } else if let number = try? NHSNumber(typed: typed) {
            condition = "p.nhs_number = \(number.digits)"
        } else if let postcode = try? Postcode(typed: typed) {
            condition = "p.postcode = \(postcode.description)"
        } else {
            let names = words.prefix(6).map(Self.name)
            condition = "(" + SQL.joined([Self.name(words.joined()), SQL.joined(names, by: " AND ")], by: " OR ") + ")"
        }
    }

    /// A word that a name begins with. Folded names are letters and digits alone, so nothing in them can widen a LIKE.
    private static func name(_ word: String) -> SQL {
        guard let folded = Person.folded(word) else { return "1 = 0" }
        let beginning = folded + "%"
        return "(p.family_name LIKE \(beginning) OR p.given_name LIKE \(beginning))"
    }
}
