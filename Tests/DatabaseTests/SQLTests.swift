import Database
import Testing

@Test func `an interpolated value is bound and never spliced`() {
    let typed = "x; DROP TABLE people"
    let sql: SQL = "SELECT * FROM people WHERE name = \(typed)"
    let (words, bound) = sql.rendered(placeholder: { "?\($0)" }, type: { _ in "BLOB" })
    #expect(words == "SELECT * FROM people WHERE name = ?1")
    #expect(bound == [.text(typed)])
}
