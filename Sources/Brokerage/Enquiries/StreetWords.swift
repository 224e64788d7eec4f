/// The words streets and houses end with, and the ways they are shortened.
enum StreetWords {
    /// Each of the ways to write a word of an address, itself first; only itself for a word that is never shortened.
    static func writings(of word: String) -> [String] {
        guard let family = families[word] else { return [word] }
        return [word] + family.filter { $0 != word }
    }

    /// Whether a word alone says that a line of an address is a street or a house.
    static func namesStreetOrHouse(_ word: String) -> Bool { endings.contains(word) }

    /// What stands before the name of a street: the flat and the number.
    static let beforeNumber: Set<String> = [
        "flat", "apartment", "apt", "unit", "room", "studio", "number", "no", "nos", "plot", "suite", "bungalow",
        "floor", "ground", "first", "second", "third", "top", "basement", "lower", "upper",
    ]

    /// What in a text stands before the number of a house or flat and belongs to it.
    static let introducesNumber: Set<String> = [
        "flat", "apartment", "apt", "unit", "studio", "number", "no", "nos", "plot",
    ]

    private static let groups: [[String]] = [
        ["road", "rd"], ["street", "st", "str"], ["avenue", "ave", "av"], ["lane", "ln", "la"], ["drive", "dr", "drv"],
        ["close", "cl", "clo"], ["court", "ct", "crt"], ["crescent", "cres", "cr", "crs"],
        ["gardens", "gdns", "gdn", "garden"], ["grove", "gr", "grv", "gro"], ["place", "pl"], ["square", "sq"],
        ["terrace", "ter", "terr"], ["way", "wy"], ["hill", "hl"], ["park", "pk"], ["parade", "pde"],
        ["boulevard", "blvd"], ["building", "bldg"], ["buildings", "bldgs"], ["cottage", "cott", "cotts"],
        ["cottages", "cotts"], ["house", "hse", "ho"], ["heights", "hts"], ["mansions", "mans"], ["walk", "wlk"],
        ["green", "grn"], ["bridge", "bri"], ["circus", "cir"], ["esplanade", "esp"], ["promenade", "prom"],
        ["saint", "st"], ["mount", "mt"], ["great", "gt"], ["little", "lt"], ["north", "n"], ["south", "s"],
        ["east", "e"], ["west", "w"], ["upper", "upr", "up"], ["lower", "lwr", "lr"], ["farm", "fm"], ["and", "&"],
    ]

    private static let families: [String: [String]] = {
        var families: [String: [String]] = [:]
        for group in groups {
            for word in group {
                for other in group where families[word]?.contains(other) != true {
                    families[word, default: []].append(other)
                }
            }
        }
        return families
    }()

    private static let endings: Set<String> = {
        let more = [
            "mews", "rise", "view", "row", "villas", "villa", "wharf", "yard", "quay", "croft", "dell", "field",
            "fields", "fold", "garth", "lodge", "hall", "manor", "mill", "barn", "grange", "rectory", "vicarage",
            "flats", "home", "homes", "orchard", "meadow", "meadows", "paddock", "path", "passage", "alley", "arcade",
            "broadway", "bungalow", "chase", "common", "copse", "cross", "end", "gate", "glade", "glen", "grounds",
            "hollow", "island", "link", "loan", "market", "nook", "oval", "parkway", "piece", "rake", "ride", "spinney",
            "spur", "steps", "towers", "tower", "trees", "vale", "walks", "wood", "woods", "wynd", "bank", "batch",
            "brow", "buildings", "heath",
        ]
        let notEndings: Set<String> = [
            "saint", "great", "gt", "little", "lt", "north", "n", "south", "s", "east", "e", "west", "w", "upper",
            "upr", "up", "lower", "lwr", "lr", "and", "&", "mount", "mt",
        ]
        return Set(groups.joined()).union(more).subtracting(notEndings)
    }()
}
