/// When something must be done, as a policy writes it: `24h after discharge`, `17:00 same day`.
///
/// It is the rule and not the time: what is due when is worked out from it, the partnership's working time and what
/// happened.
package enum Due: Sendable, Hashable {
    /// So long after something happened.
    case after(Span, Event)
    /// At a time of the day on which the work was received, or of a later one.
    case at(TimeOfDay, Day)

    /// What a time is counted from.
    package enum Event: String, PolicyWord {
        /// The referral reached the brokerage, or was counted as reaching it when the brokerage next opened.
        case receipt
        /// A provider was asked.
        case asking
        /// The practitioner was sent the options.
        case sending
        /// The person was given their options.
        case presenting
        /// The provider agreed to hold the bed.
        case holding
        /// The funding was asked for.
        case request
        /// The funding was agreed.
        case agreement
        /// The agreement was sent to the provider.
        case issue
        /// The agreement came back signed.
        case signing
        /// The person left hospital; for somebody who was not in hospital, they moved in.
        case discharge

        /// To follow "after": "the options are given".
        package var text: String {
            switch self {
            case .receipt: "receipt"
            case .asking: "the enquiry"
            case .sending: "the options are sent"
            case .presenting: "the options are given"
            case .holding: "the hold begins"
            case .request: "the request for funding"
            case .agreement: "the funding is agreed"
            case .issue: "the agreement is sent"
            case .signing: "the agreement is signed"
            case .discharge: "discharge"
            }
        }

        /// How such a due time is written, for the sentence of a fault.
        var example: String {
            switch self {
            case .receipt: "2 working hours after receipt"
            case .asking: "1 working day after asking"
            case .sending: "1 working day after sending"
            case .presenting: "2 working days after presenting"
            case .holding: "48h after holding"
            case .request: "1 working day after request"
            case .agreement: "1 working day after agreement"
            case .issue: "2 working days after issue"
            case .signing: "1 working day after signing"
            case .discharge: "24h after discharge"
            }
        }
    }

    /// The day a time of the day stands on.
    package enum Day: String, PolicyWord {
        case sameDay = "same day"
        case nextWorkingDay = "next working day"
    }

    /// Reads `24h after discharge`, `2 working hours after receipt`, `17:00 same day`, `12:30 next working day`.
    package init?(_ text: String) {
        if let after = Self.parts(of: text, around: " after "), let event = Event(rawValue: after.1),
            let span = Span(after.0)
        {
            self = .after(span, event)
        } else if let at = Self.parts(of: text, around: " "), let time = TimeOfDay(at.0), let day = Day(rawValue: at.1)
        {
            self = .at(time, day)
        } else {
            return nil
        }
    }

    /// What a due time may look like, for the sentence of a fault.
    static let examples =
        "24h after discharge, 2 working hours after receipt, 1 working day after asking, 17:00 same day, "
        + "12:30 next working day"

    private static func parts(of text: String, around separator: String) -> (String, String)? {
        guard let range = text.firstRange(of: separator) else { return nil }
        return (String(text[..<range.lowerBound]), String(text[range.upperBound...]))
    }

    /// The due time in words: "24 hours after discharge", "by 17:00 the same day".
    package var text: String {
        switch self {
        case .after(let span, let event): "\(span.text) after \(event.text)"
        case .at(let time, .sameDay): "by \(time.text) the same day"
        case .at(let time, .nextWorkingDay): "by \(time.text) the next working day"
        }
    }

    /// The due time as a limit: "within 2 working hours of receipt", "by 17:00 the same day".
    package var limit: String {
        switch self {
        case .after(let span, let event): "within \(span.text) of \(event.text)"
        case .at: text
        }
    }
}
