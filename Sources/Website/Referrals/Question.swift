import Brokerage

/// One question of a referral's section: how it is asked, and what is saved for it. From this one value the form is
/// drawn, the answers are looked over before sending, and two people's answers are compared.
struct Question: Sendable {
    let name: String
    let label: String
    let hint: String?
    let answer: Answer

    /// How it is answered, with what is saved.
    enum Answer: Sendable {
        case line(String?, InputPurpose, InputWidth?)
        case words(String?, rows: Int)
        case date(LocalDate?)
        case choice(String?, [Option])
        case select(String?, [Option])
        case tick(Bool)
    }

    struct Option: Sendable {
        let value: String
        let label: String
        let hint: String?
        /// What is asked besides when this one is chosen.
        let reveals: [Question]

        init(_ value: String, _ label: String, hint: String? = nil, reveals: [Question] = []) {
            self.value = value
            self.label = label
            self.hint = hint
            self.reveals = reveals
        }
    }

    init(_ name: String, _ label: String, hint: String? = nil, _ answer: Answer) {
        self.name = name
        self.label = label
        self.hint = hint
        self.answer = answer
    }

    /// The question and those it reveals.
    var all: [Question] {
        guard case .choice(_, let options) = answer else { return [self] }
        return [self] + options.flatMap(\.reveals).flatMap(\.all)
    }

    /// What is saved, as people read it; empty where nothing is.
    var saved: String {
        switch answer {
        case .line(let text, _, _), .words(let text, _): text ?? ""
        case .date(let date): date?.long ?? ""
        case .choice(let value, let options), .select(let value, let options): Self.label(of: value, in: options)
        case .tick(let isTicked): isTicked ? "Yes" : ""
        }
    }

    /// What was typed, as people read it.
    func typed(in fields: FormFields) -> String {
        switch answer {
        case .line, .words: return fields.one(name) ?? ""
        case .date:
            let typed = fields.typedDate(name)
            let parts = [typed.day, typed.month, typed.year]
            if let date = LocalDate(typed) { return date.long }
            return parts.filter { !$0.isEmpty }.joined(separator: " ")
        case .choice(_, let options), .select(_, let options): return Self.label(of: fields.one(name), in: options)
        case .tick: return fields.one(name) == nil ? "" : "Yes"
        }
    }

    private static func label(of value: String?, in options: [Option]) -> String {
        options.first { $0.value == value }?.label ?? ""
    }

    func draw(_ state: FormState) -> HTML {
        switch answer {
        case .line(let text, let purpose, let width):
            return textInput(state.field(name, label, hint: hint, known: text), purpose: purpose, width: width)
        case .words(let text, let rows):
            return textarea(state.field(name, label, hint: hint, known: text), rows: rows)
        case .date(let date):
            return dateInput(state.field(name, label, hint: hint), typed: state.date(name, date))
        case .choice(let value, let options):
            return radios(
                state.field(name, label, hint: hint, known: value),
                options.map { option in
                    FieldOption(
                        option.value,
                        option.label,
                        hint: option.hint,
                        reveals: option.reveals.isEmpty ? nil : each(option.reveals) { $0.draw(state) }
                    )
                }
            )
        case .select(let value, let options):
            return select(
                state.field(name, label, hint: hint, known: value),
                options.map { FieldOption($0.value, $0.label) }
            )
        case .tick(let isTicked):
            return checkbox(
                Field(
                    name,
                    label,
                    hint: hint,
                    value: state.isChosen(name, "yes", known: isTicked) ? "yes" : "",
                    error: state.error(name)
                )
            )
        }
    }
}

extension LocalDate {
    /// A date whose three parts are numbers, to be compared; what is wrong with others the form's reader says.
    fileprivate init?(_ typed: TypedDate) {
        guard let year = Int(typed.year), let month = Int(typed.month), let day = Int(typed.day) else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

/// Questions under a heading.
struct QuestionGroup: Sendable {
    let heading: String?
    let questions: [Question]

    init(_ heading: String? = nil, _ questions: [Question]) {
        self.heading = heading
        self.questions = questions
    }
}
