/// Where a case goes back to when the chosen placement turns out not to be suitable.
package struct Restart: Sendable, Hashable {
    package enum Place: String, PolicyWord {
        case sourcing
    }

    package let at: Place
    package let basis: Basis
}
