/// A box in a table's row, to choose several: the key x ticks it, and the row lights up.
/// - `about`: what is chosen, read out and not shown: "Oldfield Nursing Home".
package func rowCheckbox(name: String, value: String, about: String, isChosen: Bool = false) -> HTML {
    """
    <input type="checkbox"\(attribute("name", name))\(attribute("value", value))\
    \(attribute("aria-label", "Choose \(about)"))\(attribute("checked", if: isChosen))>
    """
}
