import Brokerage
import HTTPTypes
import Hummingbird

/// Whether a post comes from a page of ours: by Sec-Fetch-Site, else by Origin, else by the token in the form.
enum SameOrigin {
    static func holds(_ request: Request, _ fields: FormFields, session: Session?, site: Site) -> Bool {
        if let fetched = request.headers[.secFetchSite] { return fetched == "same-origin" }
        if let origin = request.headers[.origin] {
            guard let host = request.head.authority else { return false }
            return origin == "https://" + host || (!site.settings.secureCookies && origin == "http://" + host)
        }
        let wanted = FormToken.token(for: session, site: site)
        return FormToken.isEqual(fields.raw(FormKey.tokenName) ?? "", wanted)
    }

    /// Whether a browser says that the post came from another site. Enough to keep a draft by.
    static func isNotElsewhere(_ request: Request) -> Bool {
        if let fetched = request.headers[.secFetchSite] { return fetched == "same-origin" }
        guard let origin = request.headers[.origin], let host = request.head.authority else { return true }
        return origin.hasSuffix("://" + host)
    }
}

extension HTTPField.Name {
    static let secFetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .origin
    static let contentSecurityPolicy = HTTPField.Name("Content-Security-Policy") ?? .origin
    static let frameOptions = HTTPField.Name("X-Frame-Options") ?? .origin
    static let referrerPolicy = HTTPField.Name("Referrer-Policy") ?? .origin
    static let permissionsPolicy = HTTPField.Name("Permissions-Policy") ?? .origin
    static let crossOriginOpenerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy") ?? .origin
    static let crossOriginResourcePolicy = HTTPField.Name("Cross-Origin-Resource-Policy") ?? .origin
}
