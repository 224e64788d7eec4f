import Brokerage

/// Names for made-up homes, agencies and streets. The roots are put together from syllables so that no real home has
/// them; streets have the names that every town has.
struct MadeUpNames {
    private static let beginnings = [
        "Quill", "Tarn", "Ember", "Osmer", "Brindle", "Fennock", "Larkle", "Corvin", "Merrin", "Dapple", "Thrupple",
        "Hasker", "Pelwin", "Wyndle", "Sorrin", "Gossa", "Ivel", "Marl", "Tansy", "Ruddock", "Ambrin", "Cobble",
        "Dunnick", "Esker", "Furzel", "Hollin", "Jessam", "Kestle", "Linnel", "Nettin",
    ]
    private static let endings = [
        "mere", "hay", "leaze", "wick", "stoke", "croft", "bourne", "dene", "holt", "combe", "worthy", "garth",
    ]
    private static let homes = ["House", "Lodge", "Court", "Grange", "Manor", "Rest", "Care Home", "Residential Home"]
    private static let nursingHomes = [
        "House", "Court", "Nursing Home", "Nursing Home", "Care Centre", "Manor", "View",
    ]
    private static let agencies = ["Homecare", "Care at Home", "Home Support", "Community Care"]

    private var used: Set<String> = []

    /// A name that no other has, as long as there are any; directories do have homes of one name.
    mutating func location(
        isNursing: Bool,
        isCareHome: Bool,
        using generator: inout SeededGenerator
    ) -> String? {
        let kinds = isCareHome ? (isNursing ? Self.nursingHomes : Self.homes) : Self.agencies
        var name: String?
        for _ in 0..<20 {
            guard let kind = generator.pick(kinds) else { return nil }
            let next = "\(Self.root(using: &generator)) \(kind)"
            name = next
            if used.insert(next).inserted { break }
        }
        return name
    }

    /// "Quillmere"
    static func root(using generator: inout SeededGenerator) -> String {
        (generator.pick(beginnings) ?? "") + (generator.pick(endings) ?? "")
    }

    static func street(using generator: inout SeededGenerator) -> String {
        let names = ["Orchard", "Church", "Mill", "Station", "Chapel", "Meadow", "Priory", "Park", "Hill", "Bridge"]
        let kinds = ["Road", "Lane", "Street", "Close", "Avenue", "Gardens"]
        return "\(generator.pick(names) ?? "") \(generator.pick(kinds) ?? "")"
    }

    static func village(using generator: inout SeededGenerator) -> String {
        "\(generator.pick("Nether", "Upper", "West", "Little")) \(root(using: &generator))"
    }

    /// "quillmere-house"
    static func webName(of name: String) -> String {
        name.lowercased().split(separator: " ").joined(separator: "-")
    }
}

/// Who runs the made-up locations: some have one, some have several, and none has both homes and agencies.
struct MadeUpProviders {
    struct Provider {
        let id: RegulatorID
        let name: String
    }

    private var ofHomes: [Provider] = []
    private var ofAgencies: [Provider] = []

    mutating func provider(isCareHome: Bool, using generator: inout SeededGenerator) -> Provider? {
        let known = isCareHome ? ofHomes : ofAgencies
        if generator.chance(of: 55), let provider = generator.pick(known) { return provider }
        let number = 2_000_000_001 + ofHomes.count + ofAgencies.count
        let kind =
            isCareHome
            ? generator.pick("Care Limited", "Homes Limited", "Healthcare Limited", "Care Group Limited", "Trust")
            : generator.pick("Care Services Limited", "Homecare Limited", "Support Limited")
        guard let id = RegulatorID("1-\(number)") else { return nil }
        let provider = Provider(id: id, name: "\(MadeUpNames.root(using: &generator)) \(kind)")
        if isCareHome { ofHomes.append(provider) } else { ofAgencies.append(provider) }
        return provider
    }
}
