import Database

extension Reading {
    /// The arrangement that counts: the one that leads, or led, to the placement the case has now. What rested on an
    /// agreement that was cancelled or superseded is history, so that a second placement is followed up anew.
    func dischargeInForce(of found: Case) throws -> Discharge? {
        try first(
            Discharge.self,
            """
            WHERE case_id = \(found.id) AND state <> 'cancelled' AND order_id IN \
            (SELECT id FROM orders WHERE case_id = \(found.id) AND state IN ('issued', 'signed')) \
            ORDER BY arranged_at DESC, id DESC
            """
        )
    }

    /// The move that took place and led to the placement the case has now.
    func moveInForce(of found: Case) throws -> Discharge? {
        guard let discharge = try dischargeInForce(of: found), discharge.state == .started else { return nil }
        return discharge
    }
}
