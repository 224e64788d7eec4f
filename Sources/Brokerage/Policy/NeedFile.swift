import Yams

/// Reads a need that somebody made up to try a policy with.
package enum NeedFile {
    private static let keys = ["service", "category", "funder", "area", "rate", "preferred", "start"]

    /// Reads a need, whole or not at all.
    ///
    /// - Parameters:
    ///   - text: YAML of the keys `service`, `category`, `funder`, `area`, `rate` (pounds: a week for a home, an hour
    ///     for homecare), `preferred` (a place, or none) and `start` (a date). The last two may be left out.
    ///   - file: what to call the file in the faults.
    /// - Returns: the need. Whether a pathway is for it, ``Policy/pathway(_:for:)`` says.
    /// - Throws: every fault of the file, each with its line.
    package static func read(text: String, named file: String) throws(PolicyFaults) -> Need {
        let faults = FaultList(file: file)
        let root = PlainYAML.root(of: text, what: "a need", begin: "`service: care-home` or another", faults: faults)
        let need = root.flatMap { PolicyBlock($0, what: "a need", keys: keys, faults: faults) }.flatMap(need)
        if let found = faults.all { throw found }
        guard let need else {
            throw PolicyFaults(
                faults: [PolicyFault(file: file, line: 1, column: 1, sentence: "the file can't be read as a need")]
            )
        }
        return need
    }

    private static func need(_ block: PolicyBlock) -> Need? {
        let service = block.value("service")?.word(of: Service.self)
        let category = block.value("category")?.word(of: CareCategory.self)
        let funder = block.value("funder")?.word(of: Funder.self)
        let area = block.value("area")?.word(of: Area.self)
        let rate = block.value("rate")?.pounds()
        let preferred = block.optional("preferred").flatMap { $0.isNone ? nil : $0.text() }
        let start = block.optional("start").flatMap { $0.isNone ? nil : $0.date() }
        guard let service, let category, let funder, let area, let rate else { return nil }
        return Need(
            service: service,
            category: category,
            funder: funder,
            area: area,
            rate: rate,
            preferred: preferred,
            start: start
        )
    }
}
