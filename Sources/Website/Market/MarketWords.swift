import Brokerage

/// How long ago somebody said something, from begun hours.
func ago(hours: Int) -> String {
    switch hours {
    case ...1: "within the hour"
    case ..<48: "\(hours) hours ago"
    default: "\(hours / 24) days ago"
    }
}

/// A day as a list shows it: "4 Mar", and "4 Mar 2025" of another year.
func shortDay(_ date: LocalDate, today: LocalDate) -> String {
    date.year == today.year ? date.short : "\(date.short) \(date.year)"
}

/// A weekly amount, and what it is without funded nursing care where that is in it.
func weeklyAmount(_ weekly: Money, includesFNC: Bool, withoutFNC: Money?) -> HTML {
    """
    \(weekly.description)\(when(includesFNC) {
        optional(withoutFNC) { note("with FNC; \($0.description) without") } else: {
            note("with FNC, which is not known for this year")
        }
    })
    """
}

/// How a price stands against the rate it is compared with.
func againstRate(_ price: Money, _ rate: Money) -> HTML {
    let difference = price - rate
    return when(difference <= .zero) {
        better(difference == .zero ? "at the rate" : difference.description)
    } else: {
        "+\(difference.description)"
    }
}

func categoryNames(_ categories: [CareCategory]) -> String {
    categories.map(\.name).joined(separator: ", ").capitalisedFirst
}

extension DatedStanding {
    /// What a list says of it.
    var mark: HTML {
        switch self {
        case .holds: tag("Now", .green)
        case .toCome: tag("To come", .blue)
        case .over: tag("Over")
        case .withdrawn: tag("Entered by mistake")
        }
    }
}

extension Rating {
    var colour: TagColour {
        switch self {
        case .outstanding: .green
        case .good: .blue
        case .requiresImprovement: .orange
        case .inadequate: .red
        }
    }
}

/// "from 1 Apr 2025 to 31 Mar", short enough for a list.
func shortSpan(_ dated: some Dated, today: LocalDate) -> String {
    let from = shortDay(dated.startsOn, today: today)
    guard let endsOn = dated.endsOn, !dated.neverHeld else { return "from \(from)" }
    return "\(from) to \(shortDay(endsOn, today: today))"
}
