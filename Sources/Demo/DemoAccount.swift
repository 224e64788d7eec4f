/// Whom to sign in as; written beside the demo's database for people and for the browser's tests.
package struct DemoAccount: Codable, Sendable {
    package let name: String
    package let email: String
    package let password: String
    /// The second factor's secret in base 32, where the role asks for one.
    package let totp: String?

    package init(name: String, email: String, password: String, totp: String?) {
        self.name = name
        self.email = email
        self.password = password
        self.totp = totp
    }
}
