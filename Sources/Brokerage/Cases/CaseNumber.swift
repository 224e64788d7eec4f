/// A case's number as people write it.
package enum CaseNumber {
    /// "C-1042", "c1042" and "1042"; nothing for what can't be one.
    package static func read(_ typed: String) -> Int? {
        let lower = typed.lowercased()
        let digits = lower.hasPrefix("c-") ? lower.dropFirst(2) : lower.hasPrefix("c") ? lower.dropFirst() : lower[...]
        return digits.count <= 9 ? Int(digits).flatMap { $0 > 0 ? $0 : nil } : nil
    }
}
