/// The place a person prefers, ready to be compared with many: in lower case, by Unicode scalar, as names are.
struct PreferredPlace: Sendable {
    private let lowercased: [UInt8]

    /// - Parameter place: none, or an empty one, is no preference.
    init(_ place: String?) {
        lowercased = Array((place ?? "").lowercased().utf8)
    }

    func matches(_ place: String?) -> Bool {
        guard let place, !lowercased.isEmpty else { return false }
        // Byte by byte as far as it is ASCII: a lower-case copy of every place in a market would cost more than the
        // ranking.
        var position = 0
        for byte in place.utf8 {
            guard byte < 0x80 else { return place.lowercased().utf8.elementsEqual(lowercased) }
            let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            guard position < lowercased.count, lowercased[position] == (isCapital ? byte + 0x20 : byte) else {
                return false
            }
            position += 1
        }
        return position == lowercased.count
    }
}
