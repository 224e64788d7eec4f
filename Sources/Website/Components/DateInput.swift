/// A date as it was typed, in three parts.
package struct TypedDate: Sendable, Hashable {
    package let day: String
    package let month: String
    package let year: String

    package init(day: String = "", month: String = "", year: String = "") {
        self.day = day
        self.month = month
        self.year = year
    }

    /// One of the three parts, to be marked as wrong.
    package enum Part: String, Sendable, Hashable, CaseIterable {
        case day, month, year
    }

    package subscript(part: Part) -> String {
        switch part {
        case .day: day
        case .month: month
        case .year: year
        }
    }
}

/// A date in three fields, sent as `name-day`, `name-month` and `name-year`.
/// - `wrong`: the parts to mark, when there is an error: the month for "must include a month", all three for a
///   date that doesn't exist or lies out of range. None given means all.
package func dateInput(
    _ field: Field,
    typed: TypedDate,
    wrong: Set<TypedDate.Part> = [],
    size: LabelSize = .small
) -> HTML {
    let marked = wrong.isEmpty ? Set(TypedDate.Part.allCases) : wrong
    return groupedInputs(field, size: size, role: attribute("role", "group")) {
        """
        <div class="nhsuk-date-input">\(each(TypedDate.Part.allCases) { part in
            let isWrong = field.error != nil && marked.contains(part)
            return """
                <div class="nhsuk-date-input__item"><div class="nhsuk-form-group">\
                <label class="nhsuk-label nhsuk-date-input__label"\(attribute("for", dateID(field, part)))>\
                \(part.label)</label>\
                <input\(classes("nhsuk-input", "nhsuk-date-input__input", part.widthClass,
                    isWrong ? "nhsuk-input--error" : nil))\
                \(attribute("id", dateID(field, part)))\(attribute("name", "\(field.name)-\(part.rawValue)"))\
                 type="text" inputmode="numeric" autocomplete="off" spellcheck="false"\
                \(attribute("value", typed[part].isEmpty ? nil : typed[part]))></div></div>
                """
        })</div>
        """
    }
}

/// The day carries the field's own id, so that a link to the field leads to it; the others can be linked to as
/// `name-month` and `name-year`.
private func dateID(_ field: Field, _ part: TypedDate.Part) -> String {
    part == .day ? field.id : "\(field.id)-\(part.rawValue)"
}

extension TypedDate.Part {
    fileprivate var label: String {
        switch self {
        case .day: "Day"
        case .month: "Month"
        case .year: "Year"
        }
    }

    fileprivate var widthClass: String { self == .year ? "nhsuk-input--width-4" : "nhsuk-input--width-2" }
}
