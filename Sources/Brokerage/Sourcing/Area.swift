/// Where the person wants the care to be: inside the boundary of the commissioner or outside it.
package enum Area: String, PolicyWord {
    case inside, outside

    /// In running text: "inside the area".
    package var text: String {
        switch self {
        case .inside: "inside the area"
        case .outside: "outside the area"
        }
    }
}
