import Brokerage
import Crypto
import Foundation

/// Shows that a form came from a page of ours, where the browser doesn't say so itself.
enum FormToken {
    static func token(for session: Session?, site: Site) -> String {
        sign("form/" + (session?.id ?? "nobody"), site: site)
    }

    static func sign(_ text: String, site: Site) -> String {
        let code = HMAC<SHA256>.authenticationCode(
            for: Data(text.utf8),
            using: SymmetricKey(data: site.partnership.secret)
        )
        return Data(code).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
            "=",
            with: ""
        )
    }

    /// Constant in time over texts of one length.
    static func isEqual(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
