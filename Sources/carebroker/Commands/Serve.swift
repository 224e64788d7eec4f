import ArgumentParser
import Brokerage
import Database
import Foundation
import Hummingbird
import Logging
import Post
import Website

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve the website.")

    @OptionGroup var data: DataFolder
    @Option(help: "The address to listen at.") var host = "127.0.0.1"
    @Option(help: "The port to listen at.") var port = 8080
    @Option(name: .customLong("public"), help: "The folder with style sheets, scripts and fonts that set-up filled.")
    var publicFolder = ".tools/public"
    @Option(help: "The address people reach it under, for links in letters.") var address: String?
    @Flag(help: "Plain http on loopback: cookies without Secure. For demonstrations and development alone.")
    var insecure = false
    @Option(help: "The Python that has WeasyPrint and makes PDFs. Without it letters are pages to print.")
    var python = ".tools/venv/bin/python"
    @Option(help: "A line above every page.") var notice: String?
    @OptionGroup(title: "Mail") var mail: MailOptions

    func run() async throws {
        if insecure && !["127.0.0.1", "localhost", "::1"].contains(host) {
            throw ValidationError("--insecure is for loopback alone; \(host) is not.")
        }
        let configuration = try mail.configuration()
        let logger = Logger(label: "carebroker", factory: { StreamLogHandler.standardError(label: $0) })
        let reached = address ?? "http://\(host):\(port)"
        let (partnership, database) = try await data.open(address: reached)
        defer { try? database.close() }
        try SocketDoor.listen(at: data.socket, partnership)
        defer { try? FileManager.default.removeItem(atPath: data.socket) }
        let press = startedPress(logger)
        let site = Site(
            partnership: partnership,
            passwords: Passwords(cost: .standard),
            assets: PublicFiles(folder: publicFolder),
            settings: Site.Settings(secureCookies: !insecure, notice: notice, address: reached),
            printer: press ?? NoPrinter(),
            logger: logger
        )
        let rounds = Rounds(partnership: partnership, logger: logger)
        let carrier = configuration.map { MailCarrier(SMTPSender(configuration: $0), logger: logger) }
        let passing = Task { await rounds.passTime() }
        let delivering = Task { if let carrier { await rounds.deliver(by: carrier) } }
        FileHandle.standardOutput.write(Data("CareBroker serves at \(reached)\n".utf8))
        let served = await Result { try await buildApplication(site, host: host, port: port).runService() }
        // What is being done is finished before the database is closed.
        passing.cancel()
        delivering.cancel()
        await passing.value
        await delivering.value
        await press?.stop()
        try served.get()
    }

    /// The printer, started now so that the first letter needn't wait. One that can't print says why in the log; its
    /// letters are pages to print.
    private func startedPress(_ logger: Logger) -> WeasyPrinter? {
        guard FileManager.default.isExecutableFile(atPath: python) else {
            logger.notice("no PDFs: there is no Python at \(python), so letters are pages to print")
            return nil
        }
        let press = WeasyPrinter(WeasyPrinter.Configuration(python: python))
        Task {
            do throws(PrintFault) {
                try await press.start()
            } catch {
                logger.warning("no PDFs: letters are pages to print", metadata: ["why": .string("\(error)")])
            }
        }
        return press
    }
}

extension Result where Failure == any Error {
    /// What an asynchronous body returns or throws.
    fileprivate init(_ body: () async throws -> Success) async {
        do {
            self = .success(try await body())
        } catch {
            self = .failure(error)
        }
    }
}
