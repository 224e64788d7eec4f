import Brokerage

/// The rates agreed by those who pay, by category and year.
enum Rates {
    static func list(_ visit: Visit) async throws -> Reply {
        .page(
            RatesPage(
                cards: try await visit.ask(ListRateCards()),
                mayKeep: visit.may(.keepMarket),
                marketTabs: marketTabs(visit, current: "/rates")
            )
        )
    }

    static func new(_ visit: Visit) async throws -> Reply {
        .page(newPage(try await visit.ask(ListRateCards()), try await visit.openForm(), visit))
    }

    static func add(_ visit: Visit) async throws -> Reply {
        let cards = try await visit.ask(ListRateCards())
        return try await visit.takeForm {
            var form = FormReader(visit.fields)
            let commissioner = form.text("commissioner", missing: "Select who pays")
            let category: CareCategory? = form.choice("category", missing: "Select the kind of care")
            let weekly = form.money("weekly", "the weekly rate")
            let includesFNC = form.includesFNC(for: category)
            let startsOn = form.date("starts-on", "the first day")
            let endsOn = form.date("ends-on", "the last day", required: false)
            try form.finish()
            guard let category, let weekly, let startsOn else { throw Refusal.notFound }
            try await visit.perform(
                AddRateCard(
                    commissioner: commissioner,
                    category: category,
                    weekly: weekly,
                    includesFNC: includesFNC,
                    startsOn: startsOn,
                    endsOn: endsOn
                )
            )
            return .redirect("/rates", Flash("The rate for \(category.text) care is \(weekly) a week."))
        } again: { state in
            newPage(cards, state, visit)
        }
    }

    private static func newPage(_ cards: RateCards, _ state: FormState, _ visit: Visit) -> FactPage {
        let year = FinancialYear(containing: cards.today)
        let homes = CareCategory.allCases.filter(\.isCareHome)
        return FactPage(
            title: "Add a rate",
            section: Navigation.providers,
            back: Link("Rates", to: "/rates"),
            target: visit.here,
            draft: visit.draftPath,
            state: state,
            submit: "Add the rate",
            fields: """
                \(radios(
                    state.field("commissioner", "Who pays"),
                    cards.commissioners.map { FieldOption($0.id, $0.name) }
                ))
                \(categoryField(state, homes))
                \(moneyInput(state.field("weekly", "Rate for a week"), per: "a week"))
                \(fncField(state, today: cards.today))
                \(dateInput(
                    state.field("starts-on", "First day", hint: "Rates are usually set for a financial year"),
                    typed: state.date("starts-on", year.firstDay)
                ))
                \(dateInput(
                    state.field("ends-on", "Last day", hint: "Leave it empty where no end is known"),
                    typed: state.date("ends-on", year.lastDay)
                ))
                """
        )
    }

    static func askEnd(_ visit: Visit) async throws -> Reply {
        .page(endPage(try await card(visit), try await visit.openForm(), visit))
    }

    static func end(_ visit: Visit) async throws -> Reply {
        let card = try await card(visit)
        return try await visit.takeForm {
            let endsOn = try visit.lastDay(startsOn: card.startsOn)
            try await visit.perform(EndRateCard(cardID: card.id, endsOn: endsOn))
            return .redirect("/rates", Flash.ended("The rate for \(card.category.text) care", endsOn, card.startsOn))
        } again: { state in
            endPage(card, state, visit)
        }
    }

    private static func card(_ visit: Visit) async throws -> RateCardLine {
        let id = try visit.id("card", RateCard.self)
        guard let card = try await visit.ask(ListRateCards()).lines.first(where: { $0.id == id }) else {
            throw Refusal.notFound
        }
        return card
    }

    private static func endPage(_ card: RateCardLine, _ state: FormState, _ visit: Visit) -> FactPage {
        FactPage(
            title: "End the rate for \(card.category.text) care",
            section: Navigation.providers,
            back: Link("Rates", to: "/rates"),
            target: visit.here,
            draft: visit.draftPath,
            state: state,
            submit: "End the rate",
            fields: """
                <p>\(card.weekly.description) a week from \(card.startsOn.long)\
                \(optional(card.endsOn) { " to \($0.long)" }).</p>
                \(lastDayField(state, known: visit.now.london.date))
                """
        )
    }
}
