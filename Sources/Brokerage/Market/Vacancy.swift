/// How many beds are free for a category, who said so and when. The newest counts.
package struct Vacancy: Record {
    package static let table = "vacancies"

    package let id: Identifier<Vacancy>
    package let locationID: Identifier<Location>
    package let category: CareCategory
    package let beds: Int
    package let saidBy: String
    package let saidAt: Instant
    package let recordedBy: Identifier<Account>?
    package let recordedAt: Instant
}
