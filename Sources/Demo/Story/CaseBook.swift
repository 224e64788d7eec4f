import Brokerage

/// What the teller knows of a case while its history is told.
final class CaseBook {
    /// A home that was asked in the round that is open.
    struct Asked {
        let home: Identifier<Location>
        let name: String
        let enquiry: Identifier<Enquiry>
        /// What a bed costs there that was bought in advance, where one is free.
        let blockPrice: Money?
        var offer: Identifier<Offer>?
        var quoted: NursingRate?
        var standsUntil: Instant?
        var isGone = false
        var isSuitable = true
    }

    let history: String
    let person: MadeUpPerson
    let referral: MadeUpReferral
    let broker: Actor
    let practitioner: Actor
    let practitionerName: String
    var chance: SeededGenerator

    private var id: Identifier<Case>?
    private var order: (id: Identifier<Order>, version: Int)?
    private var discharge: (id: Identifier<Discharge>, planned: Instant)?
    private var funding: Identifier<FundingRequest>?
    /// The rate the homes were ranked by, and the day of it.
    var rate: (weekly: Money, day: LocalDate)?
    /// Homes that came to nothing in an earlier round.
    private(set) var spent: Set<Identifier<Location>> = []
    var asked: [Asked] = []
    var chosen: Int?
    var reserve: Int?
    var agreed: NursingRate?

    init(
        history: String,
        person: MadeUpPerson,
        referral: MadeUpReferral,
        broker: Actor,
        practitioner: (actor: Actor, name: String),
        chance: SeededGenerator
    ) {
        self.history = history
        self.person = person
        self.referral = referral
        self.broker = broker
        self.practitioner = practitioner.actor
        practitionerName = practitioner.name
        self.chance = chance
    }

    var caseID: Identifier<Case> {
        get throws { try known(id, "has not begun") }
    }
    var isBegun: Bool { id != nil }
    func begins(_ caseID: Identifier<Case>) { id = caseID }

    func home(_ number: Int) throws -> Asked {
        guard asked.indices.contains(number) else { throw DemoFault("\(history): home \(number) was not asked") }
        return asked[number]
    }

    func offer(_ number: Int) throws -> Identifier<Offer> {
        try known(try home(number).offer, "has no offer \(number)")
    }

    /// The homes whose offers stand at a time.
    func standing(at now: Instant) -> [Int] {
        asked.indices.filter { number in
            let home = asked[number]
            return home.offer != nil && home.quoted != nil && !home.isGone && home.standsUntil.map { $0 > now } ?? true
        }
    }

    var theOrder: (id: Identifier<Order>, version: Int) {
        get throws { try known(order, "has no order") }
    }
    func issues(_ id: Identifier<Order>) { order = (id, (order?.version ?? 0) + 1) }

    var theDischarge: (id: Identifier<Discharge>, planned: Instant) {
        get throws { try known(discharge, "has no discharge") }
    }
    func arranges(_ id: Identifier<Discharge>, _ planned: Instant) { discharge = (id, planned) }

    var theFunding: Identifier<FundingRequest> {
        get throws { try known(funding, "has no request for funding") }
    }
    func asksForFunding(_ id: Identifier<FundingRequest>) { funding = id }

    var theChosen: Asked {
        get throws { try home(try known(chosen, "has no chosen home")) }
    }
    var theRate: (weekly: Money, day: LocalDate) {
        get throws { try known(rate, "has no rate") }
    }
    var thePrice: NursingRate {
        get throws { try known(agreed, "has no price") }
    }

    /// A new round begins: what was asked before is past.
    func turnsBack() {
        if let home = try? theChosen.home { spent.insert(home) }
        spent.formUnion(asked.filter { !$0.isSuitable }.map(\.home))
        asked = []
        chosen = nil
        reserve = nil
        agreed = nil
        order = nil
    }

    private func known<Value>(_ value: Value?, _ fault: String) throws -> Value {
        guard let value else { throw DemoFault("\(history) \(fault)") }
        return value
    }
}
