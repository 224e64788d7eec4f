import Brokerage
import BrokerageTesting
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOEmbedded
import Website

/// What came back.
struct Answer: Sendable {
    let status: Int
    let headers: HTTPFields
    let body: String

    var location: String? { headers[.location] }

    /// The value of the first input of this name.
    func input(_ name: String) -> String? {
        guard let range = body.range(of: "name=\"\(name)\" value=\"") else { return nil }
        return String(body[range.upperBound...].prefix { $0 != "\"" })
    }
}

/// Somebody with a browser, talking to the whole website without a socket in between: cookies kept, posts carrying the
/// form's own key and token.
final class Browser: @unchecked Sendable {
    let site: Site
    private let responder: any HTTPResponder<BasicRequestContext>
    private(set) var cookies: [String: String]

    /// - `table`: the routes; a test may add its own.
    /// - `cookies`: those of another browser, to go on where it was.
    init(_ site: Site, _ table: [Route] = routes, cookies: [String: String] = [:]) {
        self.site = site
        self.cookies = cookies
        responder = SiteResponder(buildRouter(site, table).buildResponder(), site: site)
    }

    func forgetCookies() { cookies = [:] }

    func get(_ path: String, headers: [String: String] = [:]) async throws -> Answer {
        try await send(.get, path, headers: headers, body: [])
    }

    func head(_ path: String) async throws -> Answer { try await send(.head, path, headers: [:], body: []) }

    /// Sends a form the way a browser does from a page of ours.
    func post(
        _ path: String,
        _ fields: [(String, String)],
        headers: [String: String] = ["Sec-Fetch-Site": "same-origin"]
    ) async throws -> Answer {
        let body = fields.map { "\(encoded($0.0))=\(encoded($0.1))" }.joined(separator: "&")
        return try await send(
            .post,
            path,
            headers: headers.merging(["Content-Type": "application/x-www-form-urlencoded"]) { own, _ in own },
            body: Array(body.utf8)
        )
    }

    /// Opens a page, then sends its form with the key that stands in it.
    func submit(_ page: String, to path: String? = nil, _ fields: [(String, String)]) async throws -> Answer {
        let opened = try await get(page)
        let key = opened.input("form-key") ?? ""
        return try await post(path ?? page, [("form-key", key)] + fields)
    }

    /// Sends a file with plain fields.
    func upload(
        _ path: String,
        _ fields: [(String, String)],
        file: (field: String, name: String, bytes: [UInt8])
    ) async throws -> Answer {
        let boundary = "----carebroker-tests"
        var body: [UInt8] = []
        for (name, value) in fields {
            body += Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        body += Array(
            """
            --\(boundary)\r\nContent-Disposition: form-data; name="\(file.field)"; filename="\(file.name)"\r\n\
            Content-Type: application/octet-stream\r\n\r\n
            """.utf8
        )
        body += file.bytes
        body += Array("\r\n--\(boundary)--\r\n".utf8)
        return try await send(
            .post,
            path,
            headers: [
                "Content-Type": "multipart/form-data; boundary=\(boundary)", "Sec-Fetch-Site": "same-origin",
            ],
            body: body
        )
    }

    func send(_ method: HTTPRequest.Method, _ path: String, headers: [String: String], body: [UInt8]) async throws
        -> Answer
    {
        var fields = HTTPFields()
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        if !cookies.isEmpty { fields[.cookie] = cookies.map { "\($0)=\($1)" }.sorted().joined(separator: "; ") }
        let request = Request(
            head: HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path, headerFields: fields),
            body: RequestBody(buffer: ByteBuffer(bytes: body))
        )
        let context = BasicRequestContext(
            source: ApplicationRequestContextSource(channel: NIOAsyncTestingChannel(), logger: site.logger)
        )
        let response = try await responder.respond(to: request, context: context)
        let collected = BodyCollector()
        try await response.body.write(collected)
        for cookie in response.headers[values: .setCookie] {
            let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if cookie.contains("Max-Age=0") {
                cookies[String(pair[0])] = nil
            } else {
                cookies[String(pair[0])] = String(pair[1])
            }
        }
        return Answer(
            status: response.status.code,
            headers: response.headers,
            body: String(decoding: collected.bytes, as: UTF8.self)
        )
    }

    private func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}

private final class BodyCollector: ResponseBodyWriter, @unchecked Sendable {
    var bytes: [UInt8] = []
    func write(_ buffer: ByteBuffer) async throws { bytes += Array(buffer.readableBytesView) }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

extension Scenario {
    /// The website over this story's partnership; everybody's password is `Scenario.password`.
    func site(
        limits: Site.Limits = Site.Limits(),
        logger: Logger = Logger(label: "tests", factory: { _ in SwiftLogNoOpLogHandler() }),
        over another: Partnership? = nil
    ) async throws -> Site {
        Site(
            partnership: another ?? partnership,
            passwords: Passwords(cost: .cheap, entropy: entropy),
            assets: PublicFiles(folder: nil),
            settings: Site.Settings(secureCookies: false, limits: limits, address: "http://localhost"),
            logger: logger
        )
    }
}

extension Site {
    /// A browser in which somebody of this role is signed in.
    func signedIn(as role: Role, _ table: [Route] = routes) async throws -> Browser {
        let browser = Browser(self, table)
        try await browser.signIn(as: role)
        return browser
    }
}

extension Browser {
    /// Signs in at an address such as `/sign-in?next=…`.
    @discardableResult
    func signIn(as role: Role, at address: String = "/sign-in") async throws -> Answer {
        try await submit(address, [("email", "\(role.rawValue)@example.org"), ("password", Scenario.password)])
    }
}
