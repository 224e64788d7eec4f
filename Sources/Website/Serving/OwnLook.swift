/// What of the public files is ours and in the binary.
enum OwnLook {
    static let files: [(name: String, bytes: [UInt8])] = []
}
