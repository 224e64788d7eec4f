/// The kinds of file that may be attached to a case. What a file is, its content says; its name and what the sender
/// calls it decide nothing. What isn't plainly one of these is refused.
package enum FileType: String, Sendable, Hashable, Codable, CaseIterable {
    case pdf
    case png
    case jpeg
    case docx
    case xlsx
    /// Plain text in UTF-8, comma-separated values included: nothing in the bytes tells these apart.
    case text

    /// 20 MB, the most that one attachment may hold, in bytes.
    package static let maximumBytes = 20 * 1_024 * 1_024

    /// Tells the type of a whole file.
    package static func told(by content: some Sequence<UInt8>) -> FileType? {
        var teller = FileTypeTeller()
        teller.read(Array(content)[...])
        return teller.type
    }

    /// For the header `Content-Type` when the file is sent out.
    package var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .text: "text/plain; charset=utf-8"
        }
    }

    /// How people call it.
    package var name: String {
        switch self {
        case .pdf: "PDF"
        case .png: "PNG picture"
        case .jpeg: "JPEG picture"
        case .docx: "Word document"
        case .xlsx: "Excel workbook"
        case .text: "plain text or CSV"
        }
    }
}
