import Foundation

/// A form's fields as they are kept while they are typed: form-urlencoded, without key, token and passwords.
enum DraftText {
    private static let never: Set<String> = [
        FormKey.keyName, FormKey.tokenName, "password", "old-password", "new-password", "code",
    ]

    static func of(_ fields: FormFields) -> String {
        fields.names.filter { !never.contains($0) }.flatMap { name -> [String] in
            let bare = name.hasSuffix("[]") ? String(name.dropLast(2)) : nil
            let values = bare.map(fields.manyRaw) ?? [fields.raw(name) ?? ""]
            return values.map { "\(encoded(name))=\(encoded($0))" }
        }.joined(separator: "&")
    }

    private static func encoded(_ text: String) -> String {
        let safe = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._".utf8)
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if safe.contains(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
