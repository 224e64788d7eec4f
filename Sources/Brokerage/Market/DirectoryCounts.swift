import Database

/// How a directory differs from what is known, in numbers.
package struct DirectoryCounts: Sendable, Hashable, Codable {
    /// Locations known and registered before; nought where it isn't asked any more.
    package let known: Int
    package let new: Int
    package let changed: Int
    package let gone: Int
    package let refused: Int

    package init(known: Int, new: Int, changed: Int, gone: Int, refused: Int) {
        self.known = known
        self.new = new
        self.changed = changed
        self.gone = gone
        self.refused = refused
    }

    /// "12 new, 3 changed, 0 gone, 1 refused"
    package var summary: String { "\(new) new, \(changed) changed, \(gone) gone, \(refused) refused" }
}

/// Why somebody has to look twice before a directory is taken in.
package enum DirectoryDoubt: Sendable, Hashable, Codable {
    /// More than five in a hundred of the known locations aren't in it.
    case manyGone(Int, of: Int)
    /// The regulator made it before the one that was taken in last.
    case older(LocalDate, than: LocalDate)

    package var sentence: String {
        switch self {
        case .manyGone(let gone, let known):
            """
            \(gone) of the \(known) known locations are not in the file, which is more than \
            \(DirectoryChanges.largestShareGone)%. It may be cut off or the wrong file.
            """
        case .older(let date, let last):
            "The file is of \(date.long), older than the one of \(last.long) that was taken in last."
        }
    }
}

extension Reading {
    /// How a staged directory differs from what is known now.
    func counts(of staging: DirectoryStaging) throws -> DirectoryCounts {
        let registered = Location.Registration.registered.rawValue
        return DirectoryCounts(
            known: try count("SELECT COUNT(*) FROM locations WHERE registration = \(registered)"),
            new: try count(
                """
                SELECT COUNT(*) FROM staged_locations s LEFT JOIN locations l ON l.id = s.id \
                AND l.registration = \(registered) WHERE s.staging_id = \(staging.id) AND l.id IS NULL
                """
            ),
            changed: try count(
                """
                SELECT COUNT(*) FROM staged_locations s JOIN locations l ON l.id = s.id \
                AND l.registration = \(registered) WHERE s.staging_id = \(staging.id) AND l.listed <> s.listed
                """
            ),
            gone: try count("SELECT COUNT(*) FROM locations WHERE " + staging.goneCondition),
            refused: staging.refusedCount
        )
    }

    /// What has to be confirmed before a staged directory is taken in.
    func doubts(about staging: DirectoryStaging, _ counts: DirectoryCounts) throws -> [DirectoryDoubt] {
        var doubts: [DirectoryDoubt] = []
        if DirectoryChanges.needsConfirmation(gone: counts.gone, known: counts.known) {
            doubts.append(.manyGone(counts.gone, of: counts.known))
        }
        let last = try first(DirectoryImport.self, "ORDER BY taken_in_at DESC, id DESC")
        if let date = staging.fileDate, let last = last?.fileDate, date < last {
            doubts.append(.older(date, than: last))
        }
        return doubts
    }
}

extension DirectoryStaging {
    /// The condition on `locations` that leaves those that are known and in no row of this directory, not even in a
    /// refused one.
    var goneCondition: SQL {
        """
        registration = \(Location.Registration.registered.rawValue) \
        AND NOT EXISTS (SELECT 1 FROM staged_locations s WHERE s.staging_id = \(id) AND s.id = locations.id) \
        AND NOT EXISTS (SELECT 1 FROM staged_refusals r WHERE r.staging_id = \(id) AND r.location_id = locations.id)
        """
    }
}
