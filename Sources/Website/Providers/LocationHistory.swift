import Brokerage

/// What became of a location, from everything that is known with a date. The latest first.
struct LocationHistory {
    private struct Happening {
        let on: LocalDate
        let what: HTML
        let note: HTML
    }

    let entries: [TimelineEntry]

    init(_ file: LocationFile) {
        let happenings =
            Self.listings(file) + Self.ratings(file) + Self.memberships(file) + Self.contracts(file)
            + Self.suspensions(file) + Self.concerns(file)
        // Of one day the order above is kept.
        let sorted = happenings.filter { $0.on <= file.today }.enumerated().sorted {
            ($1.element.on, $0.offset) < ($0.element.on, $1.offset)
        }
        entries = sorted.map { _, happening in
            TimelineEntry(
                shortDay(happening.on, today: file.today),
                at: happening.on.iso,
                happening.what,
                note: happening.note
            )
        }
    }

    private static func listings(_ file: LocationFile) -> [Happening] {
        file.listings.map { listing in
            let on = listing.fileDate ?? listing.takenInAt.london.date
            let names = listing.change.facts.map(\.words).joined(separator: ", ")
            return switch listing.change.kind {
            case .listed: Happening(on: on, what: "First in the regulator’s directory", note: .empty)
            case .changed:
                Happening(on: on, what: "The directory says otherwise: \(names)", note: "\(was(listing.change))")
            case .left: Happening(on: on, what: "Left the regulator’s directory", note: .empty)
            case .returned: Happening(on: on, what: "In the regulator’s directory again", note: .empty)
            }
        }
    }

    /// How it was listed before, of what a broker may remember it by.
    private static func was(_ change: ListingChange) -> String {
        guard let was = change.was else { return "" }
        let lines = change.facts.compactMap { fact -> String? in
            switch fact {
            case .name: "It was called \(was.name)."
            case .provider: "Its provider was \(was.providerName)."
            case .address: "It was at \((was.addressLines + [was.postcode.description]).joined(separator: ", "))."
            case .telephone: was.telephone.map { "Its number was \($0)." }
            case .serviceTypes, .specialisms: "It was registered for \(categoryNames(was.categories).lowercased())."
            case .website, .localAuthority, .region, .latestCheck: nil
            }
        }
        // Service types and specialisms say the same.
        var said = Set<String>()
        return lines.filter { said.insert($0).inserted }.joined(separator: " ")
    }

    private static func ratings(_ file: LocationFile) -> [Happening] {
        file.ratings.map { rating in
            Happening(
                on: rating.reportedOn,
                what: optional(rating.rating) {
                    "Rated \($0.text)"
                } else: {
                    "Not rated any more"
                },
                note: optional(rating.beds) { "\($0) beds" }
            )
        }
    }

    private static func memberships(_ file: LocationFile) -> [Happening] {
        file.memberships.filter { !$0.neverHeld }.flatMap { membership in
            span(
                membership,
                began: "Accepted on the \(membership.framework.name.lowercased())",
                ended: "Left the \(membership.framework.name.lowercased())"
            )
        }
    }

    private static func contracts(_ file: LocationFile) -> [Happening] {
        file.blockContracts.filter { !$0.contract.neverHeld }.flatMap { line in
            let beds = line.beds.count == 1 ? "1 bed" : "\(line.beds.count) beds"
            return span(
                line.contract,
                began: "\(beds) for \(line.contract.category.text) care bought",
                ended: "A block contract of \(beds) ended"
            )
        }
    }

    private static func suspensions(_ file: LocationFile) -> [Happening] {
        file.suspensions.filter { !$0.neverHeld }.flatMap { suspension in
            span(
                suspension,
                began: "Placements suspended",
                ended: "Placements again",
                beganNote: "\(suspension.source)",
                endedNote: optional(suspension.endSource) { "\($0)" }
            )
        }
    }

    private static func concerns(_ file: LocationFile) -> [Happening] {
        file.concerns.flatMap { concern in
            let raised = Happening(
                on: concern.raisedOn,
                what: "\(concern.kind.name) concern raised",
                note: "\(concern.source)"
            )
            let closed = concern.closedOn.map { closedOn in
                Happening(
                    on: closedOn,
                    what: "\(concern.kind.name) concern closed",
                    note: optional(concern.endSource) { "\($0)" }
                )
            }
            return [closed, raised].compactMap(\.self)
        }
    }

    private static func span(
        _ dated: some Dated,
        began: String,
        ended: String,
        beganNote: HTML = .empty,
        endedNote: HTML = .empty
    ) -> [Happening] {
        let first = Happening(on: dated.startsOn, what: "\(began)", note: beganNote)
        // What ends on a day is over on the next.
        let over = dated.endsOn.map { Happening(on: $0.adding(days: 1), what: "\(ended)", note: endedNote) }
        return [over, first].compactMap(\.self)
    }
}

extension ListedFact {
    /// In a list of what differs.
    fileprivate var words: String {
        switch self {
        case .provider: "provider"
        case .name: "name"
        case .address: "address"
        case .telephone: "telephone"
        case .website: "website"
        case .serviceTypes: "services"
        case .specialisms: "specialisms"
        case .localAuthority: "council area"
        case .region: "region"
        case .latestCheck: "date of the latest check"
        }
    }
}
