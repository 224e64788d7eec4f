/// A page that came back by post: a PDF of one sheet with a few lines, as small as the format allows.
struct SignedPage {
    /// In ASCII.
    let lines: [String]

    var pdf: [UInt8] {
        let words = lines.map { "(\(Self.escaped($0))) Tj 0 -24 Td" }.joined(separator: "\n")
        let content = "BT /F1 14 Tf 72 760 Td\n\(words)\nET"
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                + "/Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
        var text = "%PDF-1.4\n"
        var starts: [Int] = []
        for (index, object) in objects.enumerated() {
            starts.append(text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let table = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for start in starts { text += String(String(10_000_000_000 + start).dropFirst()) + " 00000 n \n" }
        text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n"
        return Array(text.utf8)
    }

    private static func escaped(_ line: String) -> String {
        String(
            line.unicodeScalars.flatMap { scalar -> [Character] in
                if scalar == "(" || scalar == ")" || scalar == "\\" { return ["\\", Character(scalar)] }
                return [scalar.isASCII ? Character(scalar) : "'"]
            }
        )
    }
}
