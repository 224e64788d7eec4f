package import Brokerage
package import Logging
package import Post

/// What every route draws on: the partnership, the assets, how this installation is set up.
package struct Site: Sendable {
    package struct Settings: Sendable {
        /// Whether cookies are Secure and carry the `__Host-` prefix. Off for plain http on loopback, for the demo.
        package let secureCookies: Bool
        /// A line above every page, such as "Demonstration: nobody here is real".
        package let notice: String?
        /// The whole request, body included, must be through in this time; four times as long where files are sent.
        package let deadline: Duration
        package let mostConnections: Int
        /// The address people reach it under, for links in letters: `https://brokerage.example.gov.uk`.
        package let address: String

        package init(
            secureCookies: Bool = true,
            notice: String? = nil,
            deadline: Duration = .seconds(30),
            mostConnections: Int = 1_000,
            address: String
        ) {
            self.secureCookies = secureCookies
            self.notice = notice
            self.deadline = deadline
            self.mostConnections = mostConnections
            self.address = address
        }
    }

    package let partnership: Partnership
    package let passwords: Passwords
    package let assets: PublicFiles
    package let settings: Settings
    /// Makes PDFs of letters; where there is none they are shown to be printed from the browser.
    package let printer: any Printing
    package let logger: Logger
    /// What goes on after its request was answered.
    package let errands = Errands()

    package init(
        partnership: Partnership,
        passwords: Passwords,
        assets: PublicFiles,
        settings: Settings,
        printer: any Printing = NoPrinter(),
        logger: Logger
    ) {
        self.partnership = partnership
        self.passwords = passwords
        self.assets = assets
        self.settings = settings
        self.printer = printer
        self.logger = logger
    }
}
