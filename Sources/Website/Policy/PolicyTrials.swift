import Brokerage
import Exchange

/// A change of the policy, tried with a made-up market and put forward.
enum PolicyTrials {
    static func showProposal(_ visit: Visit) async throws -> Reply {
        let answer = try await visit.ask(ShowProposal(id: try visit.id("proposal")))
        return .page(ProposalPage(answer: answer, now: visit.now))
    }

    static func showTrial(_ visit: Visit) async throws -> Reply {
        .page(page(try await visit.ask(ListProposals()).inForce, try await visit.openForm(), nil, visit))
    }

    /// Ranks the market twice and shows it, or puts the copy forward. Only the latter writes anything.
    static func takeTrial(_ visit: Visit) async throws -> Reply {
        let inForce = try await visit.ask(ListProposals()).inForce
        return try await visit.takeForm {
            if visit.fields.one("act") == "propose" {
                let id = try await visit.perform(
                    ProposePolicy(
                        baseID: inForce.id,
                        text: policyText(visit, inForce),
                        why: visit.fields.one("why") ?? ""
                    )
                )
                return .redirect(
                    "/policy/proposals/\(id)",
                    Flash("The change is put forward. The policy stays as it is.")
                )
            }
            let comparison = try compare(visit, with: inForce)
            let state = FormState(
                typed: visit.fields,
                isTyped: true,
                faults: [],
                refusal: nil,
                key: visit.formKey(),
                draftKept: nil
            )
            return .page(page(inForce, state, comparison, visit))
        } again: { state in
            page(inForce, state, nil, visit)
        }
    }

    private static func page(
        _ inForce: PolicyInForce,
        _ state: FormState,
        _ comparison: TrialComparison?,
        _ visit: Visit
    ) -> TryPolicyPage {
        TryPolicyPage(
            inForce: inForce,
            state: state,
            comparison: comparison,
            target: visit.here,
            draft: visit.draftPath
        )
    }

    /// The copy as it was typed. A browser sends line ends of its own, and the file in force has one at its end.
    private static func policyText(_ visit: Visit, _ inForce: PolicyInForce) -> String {
        let typed = lines(visit.fields.raw("policy") ?? "")
        return typed == lines(inForce.text) ? inForce.text : typed
    }

    private static func lines(_ text: String) -> String {
        text.replacing("\r\n", with: "\n")
    }

    /// - Throws: ``Refusal`` `.invalid` with all that is wrong with the need, the market and the copy.
    private static func compare(_ visit: Visit, with inForce: PolicyInForce) throws -> TrialComparison {
        var form = FormReader(visit.fields)
        let category = form.choice("category", of: CareCategory.self, missing: "Select the kind of care")
        let funder = form.choice("funder", of: Funder.self, missing: "Select who pays")
        let area = form.choice("area", of: Area.self, missing: "Select where the care is wanted")
        let rate = form.money("rate", "the rate")
        let start = form.date("start", "the wanted start", required: false)
        var copy: Policy?
        do {
            copy = try ProposePolicy.read(policyText(visit, inForce))
        } catch let refusal as Refusal {
            for fault in refusal.faults { form.fault(fault.field, fault.sentence) }
        }
        var market: [Candidate] = []
        do {
            market = try MarketFile.read(Array((visit.fields.raw("market") ?? "").utf8), named: "market")
        } catch {
            for fault in error.faults.prefix(20) { form.fault("market", "Market, \(fault.text)") }
        }
        try form.finish()
        guard let category, let funder, let area, let rate, let copy else { throw Refusal.notFound }
        let need = Need(
            service: category.service,
            category: category,
            funder: funder,
            area: area,
            rate: rate,
            preferred: form.text("preferred"),
            start: start
        )
        do {
            let changed = try PolicyTrial(of: copy, need: need, market: market)
            return TrialComparison(
                inForce: try? PolicyTrial(of: inForce.policy, need: need, market: market),
                changed: changed
            )
        } catch {
            throw Refusal.invalid("category", error.sentence)
        }
    }
}
