import Database

// GRDB has types of the same names; this file, which doesn't import it, gives ours a second name.
typealias SeamSQL = SQL
typealias SeamRow = Row
