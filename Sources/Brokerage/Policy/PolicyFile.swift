import Crypto

/// Reads the policy file of a partnership.
package enum PolicyFile {
    /// Reads a policy, whole or not at all.
    ///
    /// - Parameters:
    ///   - text: YAML, in the vocabulary that the types of this folder give.
    ///   - file: what to call the file in the faults.
    /// - Returns: the policy, known by the hash of the text.
    /// - Throws: every fault of the file, each with its line; where the text is not YAML, the first place it is not.
    package static func read(text: String, named file: String) throws(PolicyFaults) -> Policy {
        let faults = FaultList(file: file)
        let policy = PlainYAML.root(
            of: text,
            what: "a policy",
            begin: "`policy:` and the policy's name",
            faults: faults
        )
        .flatMap { root in
            PolicyReading(faults: faults).policy(root, hash: hash(of: text))
        }
        if let found = faults.all { throw found }
        guard let policy else {
            throw PolicyFaults(
                faults: [PolicyFault(file: file, line: 1, column: 1, sentence: "the file can't be read as a policy")])
        }
        return policy
    }

    /// SHA-256 of the text's bytes in UTF-8: 64 hexadecimal digits in lower case.
    package static func hash(of text: String) -> String {
        let digits = Array("0123456789abcdef")
        return SHA256.hash(data: Array(text.utf8)).reduce(into: "") { hex, byte in
            hex.append(digits[Int(byte >> 4)])
            hex.append(digits[Int(byte & 15)])
        }
    }
}
