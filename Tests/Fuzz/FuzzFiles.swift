/// Looks for bytes that make the readers of CSV, of forms or of file types trap, or that give one result whole and
/// another cut in pieces.
///
/// The first byte says where the bytes are cut.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFiles(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    guard let first = input.first else { return 0 }
    let bytes = Array(input.dropFirst())
    let size = Int(first) + 1
    let pieces = stride(from: 0, to: bytes.count, by: size).map { bytes[$0..<min($0 + size, bytes.count)] }
    if records(of: [bytes[...]]) != records(of: pieces) { fatalError("CSV in pieces of \(size)") }

    var teller = FileTypeTeller()
    for piece in pieces { teller.read(piece) }
    if FileType.told(by: bytes) != teller.type { fatalError("File type in pieces of \(size)") }

    _ = try? FormFields(urlEncoded: bytes)
    return 0
}

private func records(of pieces: [ArraySlice<UInt8>]) -> Result<[CSVRecord], CSVFault> {
    Result { () throws(CSVFault) in
        var reader = CSVReader(limits: CSVReader.Limits(fieldBytes: 64, columns: 16))
        var records: [CSVRecord] = []
        for piece in pieces { records += try reader.read(piece) }
        return try records + reader.finish()
    }
}
