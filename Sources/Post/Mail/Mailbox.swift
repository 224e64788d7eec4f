/// An e-mail address, and the name it goes by.
///
/// Only addresses of the plain form are taken (RFC 5321 Dot-string, a domain of letters, digits and hyphens): no
/// quotation marks, no comments, no control characters, so that nothing in one can be read as a command or a header.
package struct Mailbox: Sendable, Hashable {
    /// The address alone, such as `office@oldfield.example`.
    package let address: String
    /// The name shown beside it.
    package let name: String?

    /// Why a text is no address.
    package enum Fault: Error, Hashable, Sendable {
        case notAnAddress
    }

    /// - Throws: `Fault.notAnAddress`.
    package init(_ address: String, name: String? = nil) throws(Fault) {
        guard Self.isAddress(address) else { throw .notAnAddress }
        self.address = address
        self.name = name
    }

    /// What stands after the @.
    var domain: Substring {
        address.split(separator: "@").last ?? ""
    }

    private static func isAddress(_ text: String) -> Bool {
        let halves = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard halves.count == 2, let local = halves.first, let domain = halves.last else { return false }
        return local.count <= 64 && text.utf8.count <= 254
            && local.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy(isAtom)
            && domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy(isLabel)
    }

    private static func isAtom(_ part: Substring.UTF8View) -> Bool {
        !part.isEmpty && part.allSatisfy { isLetterOrDigit($0) || "!#$%&'*+-/=?^_`{|}~".utf8.contains($0) }
    }

    private static func isLabel(_ part: Substring.UTF8View) -> Bool {
        let hyphen = UInt8(ascii: "-")
        return (1...63).contains(part.count) && part.first != hyphen && part.last != hyphen
            && part.allSatisfy { isLetterOrDigit($0) || $0 == hyphen }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
