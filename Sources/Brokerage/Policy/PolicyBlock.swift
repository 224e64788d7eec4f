import Yams

/// A set of keys and values in a policy file, read by the keys it may have.
///
/// Every function gives what it read, or nothing after it has noted a fault; a key that may be absent gives nothing
/// without one. So a value is built from what all of its keys gave, and is missing only in a file that has faults.
struct PolicyBlock {
    /// What the block is, to begin a sentence: "a sourcing rule".
    let what: String
    /// Where the block begins.
    let mark: Mark?
    let faults: FaultList
    private let values: [String: Node]
    private let keys: [String]

    /// Nothing, with a fault, where the node is no block. A key that is none of `keys` is a fault too.
    init?(_ node: Node, what: String, keys: [String], faults: FaultList) {
        guard let mapping = node.mapping else {
            faults.add(
                at: node.mark,
                "\(what) must be keys with values; write its keys: \(keys.joined(separator: ", "))"
            )
            return nil
        }
        var values: [String: Node] = [:]
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            if keys.contains(name) {
                values[name] = value
            } else {
                let known = keys.joined(separator: ", ")
                faults.add(at: key.mark, "`\(name)` is no key of \(what); write one of \(known)")
            }
        }
        self.what = what
        self.mark = node.mark
        self.faults = faults
        self.values = values
        self.keys = keys
    }

    /// Whether the key is written, with or without a value that can be read.
    func has(_ key: String) -> Bool { values[key] != nil }

    /// Where a key's value stands, or else the block.
    func mark(of key: String) -> Mark? { values[key]?.mark ?? mark }

    /// The value of a key that must be there.
    func value(_ key: String) -> PolicyValue? {
        guard let value = optional(key) else {
            faults.add(at: mark, "\(what) needs `\(key)`")
            return nil
        }
        return value
    }

    /// The value of a key that may be left out.
    func optional(_ key: String) -> PolicyValue? {
        values[key].map { PolicyValue(node: $0, key: key, faults: faults) }
    }

    func block(_ key: String, what: String, keys: [String]) -> PolicyBlock? {
        value(key).flatMap { PolicyBlock($0.node, what: what, keys: keys, faults: faults) }
    }

    /// The blocks of a list. A list that must be there must have something in it.
    func blocks(_ key: String, what: String, keys: [String]) -> [PolicyBlock]? {
        guard let node = value(key)?.node else { return nil }
        guard let sequence = node.sequence, !sequence.isEmpty else {
            faults.add(at: node.mark, "`\(key)` must be a list with at least one entry; begin each with a hyphen")
            return nil
        }
        let blocks = sequence.compactMap { PolicyBlock($0, what: what, keys: keys, faults: faults) }
        return blocks.count == sequence.count ? blocks : nil
    }

    /// The keys of a block whose keys are names of the file's own, each with its value.
    static func named(_ node: Node, what: String, faults: FaultList) -> [(name: String, mark: Mark?, node: Node)]? {
        guard let mapping = node.mapping, !mapping.isEmpty else {
            faults.add(at: node.mark, "\(what) must be at least one name with keys under it")
            return nil
        }
        var entries: [(name: String, mark: Mark?, node: Node)] = []
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            guard name.isPolicyName else {
                faults.add(
                    at: key.mark,
                    "`\(name)` is no name; write small letters, digits and hyphens, such as care-home-in-area"
                )
                continue
            }
            entries.append((name, key.mark, value))
        }
        return entries.count == mapping.count ? entries : nil
    }

    /// The clause and the local reason, of which a rule has at least one.
    func basis(source: String? = nil) -> Basis? {
        let clause = optional("clause")?.text().map { Clause($0) }
        let local = optional("local")?.text()
        guard has("clause") || has("local") else {
            faults.add(
                at: mark,
                "\(what) needs `clause`, where the document gives it, or `local`, why the partnership decided it"
            )
            return nil
        }
        return Basis(clause: clause, source: source, local: local)
    }
}
