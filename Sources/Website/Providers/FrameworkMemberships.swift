import Brokerage

/// The frameworks a location is accepted on.
enum FrameworkMemberships {
    static func new(_ visit: Visit) async throws -> Reply {
        .page(page(try await visit.location(), try await visit.openForm(), visit))
    }

    static func add(_ visit: Visit) async throws -> Reply {
        let file = try await visit.location()
        return try await visit.takeForm {
            var form = FormReader(visit.fields)
            let framework: Framework? = form.choice("framework", missing: "Select the framework")
            let tier = form.number("tier", "the tier", in: AcceptOnFramework.tiers, required: false)
            let startsOn = form.date("starts-on", "the first day")
            let endsOn = form.date("ends-on", "the last day", required: false)
            try form.finish()
            guard let framework, let startsOn else { throw Refusal.notFound }
            try await visit.perform(
                AcceptOnFramework(
                    locationID: file.location.id,
                    framework: framework,
                    tier: tier,
                    startsOn: startsOn,
                    endsOn: endsOn
                )
            )
            return .redirect(
                file.path,
                Flash("\(file.location.name) is on the \(framework.name.lowercased()) from \(startsOn.long).")
            )
        } again: { state in
            page(file, state, visit)
        }
    }

    private static func page(_ file: LocationFile, _ state: FormState, _ visit: Visit) -> FactPage {
        let services = Set(file.location.categories.map(\.service))
        let frameworks = Framework.allCases.filter { services.contains($0.service) }
        return file.factPage("Accept on a framework", visit, state, submit: "Accept it") {
            """
            \(radios(
                state.field(
                    "framework", "Framework", known: frameworks.count == 1 ? frameworks.first?.rawValue : nil
                ),
                frameworks.map { FieldOption($0.rawValue, $0.name) }
            ))
            \(textInput(
                state.field("tier", "Tier", hint: "Leave it empty where the framework has none"), purpose: .digits,
                width: .two
            ))
            \(dateInput(state.field("starts-on", "First day"), typed: state.date("starts-on", file.today)))
            \(dateInput(
                state.field("ends-on", "Last day", hint: "Leave it empty where no end is known"),
                typed: state.date("ends-on")
            ))
            """
        }
    }

    static func askEnd(_ visit: Visit) async throws -> Reply {
        let file = try await visit.location()
        let membership = try visit.fact("membership", of: file.memberships)
        return .page(endPage(file, membership, try await visit.openForm(), visit))
    }

    static func end(_ visit: Visit) async throws -> Reply {
        let file = try await visit.location()
        let membership = try visit.fact("membership", of: file.memberships)
        return try await visit.takeForm {
            let endsOn = try visit.lastDay(startsOn: membership.startsOn)
            try await visit.perform(EndFrameworkMembership(membershipID: membership.id, endsOn: endsOn))
            return .redirect(
                file.path,
                Flash.ended("The \(membership.framework.name.lowercased())", endsOn, membership.startsOn)
            )
        } again: { state in
            endPage(file, membership, state, visit)
        }
    }

    private static func endPage(
        _ file: LocationFile,
        _ membership: FrameworkMembership,
        _ state: FormState,
        _ visit: Visit
    ) -> FactPage {
        let name = membership.framework.name.lowercased()
        return file.factPage("End the \(name)", visit, state, submit: "End the membership") {
            """
            <p>\(file.location.name) is on it \(membership.span).</p>
            \(lastDayField(state, known: file.today))
            """
        }
    }
}
