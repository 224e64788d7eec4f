import Brokerage

/// Beds bought in advance at one home.
enum LocationBlockContracts {
    static func new(_ visit: Visit) async throws -> Reply {
        .page(page(try await visit.location(), try await visit.openForm(), visit))
    }

    static func add(_ visit: Visit) async throws -> Reply {
        let file = try await visit.location()
        return try await visit.takeForm {
            var form = FormReader(visit.fields)
            let commissioner = form.text("commissioner", missing: "Select who pays")
            let category: CareCategory? = form.choice("category", missing: "Select the kind of care")
            let weekly = form.money("weekly", "the weekly price of a bed")
            let includesFNC = form.includesFNC(for: category)
            let startsOn = form.date("starts-on", "the first day")
            let endsOn = form.date("ends-on", "the last day", required: false)
            let beds = form.text("beds", missing: "Enter each bed on a line of its own")
            try form.finish()
            guard let category, let weekly, let startsOn else { throw Refusal.notFound }
            try await visit.perform(
                AddBlockContract(
                    locationID: file.location.id,
                    commissioner: commissioner,
                    category: category,
                    weekly: weekly,
                    includesFNC: includesFNC,
                    startsOn: startsOn,
                    endsOn: endsOn,
                    beds: beds.split(whereSeparator: \.isNewline).map(String.init)
                )
            )
            return .redirect(file.path, Flash("The block contract with \(file.location.name) is recorded."))
        } again: { state in
            page(file, state, visit)
        }
    }

    private static func page(_ file: LocationFile, _ state: FormState, _ visit: Visit) -> FactPage {
        file.factPage("Add a block contract", visit, state, submit: "Add the contract") {
            """
            \(radios(
                state.field("commissioner", "Who pays"),
                file.commissioners.map { FieldOption($0.id, $0.name) }
            ))
            \(categoryField(state, file.homeCategories))
            \(moneyInput(state.field("weekly", "Price of a bed for a week"), per: "a week"))
            \(fncField(state, today: file.today))
            \(dateInput(state.field("starts-on", "First day"), typed: state.date("starts-on", file.today)))
            \(dateInput(
                state.field("ends-on", "Last day", hint: "Leave it empty where no end is known"),
                typed: state.date("ends-on")
            ))
            \(textarea(
                state.field("beds", "Beds", hint: "As the home calls them, each on a line of its own: Room 12"), rows: 5
            ))
            """
        }
    }

    static func askEnd(_ visit: Visit) async throws -> Reply {
        let file = try await visit.location()
        let contract = try visit.fact("contract", of: file.blockContracts.map(\.contract))
        return .page(endPage(file, contract, try await visit.openForm(), visit))
    }

    static func end(_ visit: Visit) async throws -> Reply {
        let file = try await visit.location()
        let contract = try visit.fact("contract", of: file.blockContracts.map(\.contract))
        return try await visit.takeForm {
            let endsOn = try visit.lastDay(startsOn: contract.startsOn)
            try await visit.perform(EndBlockContract(contractID: contract.id, endsOn: endsOn))
            return .redirect(file.path, Flash.ended("The block contract", endsOn, contract.startsOn))
        } again: { state in
            endPage(file, contract, state, visit)
        }
    }

    private static func endPage(
        _ file: LocationFile,
        _ contract: BlockContract,
        _ state: FormState,
        _ visit: Visit
    ) -> FactPage {
        let beds = file.blockContracts.first { $0.contract.id == contract.id }?.beds ?? []
        return file.factPage("End the block contract", visit, state, submit: "End the contract") {
            """
            <p>\(beds.map(\.name).joined(separator: ", ")), \(contract.span).</p>
            \(lastDayField(state, known: file.today))
            """
        }
    }
}
