package import Brokerage

/// Where the made-up homes are: Bath and North East Somerset and the councils around it, by outward code.
package enum MadeUpArea {
    package struct Place: Sendable, Hashable {
        package let code: OutwardCode
        package let town: String
        package let localAuthority: String

        /// A number that Ofcom keeps out of use for drama: a thousand for Bristol, and a thousand for nowhere.
        func telephone(_ number: Int) -> String {
            let digits = String(1_000 + number % 1_000).suffix(3)
            return localAuthority.hasSuffix("Bristol") ? "0117 496 0\(digits)" : "01632 960\(digits)"
        }
    }

    package static let places: [Place] = towns.flatMap { localAuthority, towns in
        towns.flatMap { town, codes in
            codes.split(separator: " ").compactMap { code in
                OutwardCode(typed: String(code)).map { Place(code: $0, town: town, localAuthority: localAuthority) }
            }
        }
    }

    /// By council and post town. Where an outward code lies in two councils it stands under the one with more of it.
    private static let towns: [(localAuthority: String, towns: [(town: String, codes: String)])] = [
        (
            "Bath and North East Somerset",
            [
                ("Bath", "BA1 BA2"), ("Radstock", "BA3"), ("Keynsham", "BS31"), ("Clutton", "BS39"),
                ("Chew Magna", "BS40"),
            ]
        ),
        (
            "Somerset",
            [
                ("Shepton Mallet", "BA4"), ("Wells", "BA5"), ("Glastonbury", "BA6"), ("Castle Cary", "BA7"),
                ("Templecombe", "BA8"), ("Wincanton", "BA9"), ("Bruton", "BA10"), ("Frome", "BA11"),
                ("Street", "BA16"), ("Yeovil", "BA20 BA21 BA22"), ("Axbridge", "BS26"), ("Cheddar", "BS27"),
                ("Wedmore", "BS28"), ("Taunton", "TA1 TA2"), ("Bridgwater", "TA6"), ("Burnham-on-Sea", "TA8"),
                ("Somerton", "TA11"), ("Wellington", "TA21"),
            ]
        ),
        (
            "Wiltshire",
            [
                ("Warminster", "BA12"), ("Westbury", "BA13"), ("Trowbridge", "BA14"), ("Bradford-on-Avon", "BA15"),
                ("Marlborough", "SN8"), ("Pewsey", "SN9"), ("Devizes", "SN10"), ("Calne", "SN11"),
                ("Melksham", "SN12"), ("Corsham", "SN13"), ("Chippenham", "SN14 SN15"), ("Malmesbury", "SN16"),
            ]
        ),
        ("Swindon", [("Swindon", "SN1 SN2 SN3 SN4 SN5 SN6 SN25 SN26")]),
        ("Bristol", [("Bristol", "BS1 BS2 BS3 BS4 BS5 BS6 BS7 BS8 BS9 BS10 BS11 BS13 BS14")]),
        (
            "South Gloucestershire",
            [
                ("Kingswood", "BS15"), ("Fishponds", "BS16"), ("Warmley", "BS30"), ("Bradley Stoke", "BS32"),
                ("Filton", "BS34"), ("Thornbury", "BS35"), ("Winterbourne", "BS36"), ("Yate", "BS37"),
            ]
        ),
        (
            "North Somerset",
            [
                ("Portishead", "BS20"), ("Clevedon", "BS21"), ("Weston-super-Mare", "BS22 BS23 BS24"),
                ("Winscombe", "BS25"), ("Banwell", "BS29"), ("Long Ashton", "BS41"), ("Nailsea", "BS48"),
                ("Yatton", "BS49"),
            ]
        ),
    ]
}
