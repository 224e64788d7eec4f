/// Puts a list of bank holidays in place of the one that counted until now. Due times already set stay as they were:
/// somebody was told them.
package struct ReplaceBankHolidays: Action {
    /// A file as ``BankHolidays/init(text:)`` reads it.
    package let text: String

    package static let permission = Permission.keepPolicy

    package init(text: String) {
        self.text = text
    }

    /// - Throws: ``Refusal`` `.unsoundHolidays` with the line that can't be read, or where the list doesn't speak for
    ///   this year: every clock reckons with it.
    package func perform(in work: Work) throws -> Acted<BankHolidays> {
        let holidays: BankHolidays
        do {
            holidays = try BankHolidays(text: text)
        } catch {
            throw Refusal(.unsoundHolidays, error.sentence + ".")
        }
        let today = work.now.london.date
        guard holidays.covers(today) else {
            throw Refusal(
                .unsoundHolidays,
                "The list has no bank holidays in \(today.year). Add this year’s, and those of the years to come."
            )
        }
        let list = BankHolidayList(
            id: work.newID(),
            holidays: holidays,
            putInBy: work.standing.accountID,
            putInAt: work.now
        )
        try work.insert(list)
        return Acted(holidays, on: list)
    }
}
