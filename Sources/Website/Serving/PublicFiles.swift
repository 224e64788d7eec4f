import Crypto
import Foundation

/// The style sheets, scripts and fonts, read once when the server starts. Ours are in the binary; the others come from
/// the folder that the set-up step filled.
package struct PublicFiles: Sendable {
    package struct File: Sendable {
        let bytes: [UInt8]
        let type: String
    }

    private let files: [String: File]
    package let assets: Assets

    /// - Parameter folder: where `nhsuk.css`, `nhsuk.js` and the fonts lie. Pages work without them, plainly.
    package init(folder: String?) {
        var files: [String: File] = [:]
        if let folder, let names = try? FileManager.default.contentsOfDirectory(atPath: folder) {
            for name in names {
                guard let type = Self.type(of: name),
                    let data = FileManager.default.contents(atPath: "\(folder)/\(name)")
                else { continue }
                files[name] = File(bytes: Array(data), type: type)
            }
        }
        for own in Look.files {
            guard let type = Self.type(of: own.name) else { continue }
            files[own.name] = File(bytes: Array(own.text.utf8), type: type)
        }
        self.files = files
        assets = Assets(
            versions: files.mapValues { file in
                SHA256.hash(data: file.bytes).prefix(6).map { byte in
                    (byte < 16 ? "0" : "") + String(byte, radix: 16)
                }.joined()
            }
        )
    }

    package func file(_ name: String) -> File? { files[name] }

    private static func type(of name: String) -> String? {
        switch name.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "woff2": "font/woff2"
        case "txt": "text/plain; charset=utf-8"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        default: nil
        }
    }
}
