import Brokerage
import Testing

@Suite struct FindNamesTests {
    @Test(arguments: [
        // Each part alone, in any case.
        "{n Irene} likes to read.", "{n IRENE} likes to read.", "{n irene} likes to read.", "We spoke to {n Ellis}.",
        "Ask {n Rene} first", "Her middle name is {n Agnes}.", "{n Irène} and {n Irene\u{301}}", "{n ELLIS}",
        "({n Irene})", "\u{201C}{n Irene}\u{201D}", "/{n irene}/", "{n Irene},{n Ellis},", "{n Irene\nEllis}",
        // Together.
        "{n Irene Ellis} is 84.", "{n Irene Agnes Ellis} is 84.", "{n Rene Ellis} is 84.", "{n ELLIS Irene} is 84.",
        "{n ELLIS, Irene} is 84.", "{n Ellis, Irene Agnes} is 84.", "{n Irene\u{A0}Ellis}",
        "Ask {n Irene. Ellis} it is", "{n Irene} {rn Seán}", "{n Irene-Ellis}",
        "{n IreneEllis}", "{n ELLISIRENE}", "{n Irene   Ellis}", "{n Irene  A.  Ellis}",
        // Initials.
        "{n I. Ellis} is 84.", "{n I Ellis} is 84.", "{n I.Ellis} is 84.", "{n i ellis} is 84.", "{n I.A. Ellis}",
        "{n I. A. Ellis}", "{n I A Ellis}", "{n IA Ellis}", "{n R Ellis}", "{n Irene A. Ellis}", "{n Irene A Ellis}",
        "{n Irene E} is 84.", "{n Irene E.} is 84.", "We saw {n Irene E}.", "{n J. Ellis} lives there too.",
        "{i I.E.} is 84.", "{i I. E.} is 84.", "{i I.A.E.} is 84.", "{i R.E.} is 84.", "Seen by {i I.E}",
        // Titles.
        "{n Mrs Ellis} is 84.", "{n Mrs. Ellis} is 84.", "{n MRS ELLIS} is 84.", "{n mrs ellis} is 84.",
        "{n Mrs I Ellis} is 84.", "{n Mrs I. A. Ellis} is 84.", "{n Dr Irene Ellis} is 84.", "{n Miss Irene} is 84.",
        "{n Ms. I. Ellis} is 84.", "{n Mrs\u{A0}Ellis} is 84.", "{n Lady Ellis} is 84.", "Mrs\n{n Ellis}",
        // Possessives.
        "{n Ellis}'s chair", "{n Ellis}’s chair", "{n Ellis}’ chair", "{n Irene}’s chair", "{n Irenes} chair",
        "{n Mrs Ellis}'s chair", "The {n Ellises} live there.", "the {n Rene}'s",
        // The representative.
        "{rn Seán} visits.", "{rn Sean} visits.", "{rn SEA\u{301}N} visits.", "{rn Mr O'Neill} visits.",
        "{rn Mr O’Neill} visits.", "{rn Mr ONeill} visits.", "{rn Mr O Neill} visits.", "{rn o'neill} visits.",
        "{rn Mr O\u{2BC}Neill} visits.", "{rn Neill} visits.", "{rn O’Neill}’s car", "{rn S. O’Neill} visits.",
        "{rn Seán O’Neill} and {n Irene Ellis}", "{rn Sean ONEILL}", "{i I.E.} and {ri S.O.}", "{rn O'Neill, Sean}",
        // Invisible characters and look-alikes of letters.
        "{n El\u{200B}lis}", "{n El\u{3164}lis}", "{n I\u{AD}rene}", "{n Ir\u{FEFF}ene Ellis}", "{n E\u{2060}llis}",
        "{n Ｅｌｌｉｓ}",
        "{n 𝐈𝐫𝐞𝐧𝐞}", "{n El\u{A0}lis}", "{n El-\nlis}", "{n E l l i s}", "{n E-l-l-i-s}", "{n Ellis}2", "1{n Ellis}",
        "{n irene}_{n ellis}",
    ])
    func `names are found however they are written`(marked: String) throws {
        try expectFound(marked, by: .irene)
    }

    @Test(arguments: [
        "The trellis in the garden", "Ellison Road surgery", "serene and calm", "Irenea", "renew the care plan",
        "serenely", "Agnesi", "neillite", "i.e. she is well, e.g. today", "IE and ie and I E", "i. e. that",
        "Mrs Smith and Dr Jones", "I am sure", "A.I.E. is a board", "ell is", "Pelli's", "Ir ene", "I {n rene}", "E.I.",
        "the E. I.",
        "She needs help with washing and dressing each morning.", "", " ", "\n\n", "…", "Mrs", "Mr.", "O", "o'clock",
    ])
    func `words that only resemble a name are not found`(marked: String) throws {
        try expectFound(marked, by: .irene)
    }

    @Test(arguments: [
        ("Grace", "with good {n grace}"), ("Hope", "We {n hope} so"), ("May", "She {n may} fall"),
        ("Will", "{n Will} need two carers"), ("Rose", "{n Rose} from the chair"), ("Mark", "a {n mark} on the skin"),
        ("Mark", "{n marks} on the skin"), ("Joy", "full of {n joy}"), ("Frank", "is {n frank} about it"),
        ("Summer", "in the {n SUMMER}"), ("Dawn", "wakes at {n dawn}"), ("Bill", "the {n bills}"),
        ("An", "{n an} hour"), ("Pat", "{n Pat} dry"), ("Ray", "x-{n ray}"),
    ])
    func `a name that is a common word is found wherever the word stands`(given: String, marked: String) throws {
        try expectFound(marked, by: .named(given, "Zzyzx"))
    }

    @Test(arguments: [
        ("Smith-Jones", "{n Smith-Jones}, {n Smith} and {n Jones}"), ("Smith-Jones", "{n Smith Jones}, {n SmithJones}"),
        ("Smith-Jones", "{n Smith – Jones}, {n Smith\u{2011}Jones}"), ("Smith Jones", "{n Smith-Jones}, {n jones}’s"),
        ("O'Neill-Smith", "{n O’Neill}, {n oneillsmith} and {n Neill Smith}"),
        ("ONeill", "{n O’Neill} and {n O Neill}"),
        ("McDonald", "{n McDonald}, {n Mc Donald}, {n MCDONALD}, Donaldson"), ("MCDONALD", "{n Mc Donald}"),
        ("van der Berg", "{n van der Berg}, {n Vanderberg}, {n Berg}, a van, der Tag"),
        ("De Souza", "{n de Souza}, {n DeSouza}, {n Souza}, de facto"), ("D'Souza", "{n DSouza}, {n D Souza}"),
        ("Müller", "{n Müller}, {n Muller}, {n Mueller}, {n Mu\u{308}ller}"), ("Strauß", "{n Strauss}, {n STRAUSS}"),
        ("Łukasz", "{n Lukasz}, {n łukasz}"), ("Sørensen", "{n Sorensen}, {n Soerensen}, {n SØRENSEN}"),
        ("Nguyễn", "{n Nguyen}, {n NGUYỄN}"), ("Çelik", "{n Celik}"), ("Ñuñez", "{n Nunez}"), ("Đặng", "{n Dang}"),
        ("Şahin", "{n Sahin}"), ("Ó Briain", "{n O Briain}, {n Briain}, {n OBriain}"), ("Hasan", "She has an allergy"),
        ("DESOUZA", "{n de Souza}"), ("ONEILL", "{n O Neill}"),
        ("Ida", "I’d a plan: {n Ida}"), ("St John", "{n St John}, {n St. John}, {n John}"), ("Le", "{n Le} and la"),
        ("王", "{n 王}先生"), ("Παπαδόπουλος", "{n ΠΑΠΑΔΟΠΟΥΛΟΣ}"), ("Иванов", "{n ИВАНОВ}"), ("חיים", "{n חיים}"),
        ("Mac Neil", "{n MacNeil}, {n Mac Neil}"), ("Fitz-Gerald", "{n Fitzgerald}"),
        ("D’Arcy", "{n D`Arcy}, {n D´Arcy}"),
    ])
    func `family names are found in parts, joined and without their accents`(family: String, marked: String) throws {
        let marked = marked.replacing("{n jones}’s", with: "{n jones}’s").replacing("{n Donald}son", with: "Donaldson")
        try expectFound(marked, by: .named("Qwert", family))
    }

    @Test(arguments: [
        ("Mary Ann", "{n Mary Ann}, {n Mary-Ann}, {n Maryann}, {n Mary} and {n Ann}"),
        ("Jean-Luc", "{n Jean Luc}, {n Luc}"),
        ("Ben Ali", "{n Ben} and {n Ali}"), ("Irene (Rene)", "{n Irene}, {n Rene}"), ("J", "the letter J"),
    ])
    func `given names are found in parts`(given: String, marked: String) throws {
        try expectFound(marked, by: .named(given, "Qwert"))
    }

    @Test func `every name in the field for what they are called is found`() throws {
        try expectFound("{n Peggy}, {n Meg} or {n Mags}", by: .named("Margaret", "Ash", knownAs: "Peggy / Meg, Mags"))
    }

    @Test func `a title of their own is taken in with the name`() throws {
        try expectFound("{n Baroness Ash} and Countess {n Ash}", by: .named("Ann", "Ash", title: "Baroness"))
    }

    @Test func `a family name that two share is told apart by title and given name`() throws {
        let identity = Identity(people: [
            IdentifiedPerson(role: .person, title: "Mrs", givenName: "Irene", familyName: "Ellis"),
            IdentifiedPerson(role: .representative, title: "Mr", givenName: "Tom", familyName: "Ellis"),
        ])
        try expectFound("{n Ellis}, {n Mrs Ellis}, {rn Mr Ellis}, {rn Tom Ellis}, {rn T. Ellis}", by: identity)
    }

    @Test func `a family name of one letter is found with what stands before it`() throws {
        try expectFound("{n Min O}, {n Mr O} and {n Min}, o'clock, O", by: .named("Min", "O"))
    }

    @Test(arguments: ["Unknown", "not known", "N/A", "none", "TBC", "-", " ", ""])
    func `what says that a name isn't known is no name`(nothing: String) throws {
        try expectFound("cause unknown, not known, none, n/a, TBC, nil", by: .named(nothing, nothing))
    }
}
