import Synchronization

/// The cookies of a request.
struct Cookies: Sendable {
    private let values: [String: String]

    init(header: String?) {
        var values: [String: String] = [:]
        for pair in (header ?? "").split(separator: ";") {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2 else { continue }
            let name = sides[0].drop { $0 == " " }
            values[String(name)] = values[String(name)] ?? String(sides[1])
        }
        self.values = values
    }

    subscript(name: String) -> String? { values[name] }
}

/// Cookies that an answer sets. Names are prefixed and marked Secure but on plain http on loopback.
final class CookieChanges: Sendable {
    private let changes = Mutex<[(name: String, value: String, seconds: Int?)]>([])

    /// `seconds`: how long it is kept; nothing for as long as the browser is open, 0 to forget it.
    func set(_ name: String, _ value: String, for seconds: Int? = nil) {
        changes.withLock { $0.append((name, value, seconds)) }
    }

    func headers(secure: Bool) -> [String] {
        changes.withLock { changes in
            changes.map { change in
                var header =
                    "\(CookieName.full(change.name, secure: secure))=\(change.value); Path=/; HttpOnly; SameSite=Lax"
                if secure { header += "; Secure" }
                if let seconds = change.seconds { header += "; Max-Age=\(seconds)" }
                return header
            }
        }
    }
}

enum CookieName {
    static let session = "session"
    static let device = "device"
    static let flash = "flash"

    static func full(_ name: String, secure: Bool) -> String { secure ? "__Host-" + name : name }
}
