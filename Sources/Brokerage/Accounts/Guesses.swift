import Database

/// Guesses at a password, counted before it is looked at, so that guesses made at once count too. At most ten in a
/// quarter of an hour; a right one is forgotten.
enum Guesses {
    private static let most = 10
    private static let window: Int64 = 15 * 60 * 1000

    /// Counts a guess.
    /// - Returns: when it can be tried again, where there were too many; nothing where this one may be made.
    static func count(in bucket: String, at now: Instant, _ connection: any Connection) throws -> Instant? {
        _ = try connection.run("DELETE FROM guesses WHERE at < \(now.adding(milliseconds: -window))")
        let earlier = try connection.rows("SELECT at FROM guesses WHERE bucket = \(bucket) ORDER BY at")
        guard earlier.count < most else {
            return Instant(milliseconds: try earlier[0].integer("at")).adding(milliseconds: window)
        }
        _ = try connection.run("INSERT INTO guesses (bucket, at) VALUES (\(bucket), \(now))")
        return nil
    }

    static func forget(_ bucket: String, at: Instant, _ connection: any Connection) throws {
        _ = try connection.run("DELETE FROM guesses WHERE bucket = \(bucket) AND at = \(at)")
    }
}
