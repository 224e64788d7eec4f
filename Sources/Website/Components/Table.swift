/// A column of a table, declared once: what it is called, how it is set, and what it shows of a row.
package struct Column<Row> {
    package enum Kind: Sendable, Hashable {
        case text
        /// Set to the right, in figures of one width.
        case number
        /// Never broken over two lines: a date, a clause.
        case short
        /// Names the row: read out with each of its cells.
        case rowHeader
    }

    package let header: String
    /// The name used on a telephone, where every cell carries its header.
    package let shortHeader: String
    package let kind: Kind
    package let cell: (Row) -> HTML

    package init(
        _ header: String,
        _ kind: Kind = .text,
        short shortHeader: String? = nil,
        _ cell: @escaping (Row) -> HTML
    ) {
        self.header = header
        self.shortHeader = shortHeader ?? header
        self.kind = kind
        self.cell = cell
    }
}

/// Rows under columns. On a telephone each row becomes a block with the headers beside its cells.
/// - `caption`: what the table holds; a heading above it unless `captionIsHidden`.
/// - `isList`: whether the keys j, k, x and Enter move through its rows; each row's first link is what Enter opens.
/// - `whenEmpty`: what is shown in place of a table without rows.
package func table<Row>(
    _ rows: [Row],
    caption: String,
    captionIsHidden: Bool = false,
    isList: Bool = false,
    whenEmpty: HTML = "<p>None.</p>",
    columns: [Column<Row>]
) -> HTML {
    if rows.isEmpty { return whenEmpty }
    return tableElement(caption: caption, captionIsHidden: captionIsHidden, isList: isList, columns) {
        "<tbody role=\"rowgroup\">\n\(each(rows) { row($0, columns) })</tbody>"
    }
}

/// Rows that belong together, under a heading that goes over all columns.
package struct RowGroup<Row> {
    package let heading: HTML
    package let rows: [Row]

    package init(_ heading: HTML, _ rows: [Row]) {
        self.heading = heading
        self.rows = rows
    }
}

/// Rows in groups, in the same columns. A group without rows shows its heading alone, so that it says there are none.
package func table<Row>(
    grouped groups: [RowGroup<Row>],
    caption: String,
    captionIsHidden: Bool = false,
    isList: Bool = false,
    columns: [Column<Row>]
) -> HTML {
    tableElement(caption: caption, captionIsHidden: captionIsHidden, isList: isList, columns) {
        each(groups) { group in
            """
            <tbody role="rowgroup">
            <tr role="row" class="cb-table__group"><th role="rowheader" scope="rowgroup"\
            \(attribute("colspan", columns.count))>\(group.heading)</th></tr>
            \(each(group.rows) { row($0, columns) })</tbody>

            """
        }
    }
}

private func tableElement<Row>(
    caption: String,
    captionIsHidden: Bool,
    isList: Bool,
    _ columns: [Column<Row>],
    _ bodies: () -> HTML
) -> HTML {
    """
    <table class="cb-table" role="table"\(attribute("data-list", if: isList))>
    <caption\(classes("cb-table__caption", captionIsHidden ? "nhsuk-u-visually-hidden" : nil))>\(caption)</caption>
    <thead role="rowgroup"><tr role="row">\(each(columns) { column in
        "<th role=\"columnheader\" scope=\"col\"\(kindClass(column))>\(column.header)</th>"
    })</tr></thead>
    \(bodies())
    </table>
    """
}

private func row<Row>(_ row: Row, _ columns: [Column<Row>]) -> HTML {
    "<tr role=\"row\">\(each(columns) { cell(row, $0) })</tr>\n"
}

private func kindClass<Row>(_ column: Column<Row>) -> Attribute {
    classes(column.kind == .number ? "cb-number" : nil, column.kind == .short ? "cb-short" : nil)
}

private func cell<Row>(_ row: Row, _ column: Column<Row>) -> HTML {
    let contents = column.cell(row)
    let label = attribute("data-h", column.shortHeader)
    return when(column.kind == .rowHeader) {
        "<th role=\"rowheader\" scope=\"row\"\(label)>\(contents)</th>"
    } else: {
        "<td role=\"cell\"\(kindClass(column))\(label)>\(contents)</td>"
    }
}
