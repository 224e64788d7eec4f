/// A ward's name as wards are told apart: "Combe ward", "COMBE" and "Ward Combe" are one ward, "Ward 4" and "Ward 14" two.
struct WardName: Hashable {
    private let folded: String

    /// Nothing for a name that says only that it is a ward.
    init?(_ name: String) {
        let words = name.split(whereSeparator: \.isWhitespace).filter { $0.lowercased() != "ward" }
        guard let folded = Person.folded(words.joined(separator: " ")) else { return nil }
        self.folded = folded
    }
}
