/// Short facts in a grid, to be taken in at a glance. For answers to be looked over and changed use ``summaryList(_:)``.
package func facts(_ rows: [SummaryRow]) -> HTML {
    """
    <dl class="cb-facts">\(each(rows) { row in
        "<div><dt>\(row.key)</dt><dd>\(orNotGiven(row.value))</dd></div>"
    })</dl>
    """
}
