/// A safeguarding or quality concern: it doesn't leave a home out, it asks for the commissioner's word first.
package struct Concern: Record {
    package static let table = "concerns"

    package enum Kind: String, Sendable, Codable, CaseIterable, Hashable {
        case safeguarding, quality

        /// As pages list it.
        package var name: String {
            switch self {
            case .safeguarding: "Safeguarding"
            case .quality: "Quality"
            }
        }
    }

    package let id: Identifier<Concern>
    package let locationID: Identifier<Location>
    package let kind: Kind
    package let raisedOn: LocalDate
    /// The first day on which it is no concern any more.
    package var closedOn: LocalDate?
    /// Who raised it.
    package let source: String
    package let words: String?
    /// Who says that it is over.
    package var endSource: String?
    package let recordedBy: Identifier<Account>?
    package let recordedAt: Instant

    package func isOpen(on date: LocalDate) -> Bool { raisedOn <= date && closedOn.map { $0 > date } ?? true }
}
