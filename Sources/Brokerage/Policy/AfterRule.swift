/// Something that is done after the care has started.
package struct AfterRule: Sendable, Hashable {
    package enum Task: String, PolicyWord {
        case followUpCall = "follow-up-call"
        case satisfactionSurvey = "satisfaction-survey"
    }

    /// What a follow-up call asks.
    package enum Question: String, PolicyWord {
        case wentWell = "went-well"
        case medication
        case dischargeLetter = "discharge-letter"
        case equipment
    }

    /// What happens to a due time that falls on a day nobody works.
    package enum Otherwise: String, PolicyWord {
        case nextWorkingDay = "next-working-day"
    }

    package let task: Task
    package let due: Due
    package let ifNotWorking: Otherwise?
    package let ask: [Question]
    /// How long whoever is to put right what the call found has for it; nothing where the policy hurries nobody.
    package let putRight: Span?
    package let basis: Basis
}
