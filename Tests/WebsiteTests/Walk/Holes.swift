import Brokerage
import BrokerageTesting
import Database

/// What the walk puts into a hole of a route's pattern.
struct Hole: Sendable {
    /// What is Bath's, the richest first: a page opens with one of them at least.
    let own: [String]
    /// The same kind of thing, hanging on something else than `own`: another location's contact, another case's offer.
    /// None where the hole stands by itself.
    let elsewhere: String?
    /// Shaped like one, but there is none.
    let missing: String
    /// Whether the thing belongs to a case, and so is another's for those who don't reach the case. What isn't is the
    /// whole partnership's: its market, its accounts.
    let isOfCase: Bool

    static func ofCase(_ own: [String], elsewhere: String? = nil) -> Hole {
        Hole(own: own, elsewhere: elsewhere, missing: noID, isOfCase: true)
    }

    static func ofPartnership(_ own: String, elsewhere: String? = nil) -> Hole {
        Hole(own: [own], elsewhere: elsewhere, missing: noID, isOfCase: false)
    }

    /// A word out of a closed list.
    static func word(_ own: String) -> Hole {
        Hole(own: [own], elsewhere: nil, missing: "no-such-word", isOfCase: false)
    }

    private static let noID = "01hzzzzzzzzzzzzzzzzzzzzzzz"
}

extension Scenario {
    /// One of everything that stands in a pattern's hole. A hole that is new in the table of routes needs an entry here.
    func fillsHoles() async throws -> [String: Hole] {
        let homes = try await putsHomes(blockBeds: ["Room 12"])
        let assessing = try await sendsOptions("Irene Ellis", in: homes)
        try await shows(["Abbey Fields", "Oldfield", "Tower House"], of: assessing)
        try await chooses("Abbey Fields", of: assessing, reserve: "Oldfield")
        try await assesses(assessing)
        let choosing = try await sendsOptions("Joan Marsh", in: homes)
        try await shows(["Oldfield", "Tower House"], of: choosing)
        let suitability = try await sendsOptions("Ann Dale", in: homes)
        let presenting = try await sendsOptions("Bea Hart", in: homes)
        try await confirms(presenting)
        let (ordered, order) = try await signs("Gwen Hale", at: "Weir Lodge", in: homes)
        let moved = try await movesInAmiss("Gail Rowe", in: homes)
        let another = try await movesInAmiss("Hugh Orme", in: homes)
        let cases = [
            assessing.caseID, moved.caseID, choosing.caseID, suitability.caseID, presenting.caseID,
            try await starts("Cara Webb"),
            try await allocates("Dora Finch"), try await refers("Edna Pike"), try await drafts("Fay Lowe"),
            ordered.caseID,
        ]
        let document = try await attachesFile(to: assessing.caseID)
        let location = assessing.home("Abbey Fields")
        let oldfield = assessing.home("Oldfield")
        let facts = try await factsOf(location)
        let facts2 = try await factsOf(oldfield)
        // A home that may be asked only on the commissioner's word.
        let awaited = assessing.home("Tower House")
        try await does(
            RaiseConcern(
                locationID: awaited,
                kind: .safeguarding,
                raisedOn: clock.now.london.date,
                source: "A district nurse"
            ),
            as: .broker
        )
        return [
            "account": .ofPartnership(account(.finance).text),
            "card": .ofPartnership(try await theID("SELECT id FROM rate_cards")),
            "case": .ofCase(cases.map(\.text)),
            "concern": .ofPartnership(facts.concern, elsewhere: facts2.concern),
            "contact": .ofPartnership(facts.contact, elsewhere: facts2.contact),
            "contract": .ofPartnership(
                try await theID("SELECT id FROM block_contracts WHERE location_id = \(location)"),
                elsewhere: facts2.contract
            ),
            "document": .ofCase([document], elsewhere: try await attachesFile(to: choosing.caseID)),
            "enquiry": .ofCase(
                [try await theID("SELECT id FROM enquiries WHERE case_id = \(assessing.caseID)")],
                elsewhere: try await theID("SELECT id FROM enquiries WHERE case_id = \(choosing.caseID)")
            ),
            "finding": .ofCase([moved.finding], elsewhere: another.finding),
            "home": .ofPartnership(awaited.text),
            "letter": .ofCase([try await theID("SELECT id FROM messages WHERE case_id = \(assessing.caseID)")]),
            "location": .ofPartnership(location.text),
            "membership": .ofPartnership(
                try await theID("SELECT id FROM framework_memberships WHERE location_id = \(location)"),
                elsewhere: try await theID("SELECT id FROM framework_memberships WHERE location_id = \(oldfield)")
            ),
            "name": .word("carebroker.css"),
            "offer": .ofCase(
                [assessing.offer("Abbey Fields").text],
                elsewhere: choosing.offer("Oldfield").text
            ),
            "order": .ofCase([order.text]),
            "proposal": .ofPartnership(try await putsForward().text),
            "section": .word("person"),
            "staging": .ofPartnership(try await stages([.testing("Larkmere", number: 9)]).id.text),
            "suspension": .ofPartnership(facts.suspension, elsewhere: facts2.suspension),
            "token": .ofPartnership(try await surveyToken()),
            "version": .ofPartnership(try await theID("SELECT id FROM policies")),
            "view": .word("team"),
        ]
    }

    /// Somebody moved in, the follow-up call found something amiss, and the survey went out.
    private func movesInAmiss(
        _ person: String,
        in homes: [String: Identifier<Location>]
    ) async throws -> (caseID: Identifier<Case>, finding: String) {
        var move = try await signsAgreement(person, in: homes)
        try await arranges(&move, at: "2026-03-02 08:00")
        try await movesIn(move, at: "2026-03-02 08:00", into: .other)
        try await calls(move, wrong: [.medication: .ward])
        try await does(SendSurveyNow(caseID: move.caseID), as: .broker)
        guard let finding = try await self.move(move).findings.first else { throw Refusal.notFound }
        return (move.caseID, finding.id.text)
    }

    private func attachesFile(to id: Identifier<Case>) async throws -> String {
        let pdf = Array("%PDF-1.7\nwords for \(id)\n%%EOF\n".utf8)
        return try await does(
            AddAttachment(caseID: id, kind: .other, name: "assessment.pdf", file: try ArrivedFile(pdf)),
            as: .practitioner
        ).text
    }

    /// What somebody has said of a location.
    private func factsOf(
        _ location: Identifier<Location>
    ) async throws -> (concern: String, contact: String, contract: String, suspension: String) {
        let today = clock.now.london.date
        let concern = try await does(
            RaiseConcern(locationID: location, kind: .quality, raisedOn: today, source: "A daughter"),
            as: .broker
        )
        let contact = try await does(
            AddContact(locationID: location, name: "Jo Pike", telephone: "01225 477 000", startsOn: today),
            as: .broker
        )
        let contract = try await does(
            AddBlockContract(
                locationID: location,
                commissioner: "bnes",
                category: .residential,
                weekly: .pounds(800),
                includesFNC: false,
                startsOn: today,
                endsOn: nil,
                beds: ["Garden room"]
            ),
            as: .broker
        )
        let suspension = try await does(
            SuspendPlacements(locationID: location, startsOn: today.adding(days: 30), source: "Commissioning"),
            as: .broker
        )
        return (concern.text, contact.text, contract.text, suspension.text)
    }

    private func theID(_ sql: SQL) async throws -> String {
        try await engine.read { connection in
            guard let row = try connection.row(sql + " ORDER BY id LIMIT 1") else { throw Refusal.notFound }
            return try row.text("id")
        }
    }
}
