import Foundation

/// A form's fields as they are kept while they are typed: form-urlencoded, without key, token and passwords.
enum DraftText {
    private static let never: Set<String> = [
        FormKey.keyName, FormKey.tokenName, "password", "old-password", "new-password", "code",
    ]

    /// What a draft may have: as much as a form may. Escapes make three bytes out of one at most.
    static let limits = FormFields.Limits(bytes: FormFields.Limits().bytes * 3 + 64 * 1024)

    static func of(_ fields: FormFields) -> String {
        fields.all.filter { !never.contains($0.name) }
            .map { "\(encoded($0.name))=\(encoded($0.value))" }
            .joined(separator: "&")
    }

    static func read(_ body: String) -> FormFields? {
        try? FormFields(urlEncoded: Array(body.utf8), limits: limits)
    }

    private static let safe = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._".utf8)
    private static let digits = Array("0123456789ABCDEF".utf8)

    private static func encoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if safe.contains(byte) {
                bytes.append(byte)
            } else if byte == UInt8(ascii: " ") {
                bytes.append(UInt8(ascii: "+"))
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
