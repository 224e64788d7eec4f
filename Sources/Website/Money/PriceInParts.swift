import Brokerage

/// What a weekly price is made of: a field for each kind of part, and one for anything else. `known` stands in the
/// fields until somebody types others.
func partsOfPrice(
    _ state: FormState,
    _ question: String,
    hint: String? = nil,
    nursing isNursing: Bool,
    known: [PricePart] = []
) -> HTML {
    let kinds = PricePart.Kind.named.filter { $0 != .nursing || isNursing }
    return groupedInputs(Field("parts", question, hint: hint, error: state.error("parts")), size: .small) {
        """
        <div class="cb-fields-in-a-row">\(each(kinds.enumerated()) { index, kind in
            moneyInput(
                Field(
                    "part-\(kind.code)", kind.label,
                    value: state.value("part-\(kind.code)", known.first { $0.kind == kind }?.amount.plain),
                    error: state.error("part-\(kind.code)"), id: index == 0 ? "parts" : nil
                ))
        })</div>
        <div class="cb-fields-in-a-row">
        \(textInput(state.field("other-words", "Anything else: what for"), width: .twenty))
        \(moneyInput(state.field("other-amount", "How much")))
        </div>
        """
    }
}

extension FormReader {
    /// The parts that were filled in.
    mutating func priceParts() -> PriceParts {
        var parts: [PricePart] = []
        for kind in PricePart.Kind.named {
            if let amount = money("part-\(kind.code)", kind.label.lowercasedFirst, required: false) {
                parts.append(PricePart(kind, amount))
            }
        }
        let words = text("other-words")
        if let amount = money("other-amount", "how much it is", required: words != nil) {
            if let words {
                parts.append(PricePart(.other(words), amount))
            } else {
                fault("other-words", "Enter what it is for")
            }
        }
        return PriceParts(parts)
    }
}
