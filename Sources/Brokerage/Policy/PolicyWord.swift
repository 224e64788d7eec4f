/// A word of the policy file's vocabulary.
///
/// Every vocabulary is a closed enum whose raw values are the words as they stand in the file, so that a word the
/// program would not act on is a fault of the file and never a rule that is silently passed over.
package protocol PolicyWord: RawRepresentable, CaseIterable, Sendable, Hashable, Codable where RawValue == String {}

extension PolicyWord {
    /// The words of this vocabulary in the order they are declared, for the sentence of a fault.
    package static var words: [String] { allCases.map(\.rawValue) }
}
