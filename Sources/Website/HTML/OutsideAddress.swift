/// An address that isn't ours: a provider's website, an e-mail address, a telephone number. The kind is chosen here and
/// the rest checked, so that a website a provider typed can't be `javascript:…`.
package struct OutsideAddress: Sendable, Hashable {
    package let text: String

    /// An `http` or `https` address with a host, of visible ASCII; nil for anything else. A bare `www.home.example` is
    /// taken as `https`.
    package init?(website: String) {
        let lowered = website.lowercased()
        let whole: String
        if lowered.hasPrefix("https://") || lowered.hasPrefix("http://") {
            whole = website
        } else if lowered.hasPrefix("www.") {
            whole = "https://" + website
        } else {
            return nil
        }
        let isPlain = whole.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"\\\"<>^`{|}".utf8.contains($0) }
        let afterScheme = whole.drop { $0 != "/" }.drop { $0 == "/" }
        let host = afterScheme.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard isPlain, whole.utf8.count <= 2_000, !host.isEmpty, !host.contains("@") else { return nil }
        text = whole
    }

    /// `mailto:`; nil without one `@` with something on both sides.
    package init?(email: String) {
        let sides = email.split(separator: "@", omittingEmptySubsequences: false)
        guard sides.count == 2, sides.allSatisfy({ !$0.isEmpty }), email.utf8.count <= 254,
            // The address goes into a URL as it is, so what would end or extend it there is refused.
            email.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !"%&?#/:;,\\\"<>^`{|}".utf8.contains($0) })
        else { return nil }
        text = "mailto:" + email
    }

    /// `tel:` with the digits and a leading `+`; nil with fewer than three digits.
    package init?(telephone: String) {
        let digits = telephone.filter { $0.isASCII && $0.isNumber }
        guard (3...15).contains(digits.count) else { return nil }
        let isInternational = telephone.drop { $0 == " " || $0 == "(" }.hasPrefix("+")
        text = "tel:" + (isInternational ? "+" : "") + digits
    }
}
