extension PersonDetails {
    /// In what capacities somebody may choose where the person lives (Mental Capacity Act 2005; catalogue A12).
    ///
    /// Who can decide does so, whoever holds a power of attorney: one for health and welfare comes into force only
    /// when its giver can't decide (section 11(7)). One for property and finance doesn't cover where somebody lives.
    /// Where nobody holds a power, it is decided in the person's best interests (section 4); an advocate and those who
    /// care for them are heard and don't decide.
    /// - Returns: none while it isn't known whether the person can decide.
    package var mayChoose: Set<Choice.Capacity> {
        switch capacity {
        case .has: [.person]
        case .lacks:
            switch attorney {
            case .healthAndWelfare, .both: [.attorney]
            case .deputy: [.deputy]
            case .none?, .propertyAndFinance, nil: [.bestInterests]
            }
        case .notAssessed, nil: []
        }
    }
}
