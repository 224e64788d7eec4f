import Foundation

/// What has just happened, carried over a redirect in a signed cookie and shown once.
enum FlashCookie {
    static func write(_ flash: Flash, site: Site) -> String {
        guard let json = try? JSONEncoder().encode(flash) else { return "" }
        let text = json.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
            "=",
            with: ""
        )
        return text + "." + FormToken.sign("flash/" + text, site: site)
    }

    static func read(_ cookie: String, site: Site) -> Flash? {
        let parts = cookie.split(separator: ".")
        guard parts.count == 2 else { return nil }
        let text = String(parts[0])
        guard FormToken.isEqual(String(parts[1]), FormToken.sign("flash/" + text, site: site)) else { return nil }
        var padded = text.replacing("-", with: "+").replacing("_", with: "/")
        while padded.count % 4 != 0 { padded += "=" }
        guard let json = Data(base64Encoded: padded) else { return nil }
        return try? JSONDecoder().decode(Flash.self, from: json)
    }
}
