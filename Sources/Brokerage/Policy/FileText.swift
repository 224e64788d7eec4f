/// The text of a file that somebody wrote by hand.
package enum FileText {
    /// The number of the first line, counted from 1, with bytes that are not UTF-8; nothing where all is.
    package static func firstLineNotUTF8(_ bytes: [UInt8]) -> Int? {
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return 1 + (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0)
    }

    /// `file` is what to call the file in the fault.
    /// - Throws: the first line that is not UTF-8.
    package static func text(_ bytes: [UInt8], named file: String) throws(PolicyFaults) -> String {
        if let line = firstLineNotUTF8(bytes) {
            let sentence = "the line is not text in UTF-8; save the file as UTF-8 and try again"
            throw PolicyFaults(faults: [PolicyFault(file: file, line: line, column: 1, sentence: sentence)])
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
