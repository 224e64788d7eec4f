/// A password, which prints, dumps and logs as nothing but the word "secret".
package struct Secret: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The password itself, for the one place that needs it.
    let revealed: String

    package init(_ secret: String) {
        revealed = secret
    }

    package var description: String { "secret" }
    package var debugDescription: String { "secret" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
