import FoundationEssentials

extension Email {
    /// The e-mail as it goes over the wire (RFC 5322 and MIME): ASCII, its lines ending in CRLF. `sender` is whom it is
    /// from; the Message-ID ends in its domain.
    package func onTheWire(from sender: Mailbox) -> String {
        var headers = [
            "Date: " + mailDate(millisecondsSince1970: written),
            "From: " + HeaderText.mailbox(sender),
            "To: " + HeaderText.mailbox(to),
            "Subject: " + HeaderText.words(subject, after: "Subject: ".utf8.count),
            "Message-ID: <\(messageID)@\(sender.domain)>",
            "MIME-Version: 1.0",
            "Content-Language: en-GB",
            // So that nobody's holiday answers it (RFC 3834).
            "Auto-Submitted: auto-generated",
        ]
        if let replyTo {
            headers.append("Reply-To: " + HeaderText.mailbox(replyTo))
        }
        if attachments.isEmpty {
            return joined(headers + textHeaders, QuotedPrintable.encoded(text))
        }
        // "=_" stands neither in quoted-printable nor in base64, so no part can hold the boundary.
        let boundary = "=_part_of_this_email"
        headers.append(#"Content-Type: multipart/mixed; boundary="\#(boundary)""#)
        let textPart = joined(textHeaders, QuotedPrintable.encoded(text))
        let parts = [textPart] + attachments.map { joined(attachmentHeaders($0), base64($0)) }
        return joined(headers, parts.map { "--\(boundary)\r\n\($0)" }.joined() + "--\(boundary)--\r\n")
    }

    private var messageID: String {
        // The letters that may stand there; an id of ours has no others.
        String(String.UnicodeScalarView(id.unicodeScalars.map { $0.isPlain ? $0 : "-" }))
    }

    private var textHeaders: [String] {
        ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable"]
    }

    private func attachmentHeaders(_ attachment: Attachment) -> [String] {
        let halves = attachment.type.split(separator: "/", omittingEmptySubsequences: false)
        let isType =
            halves.count == 2
            && halves.allSatisfy { half in
                (1...60).contains(half.utf8.count) && half.unicodeScalars.allSatisfy { $0.isPlain || $0 == "+" }
            }
        return [
            "Content-Type: " + (isType ? attachment.type : "application/octet-stream"),
            "Content-Transfer-Encoding: base64",
            "Content-Disposition: attachment" + HeaderText.fileName(attachment.name),
        ]
    }

    private func joined(_ headers: [String], _ body: String) -> String {
        headers.joined(separator: "\r\n") + "\r\n\r\n" + body
    }

    private func base64(_ attachment: Attachment) -> String {
        let lines: Data.Base64EncodingOptions = [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ]
        return Data(attachment.bytes).base64EncodedString(options: lines) + "\r\n"
    }
}
