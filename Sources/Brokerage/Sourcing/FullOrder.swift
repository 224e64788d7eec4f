/// All that decides between two providers: the numbers of their clause, then the name in lower case, then the id.
///
/// Names and ids are compared by Unicode scalar, which is the order of their bytes in UTF-8. `<` on strings is another
/// order, and holds some different texts equal.
struct FullOrder: Comparable {
    private let numbers: [Int]
    private let name: String
    private let id: String

    init(of candidate: Candidate, numbers: [Int]) {
        self.numbers = numbers
        name = candidate.name.lowercased()
        id = candidate.id
    }

    static func < (left: FullOrder, right: FullOrder) -> Bool {
        if left.numbers != right.numbers { return left.numbers.lexicographicallyPrecedes(right.numbers) }
        if !left.name.utf8.elementsEqual(right.name.utf8) {
            return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
        }
        return left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
    }

    static func == (left: FullOrder, right: FullOrder) -> Bool {
        left.numbers == right.numbers && left.name.utf8.elementsEqual(right.name.utf8)
            && left.id.utf8.elementsEqual(right.id.utf8)
    }
}
