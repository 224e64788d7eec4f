import Brokerage

/// The homes of a case in the policy's order, what the commissioner says of them, and the way back (B&NES 2.2.2 to
/// 2.2.5, 2.2.11).
enum Sourcing {
    static func showHomes(_ visit: Visit) async throws -> Reply {
        .page(try await homes(visit, try await visit.openForm()))
    }

    private static func homes(_ visit: Visit, _ state: FormState) async throws -> RankedHomesPage {
        RankedHomesPage(
            answer: try await visit.ask(RankedHomes(caseID: try visit.id("case"), round: try round(visit))),
            ticked: Set(visit.query.many("homes")),
            showsAll: visit.query.one("show") == "all",
            state: state,
            now: visit.now
        )
    }

    /// The number of the round that is asked for; the open one where none is.
    static func round(_ visit: Visit) throws -> Int? {
        guard let typed = visit.query.one("round") else { return nil }
        guard let round = Int(typed) else { throw Refusal.notFound }
        return round
    }

    static func rank(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            let id = try visit.id("case", Case.self)
            try await visit.perform(RankHomes(caseID: id))
            let homes = try await visit.ask(RankedHomes(caseID: id)).homes
            let (ranked, leftOut) = (homes?.lines.count ?? 0, homes?.leftOut.count ?? 0)
            return .redirect(
                "/cases/\(id)/homes",
                Flash("\(homesCounted(ranked)) ranked, \(leftOut == 0 ? "none" : grouped(leftOut)) left out.")
            )
        } again: {
            try await homes(visit, $0)
        }
    }

    static func showRounds(_ visit: Visit) async throws -> Reply {
        .page(RoundsPage(answer: try await visit.ask(RoundHistory(caseID: try visit.id("case"))), now: visit.now))
    }

    // MARK: The commissioner

    /// The homes that wait for the commissioner's word.
    static func showWaiting(_ visit: Visit) async throws -> Reply {
        .page(WaitingForWordPage(answer: try await visit.ask(RankedHomes(caseID: try visit.id("case")))))
    }

    static func showDiscussion(_ visit: Visit) async throws -> Reply {
        .page(try await word(visit, .heardByBroker, try await visit.openForm()))
    }

    static func showWord(_ visit: Visit) async throws -> Reply {
        .page(try await word(visit, .givenByCommissioner, try await visit.openForm()))
    }

    private static func word(
        _ visit: Visit,
        _ way: CommissionersWordPage.Way,
        _ state: FormState
    ) async throws -> CommissionersWordPage {
        let answer = try await visit.ask(
            HomeToDiscuss(caseID: try visit.id("case"), homeID: try visit.id("home"))
        )
        let asked = visit.fields.one("about") ?? visit.query.one("about") ?? state.typed.one("about")
        let about = asked.flatMap(CommissionerDiscussion.About.init)
        let needs = answer.home.standing.needs
        guard
            let need = needs.first(where: { $0.about == about }) ?? needs.first(where: { $0.discussion == nil })
                ?? needs.first
        else { throw Refusal.notFound }
        return CommissionersWordPage(
            heading: answer.heading,
            home: answer.home,
            need: need,
            way: way,
            state: state,
            draft: visit.draftPath,
            today: visit.now.london.date
        )
    }

    static func recordDiscussion(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            let id = try visit.id("case", Case.self)
            var form = FormReader(visit.fields)
            let on = form.date("held-on", "the day you spoke", required: false)
            try form.finish()
            try await visit.perform(
                RecordCommissionerDiscussion(
                    caseID: id,
                    locationID: try visit.id("home"),
                    about: try about(form),
                    spokeWith: form.text("spoke-with") ?? "",
                    heldOn: on,
                    outcome: form.choice("outcome"),
                    words: form.text("words")
                )
            )
            return .redirect("/cases/\(id)/homes", Flash("What the commissioner said is recorded."))
        } again: {
            try await word(visit, .heardByBroker, $0)
        }
    }

    static func giveWord(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            let id = try visit.id("case", Case.self)
            let form = FormReader(visit.fields)
            try await visit.perform(
                GiveCommissionersWord(
                    caseID: id,
                    locationID: try visit.id("home"),
                    about: try about(form),
                    outcome: form.choice("outcome"),
                    words: form.text("words")
                )
            )
            return .redirect("/cases/\(id)/commissioner", Flash("Your word is recorded, and the broker sees it."))
        } again: {
            try await word(visit, .givenByCommissioner, $0)
        }
    }

    /// It goes along with the form, unseen.
    private static func about(_ form: FormReader) throws -> CommissionerDiscussion.About {
        guard let about: CommissionerDiscussion.About = form.choice("about") else { throw Refusal.notFound }
        return about
    }

    // MARK: The way back

    static func showTurningBack(_ visit: Visit) async throws -> Reply {
        .page(try await turningBack(visit, try await visit.openForm()))
    }

    private static func turningBack(_ visit: Visit, _ state: FormState) async throws -> TurnBackPage {
        TurnBackPage(
            answer: try await visit.ask(CaseToTurnBack(caseID: try visit.id("case"))),
            state: state,
            draft: visit.draftPath
        )
    }

    static func turnBack(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            let id = try visit.id("case", Case.self)
            let form = FormReader(visit.fields)
            try await visit.perform(
                TurnBack(caseID: id, reason: form.choice("reason"), words: form.text("words"))
            )
            return .redirect(
                "/cases/\(id)/homes",
                Flash("The case is back at sourcing. Rank the homes again to begin the next round.")
            )
        } again: {
            try await turningBack(visit, $0)
        }
    }
}

/// "1 home", "14 homes".
func homesCounted(_ count: Int) -> String { count == 1 ? "1 home" : "\(grouped(count)) homes" }
