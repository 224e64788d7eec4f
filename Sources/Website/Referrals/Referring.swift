import Brokerage

/// Referrals: started, filled in, looked over, sent, and taken by telephone.
enum Referring {
    private static func referral(_ visit: Visit) async throws -> ReferralPage {
        try await visit.ask(ReferralPageQuery(caseID: try visit.id("case")))
    }

    static func showStart(_ visit: Visit) async throws -> Reply {
        let policy = try await visit.ask(ReferralRulesQuery())
        return .page(StartPage(needed: policy.rules, policySource: policy.source, key: visit.formKey()))
    }

    static func start(_ visit: Visit) async throws -> Reply {
        let id = try await visit.perform(StartReferral())
        return .redirect("/cases/\(id)/referral")
    }

    static func taskList(_ visit: Visit) async throws -> Reply {
        .page(TaskListPage(page: try await referral(visit)))
    }

    // MARK: Sections

    static func showSection(_ visit: Visit) async throws -> Reply {
        .page(try await section(visit, try await visit.openForm()))
    }

    private static func section(_ visit: Visit, _ state: FormState) async throws -> SectionPage {
        // A section that isn't there is told before the record is looked at, so that nobody is noted as having looked.
        let shown = try asked(visit)
        return SectionPage(
            page: try await referral(visit),
            shown: shown,
            state: state,
            draft: visit.draftPath,
            now: visit.now
        )
    }

    private static func asked(_ visit: Visit) throws -> ReferralSection {
        guard let section = ReferralSection(rawValue: visit.word("section")), section != .documents else {
            throw Refusal.notFound
        }
        return section
    }

    static func saveSection(_ visit: Visit) async throws -> Reply {
        let section = try asked(visit)
        return try await visit.takeForm {
            let id = try visit.id("case", Case.self)
            var form = FormReader(visit.fields)
            let version = visit.fields.one("version").flatMap(Int.init) ?? 0
            switch section {
            case .person:
                let details = PersonDetails(&form)
                try form.finish()
                try await visit.perform(SavePersonDetails(caseID: id, details: details, version: version))
            case .situation:
                let situation = Situation(&form)
                try form.finish()
                try await visit.perform(SaveSituation(caseID: id, situation: situation, version: version))
            case .needs:
                let needs = Needs(&form)
                try form.finish()
                try await visit.perform(SaveNeeds(caseID: id, needs: needs, version: version))
            case .wishes:
                let wishes = Wishes(&form)
                try form.finish()
                try await visit.perform(SaveWishes(caseID: id, wishes: wishes, version: version))
            case .funding:
                let funding = FundingDetails(&form)
                try form.finish()
                try await visit.perform(SaveFunding(caseID: id, funding: funding, version: version))
            case .documents: throw Refusal.notFound
            }
            return .redirect("/cases/\(id)/referral", Flash("Saved: \(section.title.lowercasedFirst)."))
        } again: {
            try await Self.section(visit, $0)
        }
    }

    static func showPractitioner(_ visit: Visit) async throws -> Reply {
        .page(try await practitioner(visit, try await visit.openForm()))
    }

    private static func practitioner(_ visit: Visit, _ state: FormState) async throws -> PractitionerPage {
        PractitionerPage(
            page: try await referral(visit),
            practitioners: try await visit.ask(PractitionersQuery()),
            state: state
        )
    }

    static func namePractitioner(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            var form = FormReader(visit.fields)
            let chosen = Identifier<Account>(form.text("practitioner", missing: "Select a practitioner"))
            try form.finish()
            guard let chosen else { throw Refusal.invalid("practitioner", "Select a practitioner") }
            let id = try visit.id("case", Case.self)
            do {
                try await visit.perform(NamePractitioner(caseID: id, practitionerID: chosen))
            } catch let refusal as Refusal where refusal.code == .alreadyHolds {
                // Saved as it was: nothing changes, and nothing is wrong.
            }
            return .redirect("/cases/\(id)/referral", Flash("The practitioner is named."))
        } again: {
            try await practitioner(visit, $0)
        }
    }

    // MARK: Sending

    static func check(_ visit: Visit) async throws -> Reply {
        .page(try await sendPage(visit, try await visit.openForm()))
    }

    private static func sendPage(_ visit: Visit, _ state: FormState) async throws -> SendPage {
        SendPage(page: try await referral(visit), state: state, now: visit.now)
    }

    static func send(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            let id = try visit.id("case", Case.self)
            try await visit.perform(SendReferral(caseID: id))
            return .redirect("/cases/\(id)", Flash("The referral is with the brokerage."))
        } again: {
            try await sendPage(visit, $0)
        }
    }

    // MARK: By telephone

    static func showTelephone(_ visit: Visit) async throws -> Reply {
        .page(try await telephone(visit, try await visit.openForm()))
    }

    private static func telephone(_ visit: Visit, _ state: FormState) async throws -> TelephonePage {
        TelephonePage(
            practitioners: try await visit.ask(PractitionersQuery()),
            state: state,
            draft: visit.draftPath,
            today: visit.now.london.date
        )
    }

    static func takeTelephone(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            var form = FormReader(visit.fields)
            let name = form.text("person-name", missing: ReferralRequirement.personName.missing)
            let place: Situation.Place? = form.choice("whereabouts", missing: ReferralRequirement.whereabouts.missing)
            let needs = form.text("needs", missing: ReferralRequirement.needs.missing)
            let neededOn = form.date("needed-by", "the date the care is needed by")
            let neededBy = form.timeOfDay("needed-at")
            let caller = form.text("caller", missing: "Enter who is calling")
            if form.text("caller-telephone") == nil {
                form.fault("caller-telephone", "Enter the caller’s telephone number")
            }
            let telephone = form.telephone("caller-telephone")
            try form.finish()
            let id = try await visit.perform(
                TakeTelephoneReferral(
                    name: name,
                    place: place,
                    whereabouts: form.text("where"),
                    needed: needs,
                    neededOn: neededOn,
                    neededBy: neededBy,
                    caller: caller,
                    callerTelephone: telephone,
                    practitionerID: form.text("practitioner").flatMap { Identifier($0) }
                )
            )
            return .redirect("/cases/\(id)", Flash("The emergency has started. You hold it."))
        } again: {
            try await Self.telephone(visit, $0)
        }
    }
}
