/// The style sheets, scripts and fonts we serve, each asked for together with a hash of its content, so that a browser
/// may keep it for ever and still gets a new one at once.
package struct Assets: Sendable, Hashable {
    private let versions: [String: String]

    /// - `versions`: name of the file to hash, as `carebroker.css` to `5f1c…`.
    package init(versions: [String: String]) {
        self.versions = versions
    }

    package func asset(_ name: String) -> Path {
        Path("/assets/{name}", name).query("v", versions[name])
    }
}
