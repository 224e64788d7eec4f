/// Invented names of the many origins that people in England have. None is an ordinary word, so that a text about
/// somebody doesn't say their name by accident.
enum MadeUpFamilies {
    struct Origin: Sendable {
        let women: [String]
        let men: [String]
        let families: [String]
        /// What most of them would rather speak; nothing for English.
        let language: String?
        /// How many people in a hundred of the demo come from here.
        let weight: Int
    }

    static let origins: [Origin] = [
        Origin(
            women: [
                "Irene", "Doreen", "Sheila", "Brenda", "Maureen", "Audrey", "Beryl", "Marjorie", "Pauline", "Enid",
                "Gwendoline", "Muriel",
            ],
            men: [
                "Ronald", "Kenneth", "Derek", "Stanley", "Raymond", "Gordon", "Leonard", "Trevor", "Maurice", "Cyril",
                "Norman", "Desmond",
            ],
            families: [
                "Ellis", "Hodgkinson", "Pargeter", "Tredwell", "Osborne", "Whitcombe", "Chivers", "Padfield", "Luffman",
                "Gingell", "Maggs", "Targett", "Bowditch", "Stallard", "Hembrow", "Coombes",
            ],
            language: nil,
            weight: 58
        ),
        Origin(
            women: ["Mair", "Eirlys", "Siobhan", "Bridget", "Morag", "Ailsa"],
            men: ["Emrys", "Gethin", "Padraig", "Declan", "Hamish", "Fergus"],
            families: ["Llewellyn", "Probert", "O'Driscoll", "Gallagher", "McTavish", "Buchanan"],
            language: nil,
            weight: 12
        ),
        Origin(
            women: ["Hyacinth", "Winsome", "Adaeze", "Abena", "Folasade"],
            men: ["Winston", "Delroy", "Chukwuma", "Kwabena", "Olumide"],
            families: ["Campbell-Reid", "Braithwaite", "Okonkwo", "Asante", "Adeyemi"],
            language: nil,
            weight: 9
        ),
        Origin(
            women: ["Sunita", "Gurpreet", "Nasreen", "Rukhsana", "Meenakshi"],
            men: ["Harbhajan", "Rajendra", "Mohammed", "Iqbal", "Suresh"],
            families: ["Chaudhry", "Sandhu", "Rahman", "Venkataraman", "Bhattacharya"],
            language: "Punjabi",
            weight: 8
        ),
        Origin(
            women: ["Jadwiga", "Halina", "Zofia", "Bozena"],
            men: ["Zbigniew", "Kazimierz", "Tadeusz", "Mieczyslaw"],
            families: ["Wisniewski", "Kowalczyk", "Zielinski", "Jablonski"],
            language: "Polish",
            weight: 5
        ),
        Origin(
            women: ["Concetta", "Filomena", "Androulla", "Ottavia"],
            men: ["Salvatore", "Gennaro", "Costas", "Domenico"],
            families: ["Esposito", "Di Marco", "Papadopoulos", "Rinaldi"],
            language: "Italian",
            weight: 5
        ),
        Origin(
            women: ["Mei Ling", "Siu Fong", "Thi Lan"],
            men: ["Wai Keung", "Chi Ming", "Van Duc"],
            families: ["Cheung", "Nguyen", "Yeung"],
            language: "Cantonese",
            weight: 3
        ),
    ]

    /// Ten digits that no patient has: those of the range 999 are kept for tests, and the last is a check on the rest.
    static func nhsNumber(using generator: inout SeededGenerator) -> String {
        while true {
            let digits = [9, 9, 9] + (0..<6).map { _ in generator.number(below: 10) }
            let sum = digits.enumerated().reduce(0) { $0 + $1.element * (10 - $1.offset) }
            let check = (11 - sum % 11) % 11
            if check < 10 { return (digits + [check]).map(String.init).joined() }
        }
    }
}
