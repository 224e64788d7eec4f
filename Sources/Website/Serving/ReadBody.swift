import Brokerage
import Hummingbird
import NIOCore

/// What a post carried: plain fields, and files.
struct SentBody: Sendable {
    let fields: FormFields
    let files: [SentFile]

    static let nothing = SentBody(fields: FormFields(), files: [])
}

enum BodyFault: Error, Sendable {
    /// A file that is larger than the route takes, or one where it takes none.
    case fileTooLarge
    /// More text, or more fields, than a form has.
    case formTooLarge
    case unreadable
}

extension Request {
    /// Reads the whole body, within limits.
    /// - Throws: ``BodyFault``.
    func sentBody(takesFiles: Bool, keepingUpTo keepsUpTo: Int? = nil) async throws -> SentBody {
        let type = headers[.contentType] ?? "application/x-www-form-urlencoded"
        do {
            guard type.lowercased().hasPrefix("multipart/form-data") else {
                return SentBody(fields: try await sentFields(), files: [])
            }
            let most = takesFiles ? keepsUpTo ?? FileType.maximumBytes : 0
            return try await sentForm(type, mostBytes: most, keeps: keepsUpTo != nil)
        } catch let fault as MultipartFault {
            switch fault {
            case .fileTooLarge, .bodyTooLarge: throw BodyFault.fileTooLarge
            default: throw fault.isTooLarge ? BodyFault.formTooLarge : BodyFault.unreadable
            }
        } catch let fault as FormFault {
            throw fault.isTooLarge ? BodyFault.formTooLarge : BodyFault.unreadable
        }
    }

    private func sentFields() async throws -> FormFields {
        let limits = FormFields.Limits()
        var bytes: [UInt8] = []
        for try await chunk in body {
            guard bytes.count + chunk.readableBytes <= limits.bytes else { throw BodyFault.formTooLarge }
            bytes.append(contentsOf: chunk.readableBytesView)
        }
        return try FormFields(urlEncoded: bytes, limits: limits)
    }

    private func sentForm(_ type: String, mostBytes: Int, keeps: Bool) async throws -> SentBody {
        var form = try MultipartForm(
            contentType: type,
            limits: Multipart.Limits(fileBytes: mostBytes, totalBytes: mostBytes + 1_048_576)
        )
        var files: [SentFile] = []
        var current: (part: MultipartPart, bytes: [UInt8], kept: KeptFile?)?
        for try await chunk in body {
            try await form.read(Array(chunk.readableBytesView)[...]) { event in
                switch event {
                case .began(let part): current = (part, [], keeps ? try KeptFile() : nil)
                case .bytes(let bytes):
                    if let kept = current?.kept {
                        try kept.append(bytes)
                    } else {
                        current?.bytes.append(contentsOf: bytes)
                    }
                case .ended:
                    if let (part, bytes, kept) = current {
                        files.append(SentFile(field: part.name, name: part.fileName ?? "", bytes: bytes, kept: kept))
                    }
                    current = nil
                }
            }
        }
        return SentBody(fields: try form.finish(), files: files)
    }
}
