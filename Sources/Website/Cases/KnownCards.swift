import Brokerage

/// What is known of the person, at a glance.
struct KnownCards {
    let page: CasePage

    private var person: PersonDetails { page.person }
    private var referral: Referral { page.referral }

    var body: HTML {
        let mayChange = page.acts.contains { $0.act == .fillIn }
        let known = needs.filter { !$0.value.isEmpty }
        return when(!known.isEmpty) {
            card(
                "What they need",
                beside: when(mayChange) {
                    link("Change", to: "/cases/\(page.heading.id)/referral", about: "what is known of the person")
                }
            ) {
                facts(known)
            }
        }
    }

    private var needs: [SummaryRow] {
        let parts = Needs.Part.allCases.compactMap { part in
            referral.needs[keyPath: part.path].map { SummaryRow(part.title, "\($0)") }
        }
        let fullName = person.legalName == page.heading.personName ? "" : person.legalName
        return [
            SummaryRow("Full name", "\(fullName)"),
            SummaryRow("Care", "\(page.heading.category?.name.capitalisedFirst ?? "")"),
            SummaryRow("Preferred place", "\(referral.wishes.preferredPlace ?? "")"),
            SummaryRow("Wanted from", "\(wanted)"),
        ] + parts + [
            SummaryRow("What matters", "\(referral.wishes.whatMatters ?? "")"),
            SummaryRow("Must have", "\(referral.wishes.mustHave ?? "")"),
            SummaryRow("Must not have", "\(referral.wishes.mustNotHave ?? "")"),
            SummaryRow("Funding", "\(funding)"),
            SummaryRow("Chooses", "\(chooses)"),
            SummaryRow("Language", "\(person.language ?? "")"),
        ]
    }

    private var wanted: String {
        guard let date = referral.situation.wantedFrom else { return "" }
        return [date.shortWithWeekday, referral.situation.wantedBy.map { "by \($0.text)" }].compactMap(\.self)
            .joined(separator: " ")
    }

    private var funding: String {
        guard let funder = referral.funding.funder else { return "" }
        let confirmed = referral.needs.nursingConfirmedOn.map { "; nursing need confirmed \($0.short)" } ?? ""
        return funder.text.capitalisedFirst + confirmed
    }

    private var chooses: String {
        let representative = person.representative.map { representative in
            [representative.name, representative.relationship].compactMap(\.self).joined(separator: ", ")
        }
        switch person.capacity {
        case .lacks: return representative ?? person.advocate ?? "Somebody who stands for them"
        case .has: return representative.map { "They do, with \($0)" } ?? "They do"
        case .notAssessed, nil: return ""
        }
    }
}
