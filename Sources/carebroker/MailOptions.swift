import ArgumentParser
import Foundation
import Post

/// The mail server that letters go out by. Each option may be given in the environment too, as `CAREBROKER_SMTP_HOST`
/// and so on. The password comes from a file or from `CAREBROKER_SMTP_PASSWORD`, never from the command line, where
/// everybody on the machine could read it.
struct MailOptions: ParsableArguments {
    @Option(help: "The mail server; without one, letters wait in the outbox to be read there.")
    var smtpHost: String?
    @Option(help: "Its port; else 25, 587 or 465, as the encryption has it.") var smtpPort: Int?
    @Option(help: "Whom to sign in as.") var smtpUser: String?
    @Option(help: "A file with the password in its first line.") var smtpPasswordFile: String?
    @Option(help: "Whom letters are from: an e-mail address.") var smtpFrom: String?
    @Option(
        help: "How it is encrypted: \(SMTPConfiguration.Security.allCases.map(\.rawValue).joined(separator: ", "))."
    )
    var smtpTls: String?
    @Option(help: "A PEM file with the authorities whose certificates are trusted; else the system's.")
    var smtpAuthorities: String?

    /// - Returns: nothing where no mail server is named.
    /// - Throws: `ValidationError` with what is wrong; it never says the password.
    func configuration() throws -> SMTPConfiguration? {
        guard let host = value(smtpHost, "HOST") else { return nil }
        guard let from = value(smtpFrom, "FROM") else {
            throw ValidationError("Say with --smtp-from whom letters are from.")
        }
        let typedPort = try smtpPort ?? value(nil, "PORT").map { try number($0) }
        let word = value(smtpTls, "TLS") ?? SMTPConfiguration.Security.starttls.rawValue
        guard let security = SMTPConfiguration.Security(rawValue: word) else {
            throw ValidationError("--smtp-tls is none, starttls or tls.")
        }
        do {
            return try SMTPConfiguration(
                host: host,
                port: typedPort,
                security: security,
                login: try login(),
                from: try Mailbox(from),
                authorities: try authorities()
            )
        } catch let fault as SMTPConfiguration.Fault {
            switch fault {
            case .notAHost(let name): throw ValidationError("\(name) is not the name of a mail server.")
            case .notAPort(let port): throw ValidationError("\(port) is not a port. Use one from 1 to 65535.")
            case .passwordUnencrypted:
                throw ValidationError("The password would go to \(host) unencrypted. Use --smtp-tls starttls or tls.")
            }
        } catch is Mailbox.Fault {
            throw ValidationError("\(from) is not an e-mail address.")
        }
    }

    /// A file that can't be read is said at the start, not at the first letter.
    private func authorities() throws -> String? {
        guard let file = value(smtpAuthorities, "AUTHORITIES") else { return nil }
        guard FileManager.default.isReadableFile(atPath: file) else {
            throw ValidationError("\(file) can't be read.")
        }
        return file
    }

    private func login() throws -> SMTPConfiguration.Login? {
        guard let user = value(smtpUser, "USER") else { return nil }
        if let file = value(smtpPasswordFile, "PASSWORD_FILE") {
            guard let text = try? String(contentsOfFile: file, encoding: .utf8),
                let password = text.split(whereSeparator: \.isNewline).first
            else { throw ValidationError("\(file) has no password in its first line.") }
            return .init(user: user, password: Secret(String(password)))
        }
        guard let password = value(nil, "PASSWORD") else {
            throw ValidationError("Give the password of \(user) by --smtp-password-file or CAREBROKER_SMTP_PASSWORD.")
        }
        return .init(user: user, password: Secret(password))
    }

    private func number(_ text: String) throws -> Int {
        guard let number = Int(text) else { throw ValidationError("CAREBROKER_SMTP_PORT is not a number.") }
        return number
    }

    private func value(_ given: String?, _ name: String) -> String? {
        let value = given ?? ProcessInfo.processInfo.environment["CAREBROKER_SMTP_\(name)"]
        return value.flatMap { $0.isEmpty ? nil : $0 }
    }
}
