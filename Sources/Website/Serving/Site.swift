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
        let limits: Limits
        /// The address people reach it under, for links in letters: `https://brokerage.example.gov.uk`.
        package let address: String

        package init(
            secureCookies: Bool = true,
            notice: String? = nil,
            limits: Limits = Limits(),
            address: String
        ) {
            self.secureCookies = secureCookies
            self.notice = notice
            self.limits = limits
            self.address = address
        }
    }

    /// How long anybody may take, and how much of the server they may take up.
    package struct Limits: Sendable {
        /// The whole request, body included, must be through in this time; four times as long where files are sent.
        package let deadline: Duration
        /// How long a connection may be open without a request.
        package let idle: Duration
        /// How long the other end may take nothing of its answer, or go on sending after it was answered.
        package let patience: Duration
        package let connections: Int
        /// Of a request's first line, and of all its headers together.
        package let headBytes: Int
        package let headFields: Int

        package init(
            deadline: Duration = .seconds(30),
            idle: Duration = .seconds(60),
            patience: Duration = .seconds(30),
            connections: Int = 1_000,
            headBytes: Int = 32 * 1_024,
            headFields: Int = 100
        ) {
            self.deadline = deadline
            self.idle = idle
            self.patience = patience
            self.connections = connections
            self.headBytes = headBytes
            self.headFields = headFields
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
