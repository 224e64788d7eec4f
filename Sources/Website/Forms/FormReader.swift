package import Brokerage

/// Reads what was typed into an action's input and notes what is wrong with which field.
///
///     var form = FormReader(visit.fields)
///     let on = form.date("given-on", "the date the leaflet was given")
///     let by = form.text("given-by", missing: "Enter who gave the leaflet")
///     try form.finish()
package struct FormReader {
    package let fields: FormFields
    package private(set) var faults: [FieldFault] = []

    package init(_ fields: FormFields) {
        self.fields = fields
    }

    package mutating func fault(_ field: String, _ sentence: String) {
        faults.append(FieldFault(field: field, sentence: sentence))
    }

    /// - Throws: ``Refusal`` `.invalid` with everything that is wrong, in the order it was read.
    package func finish() throws {
        if !faults.isEmpty { throw Refusal.invalid(faults) }
    }

    /// What was typed; a fault where that is nothing.
    package mutating func text(_ name: String, missing sentence: String) -> String {
        guard let text = fields.one(name) else {
            fault(name, sentence)
            return ""
        }
        return text
    }

    package func text(_ name: String) -> String? { fields.one(name) }

    /// One of a closed list; a fault where nothing was chosen.
    package mutating func choice<Choice: RawRepresentable<String>>(
        _ name: String,
        of type: Choice.Type = Choice.self,
        missing sentence: String
    ) -> Choice? {
        guard let choice = fields.one(name).flatMap(Choice.init(rawValue:)) else {
            fault(name, sentence)
            return nil
        }
        return choice
    }

    package func choice<Choice: RawRepresentable<String>>(
        _ name: String,
        of type: Choice.Type = Choice.self
    ) -> Choice? {
        fields.one(name).flatMap(Choice.init(rawValue:))
    }

    /// `yes` or `no`.
    package mutating func yesOrNo(_ name: String, missing sentence: String) -> Bool? {
        switch fields.one(name) {
        case "yes": return true
        case "no": return false
        default:
            fault(name, sentence)
            return nil
        }
    }

    /// `yes` or `no`, where the act itself asks for the answer.
    package func yesOrNo(_ name: String) -> Bool? { fields.one(name).map { $0 == "yes" } }

    package func ticked(_ name: String) -> Bool { fields.one(name) != nil }

    /// A date in three fields.
    /// `what`: what it is, with its article: "the date of birth".
    package mutating func date(_ name: String, _ what: String, required: Bool = true) -> LocalDate? {
        switch DateParts(name, in: fields).read() {
        case .success(let date):
            if date == nil, required { fault(name, "Enter \(what)") }
            return date
        case .failure(let wrong):
            fault(wrong.part.map { $0 == .day ? name : "\(name)-\($0.rawValue)" } ?? name, wrong.sentence(what))
            return nil
        }
    }

    /// A time of day as people type it: "14:30", "2.30pm", "9am".
    package mutating func time(_ name: String, missing sentence: String) -> (hour: Int, minute: Int)? {
        guard let typed = fields.one(name) else {
            fault(name, sentence)
            return nil
        }
        guard let time = TypedTime.read(typed) else {
            fault(name, "Enter a time like 14:30 or 2:30pm")
            return nil
        }
        return time
    }

    /// `what`: with its article: "the weekly price".
    package mutating func money(_ name: String, _ what: String, required: Bool = true) -> Money? {
        guard let typed = fields.one(name) else {
            if required { fault(name, "Enter \(what)") }
            return nil
        }
        do {
            return try Money(typed: typed)
        } catch {
            fault(name, error.sentence(for: what))
            return nil
        }
    }

    package mutating func number(_ name: String, _ what: String, in range: ClosedRange<Int>, required: Bool = true)
        -> Int?
    {
        guard let typed = fields.one(name) else {
            if required { fault(name, "Enter \(what)") }
            return nil
        }
        guard let number = Int(typed), range.contains(number) else {
            fault(name, "Enter \(what) as a whole number from \(range.lowerBound) to \(range.upperBound)")
            return nil
        }
        return number
    }
}
