/// Looks for a body that makes the multipart parser trap, or that gives one result whole and another cut in pieces.
///
/// The first byte says where the body is cut; the rest is the body, under the boundary `b`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMultipart(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    guard let first = input.first else { return 0 }
    let body = Array(input.dropFirst())
    let whole = outcome(of: [body[...]])
    let size = Int(first) + 1
    let pieces = stride(from: 0, to: body.count, by: size).map { body[$0..<min($0 + size, body.count)] }
    let cut = outcome(of: pieces)
    if whole != cut { fatalError("Whole: \(whole). In pieces of \(size): \(cut)") }
    return 0
}

private enum Outcome: Equatable {
    case parts([MultipartPart], [[UInt8]])
    case fault(MultipartFault)
}

private func outcome(of pieces: [ArraySlice<UInt8>]) -> Outcome {
    // No limit on the whole, because that one is counted by the piece.
    let limits = Multipart.Limits(parts: 8, headerBytes: 256, fieldBytes: 512, fileBytes: 512, totalBytes: .max)
    do throws(MultipartFault) {
        var multipart = try Multipart(contentType: "multipart/form-data; boundary=b", limits: limits)
        var parts: [MultipartPart] = []
        var contents: [[UInt8]] = []
        var isOpen = false
        for piece in pieces {
            for event in try multipart.read(piece) {
                switch event {
                case .began(let part):
                    precondition(!isOpen, "a part began inside another")
                    isOpen = true
                    parts.append(part)
                    contents.append([])
                case .bytes(let bytes):
                    precondition(isOpen && !bytes.isEmpty, "bytes outside a part, or none")
                    contents[contents.count - 1] += bytes
                case .ended:
                    precondition(isOpen, "a part ended that hadn't begun")
                    isOpen = false
                }
            }
        }
        try multipart.finish()
        precondition(!isOpen, "the body ended inside a part")
        return .parts(parts, contents)
    } catch {
        return .fault(error)
    }
}
