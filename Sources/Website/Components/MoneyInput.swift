/// An amount in pounds, typed with or without pence. `per` says for how long it pays: "a week".
package func moneyInput(_ field: Field, per: String? = nil, size: LabelSize = .small) -> HTML {
    textInput(field, purpose: .decimal, width: .ten, size: size, prefix: "£", suffix: per)
}
