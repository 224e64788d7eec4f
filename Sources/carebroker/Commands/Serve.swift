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

    func run() async throws {
        if insecure && !["127.0.0.1", "localhost", "::1"].contains(host) {
            throw ValidationError("--insecure is for loopback alone; \(host) is not.")
        }
        let logger = Logger(label: "carebroker", factory: { StreamLogHandler.standardError(label: $0) })
        let (partnership, database) = try await data.open()
        defer { try? database.close() }
        try SocketDoor.listen(at: data.socket, partnership)
        let printer: any Printing =
            FileManager.default.isExecutableFile(atPath: python)
            ? WeasyPrinter(WeasyPrinter.Configuration(python: python)) : NoPrinter()
        let site = Site(
            partnership: partnership,
            passwords: Passwords(cost: .standard),
            assets: PublicFiles(folder: publicFolder),
            settings: Site.Settings(
                secureCookies: !insecure,
                notice: notice,
                address: address ?? "http://\(host):\(port)"
            ),
            printer: printer,
            logger: logger
        )
        let passing = Task { await passTime(partnership, logger) }
        defer { passing.cancel() }
        let application = buildApplication(site, host: host, port: port)
        print("CareBroker serves at http://\(host):\(port)")
        try await application.runService()
    }

    /// What time does by itself, done within a few seconds of its hour.
    private func passTime(_ partnership: Partnership, _ logger: Logger) async {
        while !Task.isCancelled {
            do {
                try await partnership.runDue(until: partnership.clock())
            } catch {
                logger.error(
                    "due tasks failed and will be tried again",
                    metadata: ["error": .string("\(type(of: error))")]
                )
            }
            try? await Task.sleep(for: .seconds(5))
        }
    }
}
