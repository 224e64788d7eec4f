/// How many options a person is shown.
package struct Presentation: Sendable, Hashable {
    package let atMost: Int
    package let basis: Basis
}
