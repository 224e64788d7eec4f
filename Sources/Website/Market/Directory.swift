import Brokerage
import Exchange

/// The regulator's directory: sent, read while a page shows how far it is, taken in, and confirmed where something
/// about it is doubtful.
enum Directory {
    static func list(_ visit: Visit) async throws -> Reply {
        .page(try await page(visit, try await visit.openForm()))
    }

    private static func page(_ visit: Visit, _ state: FormState) async throws -> DirectoryPage {
        DirectoryPage(
            imports: try await visit.ask(ListDirectoryImports()),
            today: visit.now.london.date,
            state: state,
            marketTabs: marketTabs(visit, current: "/directory"),
            seesMarket: visit.may(.seeMarket)
        )
    }

    static func take(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            guard let file = visit.files.first(where: { $0.field == "file" }), let kept = file.kept else {
                throw Refusal.invalid("file", "Select the regulator’s directory, a CSV file")
            }
            let (actor, key) = (try visit.actor, try visit.sentKey)
            let door = DirectoryDoor(visit.partnership)
            let intake = try await door.open(named: file.name, by: actor)
            let id = intake.stagingID
            visit.site.errands.begin {
                // Whatever goes wrong is noted where the page below shows it.
                _ = try? await door.bring(FilePieces(path: kept.path), into: intake, by: actor, key: key)
                withExtendedLifetime(kept) {}
            }
            return .redirect("/directory/\(id)")
        } again: { state in
            try await page(visit, state)
        }
    }

    static func show(_ visit: Visit) async throws -> Reply {
        let preview = try await visit.ask(PreviewDirectory(visit.id("staging", DirectoryStaging.self)))
        return .page(DirectoryStagingPage(preview: preview, key: visit.formKey(), seesMarket: visit.may(.seeMarket)))
    }

    static func confirm(_ visit: Visit) async throws -> Reply {
        let preview = try await visit.ask(PreviewDirectory(visit.id("staging", DirectoryStaging.self)))
        let arrival = try await DirectoryDoor(visit.partnership).takeIn(
            preview.staging,
            confirmed: true,
            by: try visit.actor,
            key: try visit.sentKey
        )
        guard case .takenIn(_, let counts) = arrival else { return .redirect("/directory/\(preview.staging.id)") }
        return .redirect(
            "/directory/\(preview.staging.id)",
            Flash("The directory is taken in.", detail: counts.summary)
        )
    }
}
