import Brokerage

/// What the sheet says besides the homes themselves: what they cost and who pays, what happens next, and whom to ring.
/// Plain words, and only what is known; what isn't is said to be unknown.
extension SheetForPerson.Answer {
    private var open: [SheetForPerson.ShownHome] { homes.filter(\.isOpen) }

    // MARK: What it costs

    var costs: HTML {
        """
        <h2>What it costs and who pays</h2>
        \(optional(payment) { payment in
            switch payment.funder {
            case .council: "\(council(payment))\(topUps)\(contribution)"
            case .chc: "<p>The NHS pays for your care and your room. You are not asked to pay for them.</p>"
            case .selfFunded:
                """
                <p>You pay the home yourself, at the price that stands with each home. \
                \(optional(payment.fnc) { "\(nursing($0)) You don’t pay that part." })</p>
                """
            }
        } else: {
            "<p>The prices aren’t shown on this sheet. Ask \(brokerName) for them.</p>"
        })
        """
    }

    private func council(_ payment: SheetForPerson.Payment) -> HTML {
        """
        <p>The council pays the home. For \(payment.care.text) care it usually pays up to \
        <strong>\(payment.rate.description) a week</strong>. \(optional(payment.fnc) { nursing($0) })</p>
        """
    }

    private func nursing(_ fnc: Money) -> HTML {
        "For the nursing, the NHS pays the home \(fnc.description) a week besides, whichever home you choose."
    }

    private var topUps: HTML {
        let over = open.filter { $0.cost?.overRate != nil }.count
        let within = open.filter { $0.cost?.needsNoTopUp == true }.count
        return """
            <p>\(withoutTopUp(within, of: open.count))</p>
            \(when(over > 0) {
                """
                <p>A home that costs more than the council usually pays may ask somebody, such as your family, to pay the \
                difference. This is called a <strong>top-up</strong>. Nobody has to agree to one. Whoever does must be able to \
                pay it for as long as you live there, and signs an agreement with the council first. Ask us before you agree to \
                anything.</p>
                """
            })
            """
    }

    /// Care Act 2014, section 30: one at least has to be on offer.
    private func withoutTopUp(_ within: Int, of all: Int) -> HTML {
        if within == 0 {
            return """
                <strong>None of these homes costs as little as the council usually pays.</strong> By law you must be offered \
                at least one home that needs no top-up. Until you are, nobody has to pay a top-up for one of these. Ask us \
                what is done about the price.
                """
        }
        if within == all {
            return all == 1
                ? "<strong>This home needs no top-up.</strong> Nobody is asked to add to what the council pays."
                : "<strong>None of these homes needs a top-up.</strong> Nobody is asked to add to what the council pays."
        }
        return within == 1
            ? "<strong>One of these homes needs no top-up:</strong> \(namesWithout)."
            : "<strong>\(within) of these homes need no top-up:</strong> \(namesWithout)."
    }

    private var namesWithout: String {
        let names = open.filter { $0.cost?.needsNoTopUp == true }.map(\.name)
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }

    private var contribution: HTML {
        """
        <p>What you pay yourself is worked out separately by the council, from your income and savings. This is called a \
        <strong>financial assessment</strong>. What it comes to isn’t known here, so it can’t be said on this sheet. \
        \(optional(practitionerName) { "Ask \($0), or us." } else: { "Ask us." })</p>
        """
    }

    // MARK: What happens next

    var steps: HTML {
        """
        <h2>What happens next</h2>
        <ol>
        <li>Tell us which home you would like, by <strong>\(decideBy.full)</strong>. Somebody who stands for you may do \
        it with you. You can visit before you decide.</li>
        <li>We tell the home. Somebody comes to see you, to be sure that the home can look after you. We don’t know yet on \
        what day.</li>
        <li>\(agreeingMoney)</li>
        <li>We arrange the day of your move with you and the home\(when(isInHospital) { ", and with your ward" }). The first \
        day on which each home can have you stands above. The move may be later.</li>
        \(when(next.callsAfterwards) {
            "<li>After the move we ring the home to hear how it went, and we ask you too.</li>"
        })
        </ol>
        """
    }

    private var agreeingMoney: HTML {
        let panel = open.contains { $0.cost?.overRate != nil } ? next.panel : nil
        let usual: HTML = optional(next.approval) {
            ", within \($0.text) of being asked for"
        } else: {
            ". We don’t know yet how long this takes"
        }
        return """
            The home tells us what your care costs. Then the money is agreed\(usual)\(optional(panel) {
                ", or within \($0.text) where the home costs more than is usually paid"
            }).
            """
    }

    // MARK: Whom to ring

    /// "A broker, Brokerage, hospital team".
    var whom: String { "\(brokerName), \(team)" }
}

extension SheetForPerson.ShownHome {
    /// What it costs, a line each.
    var costRows: [SummaryRow] {
        guard let cost else { return [] }
        let isNursing = care?.isNursing == true
        return [
            SummaryRow(
                "Price",
                optional(cost.weekly) { weekly in
                    "\(weekly.description) a week\(when(isNursing) { ", without what the NHS pays for nursing" })"
                } else: {
                    "We don’t know yet"
                }
            )
        ]
    }

    /// What the council pays and what is over it.
    func topUpRow(_ payment: SheetForPerson.Payment?) -> SummaryRow? {
        guard let payment, payment.funder == .council, let cost else { return nil }
        return SummaryRow(
            "Top-up",
            optional(cost.overRate) { over in
                """
                This is \(over.description) a week more than the council usually pays. The home may ask somebody for a \
                top-up
                """
            } else: {
                when(cost.needsNoTopUp) {
                    "None: this is within what the council pays"
                } else: {
                    "We don’t know yet"
                }
            }
        )
    }
}
