/// A time of day, typed as people write it: "14:30", "2.30pm".
package func timeInput(_ field: Field, size: LabelSize = .small) -> HTML {
    textInput(field, width: .five, size: size)
}
