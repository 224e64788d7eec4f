import Brokerage

/// One section of a referral, to be filled in half or whole.
struct SectionPage: Page {
    let page: ReferralPage
    let shown: ReferralSection
    let state: FormState
    let draft: Path
    let now: Instant

    var title: String { shown.title }
    var section: Section? { Navigation.cases }
    var back: Link? { Link("Referral \(page.reference)", to: "/cases/\(page.caseID)/referral") }
    var errors: [FieldError] { state.errors }

    private var groups: [QuestionGroup] { page.questions(of: shown, now: now) }
    private var isStale: Bool { state.refusal?.code == .stale }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(page.person.name), \(page.reference)"))
        \(when(isStale) { comparison })
        \(stillNeeded)
        \(when(shown == .person && !page.duplicates.isEmpty) {
            insetText { "<p><b>Perhaps the same person</b></p>\(duplicateList(page.duplicates))" }
        })
        \(form(to: "/cases/\(page.caseID)/referral/\(shown.rawValue)", key: state.key, draft: draft) {
            """
            \(hiddenInput("version", version))
            \(each(groups) { group in
                """
                \(optional(group.heading) { "<h2>\($0)</h2>" })
                \(each(group.questions) { $0.draw(state) })
                """
            })
            \(button("Save"))
            """
        })
        """
    }

    /// The version that the person saw: the draft's own when it was kept, so that what was saved since shows; after
    /// both were shown, today's.
    private var version: String {
        let current = String(page.version(of: shown))
        return isStale ? current : state.value("version", current)
    }

    private var stillNeeded: HTML {
        let missing = page.missing(in: shown)
        return when(!missing.isEmpty) {
            insetText {
                """
                <p>\(page.state == .draft ? "Before the referral is sent, it needs here:" : "The policy still asks for:")</p>
                \(missingList(missing, of: page.caseID))
                """
            }
        }
    }

    /// Both texts, side by side, where they differ.
    private var comparison: HTML {
        let rows = groups.flatMap(\.questions).flatMap(\.all).map { question in
            (question.label, question.saved, question.typed(in: state.typed))
        }.filter { $0.1 != $0.2 }
        return """
            <h2>What is saved now, and what you typed</h2>
            <p>What you typed is still in the form below. Put in it what should stand, and save again.</p>
            \(table(
                rows, caption: "What differs", captionIsHidden: true,
                whenEmpty: "<p>Nothing differs: somebody else typed the same.</p>",
                columns: [
                    Column("Question", .rowHeader) { "\($0.0)" },
                    Column("Saved now") { "\($0.1.isEmpty ? quiet("Nothing") : "\($0.1)")" },
                    Column("You typed") { "\($0.2.isEmpty ? quiet("Nothing") : "\($0.2)")" },
                ]
            ))
            """
    }
}

extension ReferralRequirement {
    /// The id of the field in which it is entered.
    var field: String {
        switch self {
        case .personName: "given-name"
        case .birthDate: "birth-date"
        case .whereabouts: "place"
        case .needs: "summary"
        case .category: "category"
        case .area: "area"
        case .funding: "funder"
        case .reason: "reason"
        case .startWanted, .neededBy: "wanted-from"
        case .capacity: "capacity"
        case .representative: "representative-name"
        case .consent: "consent"
        case .practitioner: "practitioner"
        case .ward: "ward"
        case .dischargeReady: "ready-on"
        case .leafletGiven: "leaflet-given-on"
        case .nursingNeedConfirmed: "nursing-confirmed-by"
        case .caller: "caller"
        }
    }
}

extension ReferralPage {
    func questions(of section: ReferralSection, now: Instant) -> [QuestionGroup] {
        switch section {
        case .person: person.questions
        case .situation: referral.situation.questions(hospitals: hospitals, answers: answers, now: now)
        case .needs: referral.needs.questions
        case .wishes: referral.wishes.questions
        case .funding: referral.funding.questions
        case .documents: []
        }
    }

    /// The version of a section as it stands now.
    func version(of section: ReferralSection) -> Int {
        switch section {
        case .person: personVersion
        case .situation: referral.versions.situation
        case .needs: referral.versions.needs
        case .wishes: referral.versions.wishes
        case .funding: referral.versions.funding
        case .documents: 1
        }
    }
}
