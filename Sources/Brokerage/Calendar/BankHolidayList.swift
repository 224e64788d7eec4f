import Database

/// Bank holidays that the partnership put in place of those shipped, as the file said them. The one put in last counts.
package struct BankHolidayList: Record {
    package static let table = "bank_holiday_lists"

    package let id: Identifier<BankHolidayList>
    package let holidays: BankHolidays
    package let putInBy: Identifier<Account>?
    package let putInAt: Instant
}

extension Reading {
    /// The partnership's own list, where it has one.
    func bankHolidayList() throws -> BankHolidayList? {
        try first(BankHolidayList.self, "ORDER BY put_in_at DESC, id DESC")
    }
}
