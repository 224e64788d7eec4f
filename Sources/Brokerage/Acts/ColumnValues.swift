package import Database

// Values with one column form say so, which is quicker than finding out.
extension Money: SQLBindable {
    package var sqlValue: SQLValue { .integer(Int64(pence)) }
}

extension Instant: SQLBindable {
    package var sqlValue: SQLValue { .integer(milliseconds) }
}

extension LocalDate: SQLBindable {
    package var sqlValue: SQLValue { .text(iso) }
}
