/// How a state is marked. The colour is never alone: the tag's words say it.
package enum TagColour: String, Sendable, Hashable {
    case grey, green, blue, yellow, orange, red, purple
}

/// The state of something, in one or two words.
package func tag(_ text: String, _ colour: TagColour = .grey) -> HTML {
    "<strong\(classes("nhsuk-tag", "nhsuk-tag--\(colour.rawValue)"))>\(text)</strong>"
}
