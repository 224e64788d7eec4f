import Brokerage
import Testing

@Suite struct DueTests {
    @Test(arguments: [
        ("24h after discharge", Due.after(.hours(24), .discharge), "24 hours after discharge"),
        ("1 hour after receipt", .after(.hours(1), .receipt), "1 hour after receipt"),
        ("1 working day after asking", .after(.workingDays(1), .asking), "1 working day after the enquiry"),
        (
            "2 working days after presenting", .after(.workingDays(2), .presenting),
            "2 working days after the options are given"
        ),
        ("1000 days after holding", .after(.days(1_000), .holding), "1000 days after the hold begins"),
        ("2 working hours after receipt", .after(.workingHours(2), .receipt), "2 working hours after receipt"),
    ])
    func `a due time counts from what happened`(text: String, due: Due, words: String) {
        #expect(Due(text) == due)
        #expect(due.text == words)
    }

    @Test func `a due time may be a time of the day`() {
        #expect(Due("17:00 same day")?.text == "by 17:00 the same day")
        #expect(Due("12:30 next working day")?.text == "by 12:30 the next working day")
        #expect(Due("12:30 next working day")?.limit == "by 12:30 the next working day")
        #expect(Due("2 working hours after receipt")?.limit == "within 2 working hours of receipt")
    }

    @Test(arguments: [
        "", "24h", "after discharge", "24h after", "24 h after discharge", "24h  after discharge",
        "24H after discharge",
        "0h after discharge", "1001h after discharge", "-1h after discharge", "+1h after discharge",
        "h after discharge",
        "1 hours after receipt", "2 hour after receipt", "1.5h after receipt", "٣h after receipt",
        "2 weeks after discharge",
        "24h after lunch", "24h after discharge ", "17:00", "17:00 tomorrow", "7:00 same day", "25:00 same day",
        "17:60 same day", "24:01 same day", "17:00  same day", "99999999999999999999h after receipt",
    ])
    func `any other text is no due time`(text: String) {
        #expect(Due(text) == nil)
    }

    @Test(arguments: [("00:00", 0), ("09:05", 545), ("23:59", 1_439), ("24:00", 1_440)])
    func `a time of day counts its minutes`(text: String, minutes: Int) {
        #expect(TimeOfDay(text)?.minutesAfterMidnight == minutes)
        #expect(TimeOfDay(text)?.text == text)
    }

    @Test(arguments: ["", ":", "9:00", "09:0", "09:000", "24:01", "25:00", "12:60", "1²:00", "aa:bb", "-1:00", "09.00"])
    func `any other text is no time of day`(text: String) {
        #expect(TimeOfDay(text) == nil)
    }

    @Test func `working time can be kept with holidays of the partnership's own`() throws {
        let rule = try ShippedPolicy.policy().workingTime
        let holidays = try BankHolidays(text: "2026-03-03 A holiday of our own")
        let day = try #require(LocalDate(iso: "2026-03-03"))
        #expect(rule.time.isWorkingDay(day))
        #expect(!rule.reckoning(with: holidays).time.isWorkingDay(day))
        #expect(rule.reckoning(with: holidays).time.opening == 9 * 60)
    }

    @Test(arguments: [("mon-fri", 5), ("mon-sat", 6), ("mon-sun", 7)])
    func `a partnership may work on more days`(word: String, days: Int) throws {
        let policy = try ShippedPolicy.policy(replacing: "days: mon-fri", with: "days: \(word)")
        #expect(policy.workingTime.time.days.count == days)
    }
}
