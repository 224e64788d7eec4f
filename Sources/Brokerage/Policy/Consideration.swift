/// How many providers must be considered before one is chosen.
package struct Consideration: Sendable, Hashable {
    package let atLeast: Int
    package let basis: Basis

    package init(atLeast: Int, basis: Basis) {
        self.atLeast = atLeast
        self.basis = basis
    }
}
