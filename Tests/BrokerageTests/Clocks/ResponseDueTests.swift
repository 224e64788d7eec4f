import Brokerage
import BrokerageTesting
import Testing

/// Derbyshire's usual timescales, which the policy of Bath and North East Somerset takes as long as it has none.
@Suite struct ResponseDueTests {
    private func clocks() throws -> (clocks: Clocks, working: WorkingTime) {
        let policy = try PolicyFile.read(
            text: Scenario.policyText("bath-and-north-east-somerset"),
            named: "bath-and-north-east-somerset.yaml"
        )
        return (policy.clocks, policy.workingTime.time)
    }

    @Test(arguments: [
        // In the morning: by five the same day. Monday 2 March 2026.
        ("2026-03-02 09:00", "2026-03-02 17:00"), ("2026-03-02 11:59", "2026-03-02 17:00"),
        ("2026-03-02 12:00", "2026-03-02 17:00"),
        // In the afternoon: by half past twelve the next working day.
        ("2026-03-02 12:01", "2026-03-03 12:30"), ("2026-03-02 16:59", "2026-03-03 12:30"),
        ("2026-03-06 14:00", "2026-03-09 12:30"),
        // While nobody works it counts from the next opening, which is a morning.
        ("2026-03-02 17:00", "2026-03-03 17:00"), ("2026-03-02 03:00", "2026-03-02 17:00"),
        ("2026-03-06 17:30", "2026-03-09 17:00"), ("2026-03-07 11:00", "2026-03-09 17:00"),
        // Good Friday is 3 April 2026 and Easter Monday the 6th.
        ("2026-04-02 14:00", "2026-04-07 12:30"), ("2026-04-03 10:00", "2026-04-07 17:00"),
        // The clocks go forward on Sunday 29 March and back on Sunday 25 October.
        ("2026-03-27 15:00", "2026-03-30 12:30"), ("2026-10-23 15:00", "2026-10-26 12:30"),
        // Christmas Day is a Friday, and Boxing Day's holiday is on Monday the 28th.
        ("2026-12-24 13:00", "2026-12-29 12:30"),
    ])
    func `a routine referral is answered the same day or by half past twelve the next (Usual Timescales)`(
        received: String,
        due: String
    ) throws {
        let (clocks, working) = try clocks()
        let response = clocks.response(to: .routine, received: Instant(testing: received), working)
        #expect(response.due == Instant(testing: due))
        #expect(response.basis.clause == "Usual Timescales")
        #expect(response.basis.source == clocks.source)
    }

    @Test(arguments: [
        ("2026-03-02 09:00", "2026-03-02 13:00"), ("2026-03-02 12:30", "2026-03-02 16:30"),
        // Four working hours that end at the close are over then, and not at the next opening.
        ("2026-03-02 13:00", "2026-03-02 17:00"), ("2026-03-02 13:01", "2026-03-03 09:01"),
        ("2026-03-02 15:00", "2026-03-03 11:00"),
        // Never later than routine would be.
        ("2026-03-02 16:59", "2026-03-03 12:30"), ("2026-03-06 16:00", "2026-03-09 12:00"),
        ("2026-03-06 18:00", "2026-03-09 13:00"), ("2026-03-08 08:00", "2026-03-09 13:00"),
    ])
    func `an urgent referral is answered within half a working day`(received: String, due: String) throws {
        let (clocks, working) = try clocks()
        #expect(
            clocks.response(to: .urgent, received: Instant(testing: received), working).due == Instant(testing: due)
        )
    }

    @Test(arguments: [
        ("2026-03-02 09:00", "2026-03-02 10:00"), ("2026-03-02 16:30", "2026-03-02 17:30"),
        ("2026-03-06 16:59", "2026-03-06 17:59"), ("2026-03-06 17:00", "2026-03-09 10:00"),
        ("2026-03-07 12:00", "2026-03-09 10:00"), ("2026-05-04 12:00", "2026-05-05 10:00"),
    ])
    func `an emergency is answered within an hour by the clock`(received: String, due: String) throws {
        let (clocks, working) = try clocks()
        #expect(
            clocks.response(to: .emergency, received: Instant(testing: received), working).due == Instant(testing: due)
        )
    }

    @Test(arguments: [
        ("2026-03-02 09:00", "2026-03-02 11:00"), ("2026-03-02 15:30", "2026-03-03 09:30"),
        ("2026-03-06 16:00", "2026-03-09 10:00"), ("2026-03-07 16:00", "2026-03-09 11:00"),
    ])
    func `work starts within two working hours of receipt (Aims and Objectives)`(received: String, due: String) throws {
        let (clocks, working) = try clocks()
        #expect(clocks.workStart(received: Instant(testing: received), working) == Instant(testing: due))
    }

    @Test(arguments: [("2026-03-02 09:00", "2026-03-02 17:00"), ("2026-03-06 17:10", "2026-03-09 17:00")])
    func `the rest of a telephone referral is there by the end of the day (Fieldwork Referrals)`(
        received: String,
        due: String
    ) throws {
        let (clocks, working) = try clocks()
        #expect(clocks.completion(received: Instant(testing: received), working) == Instant(testing: due))
        #expect(clocks.completeReferral?.basis.clause == "Fieldwork Referrals")
    }

    @Test func `nothing urgent is due later than routine, nor an emergency later than urgent, at any time`() throws {
        let (clocks, working) = try clocks()
        var generator = SeededGenerator.fresh()
        for _ in 0..<2_000 {
            let received = Instant(testing: "2026-01-01 00:00").adding(
                minutes: Int.random(in: 0..<525_600, using: &generator)
            )
            let due = [Priority.emergency, .urgent, .routine].map {
                clocks.response(to: $0, received: received, working).due
            }
            #expect(due == due.sorted() && due[0] > received, "\(received), seed \(generator.seed)")
        }
    }
}
