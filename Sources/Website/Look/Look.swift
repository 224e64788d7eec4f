/// Our own style sheets and script, kept in the program so that there is no folder to lose.
package enum Look {
    package static let style = text(PackageResources.carebroker_css)
    package static let script = text(PackageResources.carebroker_js)
    /// For documents on paper.
    package static let print = text(PackageResources.print_css)

    /// What is served below `/assets/` from here, with its type. The rest (NHS.UK frontend and the font) is fetched when
    /// the place is set up.
    package static let files: [(name: String, type: String, text: String)] = [
        ("carebroker.css", "text/css; charset=utf-8", style),
        ("carebroker.js", "text/javascript; charset=utf-8", script),
        ("print.css", "text/css; charset=utf-8", print),
    ]

    private static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
