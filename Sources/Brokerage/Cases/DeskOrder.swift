/// What comes first on a desk: what is late or due today; then what is the reader's to do and no clock waits for, the
/// urgent and those longest in hospital first; then what is due later; last what others are to do in their own time.
struct DeskOrder: Comparable {
    private let part: Int
    private let dueAt: Instant
    private let priority: Int
    private let inHospital: Int
    private let id: Identifier<Case>

    /// `inHospital`: nights so far.
    init(
        dueAt: Instant?,
        isYourTurn: Bool,
        priority: Priority,
        inHospital: Int?,
        id: Identifier<Case>,
        on today: LocalDate
    ) {
        if let dueAt {
            part = dueAt.london.date <= today ? 0 : 2
        } else {
            part = isYourTurn ? 1 : 3
        }
        self.dueAt = dueAt ?? .latest
        switch priority {
        case .emergency: self.priority = 0
        case .urgent: self.priority = 1
        case .routine: self.priority = 2
        }
        self.inHospital = -(inHospital ?? 0)
        self.id = id
    }

    static func < (left: DeskOrder, right: DeskOrder) -> Bool {
        (left.part, left.dueAt, left.priority, left.inHospital, left.id)
            < (right.part, right.dueAt, right.priority, right.inHospital, right.id)
    }
}

extension DeskLine {
    func order(on today: LocalDate) -> DeskOrder {
        DeskOrder(
            dueAt: due?.dueAt,
            isYourTurn: isYourTurn,
            priority: heading.priority,
            inHospital: heading.lengthOfStay,
            id: heading.id,
            on: today
        )
    }
}
