import Brokerage

/// Desks, lists, the page of a case, and the acts done from it.
enum Cases {
    /// `/`: what somebody holds; a ward's list of its patients; for those without cases their first page.
    static func desk(_ visit: Visit) async throws -> Reply {
        guard visit.may(.seeCases) else { return .redirect(visit.may(.keepAccounts) ? "/accounts" : "/account") }
        let posts = visit.session?.standing.posts ?? []
        if !posts.isEmpty, posts.allSatisfy({ $0.role == .ward }) {
            return .page(WardPage(desk: try await visit.ask(DeskQuery(view: .team))))
        }
        let holdsCases = visit.may(.refer) || visit.may(.broker)
        if !holdsCases, visit.may(.approveFunding) || visit.may(.decideAtPanel) { return .redirect("/funding") }
        return try await desk(holdsCases ? .mine : .team, visit)
    }

    static func otherDesk(_ visit: Visit) async throws -> Reply {
        guard let view = DeskView(rawValue: visit.word("view")) else { throw Refusal.notFound }
        return try await desk(view, visit)
    }

    private static func desk(_ view: DeskView, _ visit: Visit) async throws -> Reply {
        .page(
            DeskPage(
                desk: try await visit.ask(DeskQuery(view: view)),
                mayRefer: visit.may(.refer),
                mayTakeCalls: visit.may(.takeTelephoneReferrals)
            )
        )
    }

    static func list(_ visit: Visit) async throws -> Reply {
        func choice<Choice: RawRepresentable<String>>(_ name: String, _ type: Choice.Type) -> Choice? {
            visit.query.one(name).flatMap(Choice.init(rawValue:))
        }
        let text = visit.query.one("q") ?? ""
        let filters = CaseListQuery.Filters(
            text: text,
            // Who looks for a name finds it, whether its case is over or not.
            show: choice("show", CaseListQuery.Filters.Show.self) ?? (text.isEmpty ? .open : .all),
            priority: choice("priority", Priority.self),
            brokerID: visit.query.one("broker").flatMap { Identifier($0) },
            category: choice("category", CareCategory.self)
        )
        let page = visit.query.one("page").flatMap(Int.init) ?? 1
        return .page(
            CaseListPage(list: try await visit.ask(CaseListQuery(filters: filters, page: page)), filters: filters)
        )
    }

    static func show(_ visit: Visit) async throws -> Reply {
        .page(
            CaseDetailPage(
                page: try await page(visit),
                now: visit.now,
                key: visit.formKey(),
                mayRefer: visit.may(.refer),
                mayReadJournal: visit.may(.seeJournal)
            )
        )
    }

    private static func page(_ visit: Visit) async throws -> CasePage {
        try await visit.ask(CasePageQuery(caseID: try visit.id("case")))
    }

    static func start(_ visit: Visit) async throws -> Reply {
        let id = try visit.id("case", Case.self)
        try await visit.perform(StartWork(caseID: id))
        return .redirect("/cases/\(id)", Flash("Work has started."))
    }

    // MARK: Allocation

    static func showAllocation(_ visit: Visit) async throws -> Reply {
        .page(try await allocation(visit, try await visit.openForm()))
    }

    private static func allocation(_ visit: Visit, _ state: FormState) async throws -> AllocatePage {
        AllocatePage(
            allocation: try await visit.ask(AllocationQuery(caseID: try visit.id("case"))),
            state: state,
            now: visit.now
        )
    }

    static func allocate(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            var form = FormReader(visit.fields)
            let broker = Identifier<Account>(form.text("broker", missing: "Select a broker"))
            try form.finish()
            guard let broker else { throw Refusal.invalid("broker", "Select a broker") }
            let id = try visit.id("case", Case.self)
            try await visit.perform(AllocateCase(caseID: id, brokerID: broker))
            let allocation = try await visit.ask(AllocationQuery(caseID: id))
            return .redirect(
                "/desk/to-allocate",
                Flash("\(allocation.heading.reference) goes to \(allocation.heading.brokerName ?? "the broker").")
            )
        } again: {
            try await allocation(visit, $0)
        }
    }

    // MARK: The end

    static func showEnding(_ visit: Visit) async throws -> Reply {
        .page(try await ending(visit, try await visit.openForm()))
    }

    private static func ending(_ visit: Visit, _ state: FormState) async throws -> EndCasePage {
        EndCasePage(page: try await page(visit), state: state, draft: visit.draftPath)
    }

    static func end(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            var form = FormReader(visit.fields)
            let ending: CaseEnding? = form.choice("ending", missing: "Select why the case ends")
            try form.finish()
            guard let ending else { throw Refusal.invalid("ending", "Select why the case ends") }
            let id = try visit.id("case", Case.self)
            try await visit.perform(EndCase(caseID: id, ending: ending, words: form.text("words")))
            return .redirect("/cases/\(id)", Flash("The case has ended. Those who wait are told."))
        } again: {
            try await Self.ending(visit, $0)
        }
    }

    static func referAgain(_ visit: Visit) async throws -> Reply {
        let person = try await visit.ask(PersonOfCaseQuery(caseID: try visit.id("case")))
        let id = try await visit.perform(StartReferral(personID: person))
        return .redirect("/cases/\(id)/referral", Flash("A new referral is started. Check what was known before."))
    }
}
