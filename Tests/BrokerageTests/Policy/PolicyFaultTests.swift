import Brokerage
import Testing

/// One change to the shipped file, and what the reader must say of it.
@Suite struct PolicyFaultTests {
    struct Change: Sendable, CustomTestStringConvertible {
        /// A passage of the shipped file that stands there once, and what it becomes.
        let old: String
        let new: String
        /// The fault is at the first of these words in the changed file.
        let at: String
        /// `LINE` in it is the line of the first of the words `first` in the changed file.
        let sentence: String
        let first: String?

        init(_ old: String, _ new: String, at: String, _ sentence: String, first: String? = nil) {
            (self.old, self.new, self.at, self.sentence, self.first) = (old, new, at, sentence, first)
        }

        var testDescription: String { sentence }
    }

    private static let blockRule = "{ clause: 2.2.3a, take: block-vacancy }"
    private static let nearRule = "price: near-rate, within: 10%"

    static let changes: [Change] = [
        // Words that are not of the vocabulary.
        Change(
            "take: block-vacancy",
            "take: block",
            at: "block }",
            "`take: block` is not known; write one of block-vacancy, framework, off-framework"
        ),
        Change(
            "price: at-or-under-rate",
            "price: cheap",
            at: "cheap }",
            "`price: cheap` is not known; write one of at-or-under-rate, near-rate, over-rate"
        ),
        Change(
            "{ clause: 2.2.3d, take: framework, order: price }",
            "{ clause: 2.2.3d, take: framework, order: prices }",
            at: "prices }",
            "`order: prices` is not known; write one of price, nearest-to-rate"
        ),
        Change(
            "needs: commissioner-discussion }",
            "needs: discussion }",
            at: "discussion }",
            "`needs: discussion` is not known; write one of commissioner-discussion, commissioner-word"
        ),
        Change(
            "by: [preferred-place, distance]",
            "by: [preferred-place, miles]",
            at: "miles]",
            "`by: miles` is not known; write one of preferred-place, distance, visit-times, start, price"
        ),
        Change(
            "of: off-framework",
            "of: framework",
            at: "framework\n        need",
            "`of: framework` is not known; write one of off-framework, safeguarding-concern"
        ),
        Change(
            "step: assessment",
            "step: assess",
            at: "assess,",
            "`step: assess` is not known; write one of suitability-confirmed, options-presented, "
                + "preference-confirmed, assessment, negotiation, cost-breakdown, funding-agreed, order, "
                + "discharge-arranged"
        ),
        Change(
            "by: practitioner",
            "by: social-worker",
            at: "social-worker",
            "`by: social-worker` is not known; write one of broker, practitioner, person, provider, "
                + "registered-manager, trusted-assessor, panel, approver, commissioner"
        ),
        Change(
            "checks: [inspection, suspension, safeguarding]",
            "checks: [inspection, concerns]",
            at: "concerns]",
            "`checks: concerns` is not known; write one of inspection, suspension, safeguarding"
        ),
        Change(
            "optional: yes",
            "optional: maybe",
            at: "maybe",
            "`optional: maybe` is not known; write one of yes, no"
        ),
        Change(
            "panel: single-panel",
            "panel: double-panel",
            at: "double-panel",
            "`panel: double-panel` is not known; write single-panel"
        ),
        Change(
            "approver: within-limit",
            "approver: anybody",
            at: "anybody",
            "`approver: anybody` is not known; write one of within-limit, assistant-director"
        ),
        Change(
            "when: over-rate",
            "when: dear",
            at: "dear }",
            "`when: dear` is not known; write one of over-rate, at-or-under-rate"
        ),
        Change(
            "task: satisfaction-survey",
            "task: survey",
            at: "survey\n",
            "`task: survey` is not known; write one of follow-up-call, satisfaction-survey"
        ),
        Change(
            "ask: [went-well,",
            "ask: [happy,",
            at: "happy",
            "`ask: happy` is not known; write one of went-well, medication, discharge-letter, equipment"
        ),
        Change(
            "if-not-working: next-working-day",
            "if-not-working: never",
            at: "never",
            "`if-not-working: never` is not known; write next-working-day"
        ),
        Change(
            "restart: { at: sourcing",
            "restart: { at: referral",
            at: "referral,",
            "`at: referral` is not known; write sourcing"
        ),
        Change(
            "when: { service: care-home,",
            "when: { service: hotel,",
            at: "hotel",
            "`service: hotel` is not known; write one of care-home, homecare"
        ),
        Change(
            "funder: council",
            "funder: insurer",
            at: "insurer",
            "`funder: insurer` is not known; write one of council, chc, self"
        ),
        Change(
            "area: inside",
            "area: near",
            at: "near }",
            "`area: near` is not known; write one of inside, outside"
        ),
        Change(
            "kind: council",
            "kind: county",
            at: "county",
            "`kind: county` is not known; write one of council, nhs"
        ),
        Change(
            "days: mon-fri",
            "days: weekdays",
            at: "weekdays",
            "`days: weekdays` is not known; write one of mon-fri, mon-sat, mon-sun"
        ),
        Change(
            "holidays: england-and-wales",
            "holidays: scotland",
            at: "scotland",
            "`holidays: scotland` is not known; write england-and-wales"
        ),
        Change(
            "when: lacks-capacity",
            "when: confused",
            at: "confused",
            "`when: confused` is not known; write one of nursing, hospital, council-funded, lacks-capacity"
        ),
        Change(
            "require: caller",
            "require: ringer",
            at: "ringer",
            "`require: ringer` is not known; write one of person-name, birth-date, whereabouts, needs, category, "
                + "area, funding, reason, start-wanted, capacity, representative, consent, practitioner, ward, "
                + "discharge-ready, leaflet-given, nursing-need-confirmed, needed-by, caller"
        ),
        Change(
            "at-latest: routine",
            "at-latest: tomorrow",
            at: "tomorrow",
            "`at-latest: tomorrow` is not known; write routine"
        ),
        Change("task: ring-round", "task: fax", at: "fax", "`task: fax` is not known; write ring-round"),
        Change(
            "count-from: next-opening",
            "count-from: receipt",
            at: "receipt\n    local: brokers",
            "`count-from: receipt` is not known; write next-opening"
        ),
        Change(
            "wait: bed-hold",
            "wait: bed",
            at: "bed\n",
            "`wait: bed` is not known; write one of enquiry-answer, choice, bed-hold, suitability, "
                + "panel, approval, order, signature, arrangement"
        ),

        // Keys that are not there, or that nobody knows.
        Change(
            blockRule,
            "{ clause: 2.2.3a, takes: block-vacancy, take: framework }",
            at: "takes:",
            "`takes` is no key of a sourcing rule; write one of clause, take, tier, fit, price, within, order, needs, "
                + "local"
        ),
        Change(blockRule, "{ clause: 2.2.3a }", at: "{ clause: 2.2.3a }", "a sourcing rule needs `take`"),
        Change(blockRule, "{ take: block-vacancy }", at: "{ take: block-vacancy }", "a sourcing rule needs `clause`"),
        Change(
            "    restart: { at: sourcing, clause: 2.2.11 }\n",
            "",
            at: "clause: \"2.2\"\n",
            "pathway `care-home-in-area` needs `restart`"
        ),
        Change("stale:\n", "stales:\n", at: "stales", stalesSentence),
        Change(
            "present: { at-most: 3, clause: 2.2.7 }",
            "present: { at-most: 3 }",
            at: "{ at-most: 3 }",
            "present needs `clause`, where the document gives it, or `local`, why the partnership decided it"
        ),
        Change(
            "source: Brokerage Service Policy, version 2, February 2020\n",
            "",
            at: "policy: bath",
            "a policy needs `source`"
        ),
        Change(
            "{ require: start-wanted, local: a home can't say whether it has a bed without the date }",
            "{ require: start-wanted }",
            at: "{ require: start-wanted }",
            "a requirement needs `clause`, where the document gives it, or `local`, why the partnership decided it"
        ),

        // Values of another kind.
        Change("at-most: 3", "at-most: three", at: "three,", "`at-most: three` must be a whole number from 1 to 20"),
        Change("at-most: 3", "at-most: 0", at: "0, clause: 2.2.7", "`at-most: 0` must be a whole number from 1 to 20"),
        Change("at-most: 3", "at-most: 21", at: "21, clause", "`at-most: 21` must be a whole number from 1 to 20"),
        Change(
            "at-most: 3",
            "at-most: [3]",
            at: "[3]",
            "`at-most` must be one value, not a list and not keys of its own"
        ),
        Change(
            "at-most: 3",
            "at-most: 99999999999999999999",
            at: "9999999999",
            "`at-most: 99999999999999999999` must be a whole number from 1 to 20"
        ),
        Change(
            "within: 10%",
            "within: 10",
            at: "10, local",
            "`within: 10` must be a whole percentage from 1% to 100%, such as 10%"
        ),
        Change(
            "within: 10%",
            "within: 0%",
            at: "0%, local",
            "`within: 0%` must be a whole percentage from 1% to 100%, such as 10%"
        ),
        Change(
            "within: 10%",
            "within: -10%",
            at: "-10%",
            "`within: -10%` must be a whole percentage from 1% to 100%, such as 10%"
        ),
        Change(
            "within: 10%",
            "within: 101%",
            at: "101%",
            "`within: 101%` must be a whole percentage from 1% to 100%, such as 10%"
        ),
        Change(
            "vacancy: 72h",
            "vacancy: 3 days",
            at: "3 days\n",
            "`vacancy: 3 days` must be from 1 to 1,000 hours, such as 72h"
        ),
        Change(
            "vacancy: 72h",
            "vacancy: 0h",
            at: "0h",
            "`vacancy: 0h` must be from 1 to 1,000 hours, such as 72h"
        ),
        Change(
            "from: \"09:00\"",
            "from: \"9am\"",
            at: "\"9am\"",
            "`from: 9am` is no time of day; write it in quotes, such as \"09:00\""
        ),
        Change(
            "from: \"09:00\"",
            "from: \"24:01\"",
            at: "\"24:01\"",
            "`from: 24:01` is no time of day; write it in quotes, such as \"09:00\""
        ),
        Change(
            "to: \"17:00\"",
            "to: \"09:00\"",
            at: "\"09:00\"\n  holidays",
            "`to: 09:00` must be later in the day than `from: 09:00`"
        ),
        Change(
            "due: 24h after discharge",
            "due: next day",
            at: "next day\n        if-not",
            "`due: next day` is not known; write one such as 24h after discharge, 2 working hours after receipt, "
                + "1 working day after asking, 17:00 same day, 12:30 next working day"
        ),
        Change(
            "due: 24h after discharge",
            "due: 24h after receipt",
            at: "24h after receipt",
            "`due: 24h after receipt` must count from discharge, such as 24h after discharge"
        ),
        Change(
            "due: 48h after holding",
            "due: 17:00 same day",
            at: "17:00 same day\n        local",
            "`due: 17:00 same day` must count from holding, such as 48h after holding"
        ),
        Change(
            "due: 17:00 same day",
            "due: 24h after receipt",
            at: "24h after receipt",
            "`due: 24h after receipt` must be a time of the day, such as 17:00 same day"
        ),
        Change(
            "morning: 17:00 same day",
            "morning: 1h after receipt",
            at: "1h after receipt",
            "`morning: 1h after receipt` must be a time of the day, such as 17:00 same day"
        ),
        Change(
            "policy: bath-and-north-east-somerset",
            "policy: Bath & North East Somerset",
            at: "Bath & North",
            "`policy: Bath & North East Somerset` is no name; write small letters, digits and hyphens, such as "
                + "care-home-in-area"
        ),
        Change(
            "  care-home-in-area:\n",
            "  Care homes:\n",
            at: "Care homes:",
            "`Care homes` is no name; write small letters, digits and hyphens, such as care-home-in-area"
        ),
        Change(
            "present: { at-most: 3, clause: 2.2.7 }",
            "present: 3",
            at: "3\n\n    steps",
            "present must be keys with values; write its keys: at-most, clause, local"
        ),
        Change(blockRule, "block-vacancy", at: "block-vacancy\n", sourcingRuleSentence),
        Change(
            "  - { id: bnes, name: Bath and North East Somerset Council, kind: council }\n  - id: bsw-icb\n",
            "    id: bsw-icb\n",
            at: "id: bsw-icb",
            "`commissioners` must be a list with at least one entry; begin each with a hyphen"
        ),
        Change(
            "by: [registered-manager, trusted-assessor]",
            "by: []",
            at: "[] }",
            "`by` has no value; write one of broker, practitioner, person, provider, registered-manager, "
                + "trusted-assessor, panel, approver, commissioner"
        ),
        Change(
            "name: Bath and North East Somerset Council,",
            "name: ,",
            at: ", kind: council",
            "`name` has no value; write one after the colon"
        ),

        // Rules that don't go with each other.
        Change(
            "clause: 2.2.3b",
            "clause: 2.2.3a",
            at: "2.2.3a, take: framework",
            "clause 2.2.3a already stands on line LINE; give each sourcing rule its own clause",
            first: "2.2.3a, take: block-vacancy"
        ),
        Change(
            "id: bsw-icb",
            "id: bnes",
            at: "bnes\n",
            "commissioner `bnes` already stands on line LINE; give each its own id",
            first: "bnes, name"
        ),
        Change(
            "step: order",
            "step: assessment",
            at: "assessment\n",
            "`step: assessment` already stands on line LINE; each step is taken once",
            first: "assessment, by"
        ),
        Change(
            "require: birth-date",
            "require: person-name",
            at: "person-name, local: the policy is",
            "`require: person-name` already stands on line LINE; remove one of them",
            first: "person-name, local: who"
        ),
        Change(
            "of: off-framework",
            "of: safeguarding-concern",
            at: "safeguarding-concern\n        need: commissioner-word",
            "`of: safeguarding-concern` already stands on line LINE; remove one of them",
            first: "safeguarding-concern\n        need: commissioner-discussion"
        ),
        Change(
            "checks: [inspection, suspension, safeguarding]",
            "checks: [inspection, inspection]",
            at: "inspection]",
            "`inspection` stands twice in `checks`; remove one of them"
        ),
        Change(
            "within: 10%, ",
            "",
            at: "near-rate",
            "`price: near-rate` needs `within`, such as 10%"
        ),
        Change(
            nearRule,
            "within: 10%",
            at: "10%, local",
            "`within` goes with `price: near-rate`; remove it or write that"
        ),
        Change(
            nearRule,
            "price: over-rate, within: 10%",
            at: "10%, local",
            "`within` goes with `price: near-rate`; remove it or write that"
        ),
        Change(
            "take: off-framework, needs:",
            "take: off-framework, tier: 1, needs:",
            at: "1, needs",
            "`tier` has no meaning with `take: off-framework`, where nobody has a tier; remove it"
        ),
        Change(
            "        of: safeguarding-concern\n",
            "        of: off-framework\n",
            at: "off-framework\n        need: commissioner-word",
            "`of: off-framework` already stands on line LINE; remove one of them",
            first: "off-framework\n        need: commissioner-discussion"
        ),
        Change(
            "      - clause: 2.2.6\n        of: safeguarding-concern\n        need: commissioner-word\n",
            "",
            at: "- clause: 2.1.3a",
            "`needs` must say what a safeguarding concern needs; add `of: safeguarding-concern`"
        ),
        Change(
            "when: over-rate",
            "when: at-or-under-rate",
            at: "- { clause: 2.2.9, panel",
            "`funding` must say who decides at every price; add a rule with `when: over-rate`"
        ),
        Change(
            "panel: single-panel,",
            "panel: single-panel, approver: within-limit,",
            at: "{ clause: 2.2.9, panel",
            "a funding rule needs one of `panel` and `approver`, and not both"
        ),
        Change(
            "panel: single-panel, ",
            "",
            at: "{ clause: 2.2.9, when",
            "a funding rule needs one of `panel` and `approver`, and not both"
        ),
        Change(
            "wait: bed-hold\n        due: 48h after holding",
            "wait: choice\n        due: 48h after presenting",
            at: "- wait: enquiry-answer",
            "`waits` must say how long; add a rule with `wait: bed-hold`"
        ),
        Change(
            "        ask: [went-well, medication, discharge-letter, equipment]\n",
            "",
            at: "clause: 2.2.10b",
            "`task: follow-up-call` needs `ask`, the questions to ask"
        ),
        Change(
            "task: satisfaction-survey\n",
            "task: satisfaction-survey\n        ask: equipment\n",
            at: "equipment\n",
            "`ask` goes with `task: follow-up-call`; remove it"
        ),
        Change(
            "kind: council }",
            "kind: nhs }",
            at: "council, area",
            "`funder: council` has no commissioner of kind council; add one"
        ),

        Change(
            "step: funding-agreed, by",
            "step: funding-agreed, optional: yes, by",
            at: "- { clause: 2.2.6, step: suitability",
            "`steps` must have `step: funding-agreed`, without `when` or `optional`: who pays agrees first"
        ),
        Change(
            "step: cost-breakdown, by: provider }",
            "step: cost-breakdown, by: provider }\n      - { local: early, step: order, by: broker }",
            at: "- { clause: 2.2.6, step: suitability",
            "`step: order` must come after `step: funding-agreed`; move it down"
        ),
        Change(
            "      - { clause: 2.1.4, step: funding-agreed, by: [panel, approver] }\n",
            "",
            at: "- { clause: 2.2.6, step: suitability",
            "`steps` must have `step: funding-agreed`, without `when` or `optional`: who pays agrees first"
        ),

        // Text that YAML itself can't read, or reads as something no policy is.
        Change(
            blockRule,
            blockRule + "\n      - { clause: 2.2.3a, take: block-vacancy, take: framework }",
            at: "take: block-vacancy, take",
            "`take` stands twice among the same keys; remove one of them"
        ),
        Change(
            "present: { at-most: 3, clause: 2.2.7 }",
            "present: &three { at-most: 3, clause: 2.2.7 }",
            at: "&three",
            "`&` before a word stands for a part of the file, which a policy can't have; write the part out, or put a "
                + "space after it"
        ),
        Change(
            "present: { at-most: 3, clause: 2.2.7 }",
            "present: *three",
            at: "*three",
            "`*` before a word stands for a part of the file, which a policy can't have; write the part out, or put a "
                + "space after it"
        ),
    ]

    private static let stalesSentence =
        "`stales` is no key of a policy; write one of policy, source, commissioners, working-time, stale, referral, "
        + "clocks, pathways"

    private static let sourcingRuleSentence =
        "a sourcing rule must be keys with values; write its keys: clause, take, tier, fit, price, within, order, "
        + "needs, local"

    @Test(arguments: changes)
    func `a fault is named with its line and what to write`(change: Change) throws {
        let text = try ShippedPolicy.textOfCareHomes().replacingOnce(change.old, with: change.new)
        let (line, column) = try Self.place(of: change.at, in: text)
        let firstLine = try change.first.map { try Self.place(of: $0, in: text).line } ?? 0
        let sentence = change.sentence.replacing("LINE", with: String(firstLine))
        let found = #expect(throws: PolicyFaults.self) {
            try PolicyFile.read(text: text, named: "changed.yaml")
        }
        let expected = PolicyFault(file: "changed.yaml", line: line, column: column, sentence: sentence)
        #expect(found?.faults.contains(expected) == true, "found \(found.map(\.description) ?? "nothing")")
    }

    /// Where the first of these words stand, counted from 1.
    private static func place(of words: String, in text: String) throws -> (line: Int, column: Int) {
        let place = try #require(text.firstRange(of: words), "‘\(words)’ is not in the changed file")
        let before = text[..<place.lowerBound]
        return (1 + before.count { $0 == "\n" }, 1 + before.reversed().prefix { $0 != "\n" }.count)
    }

    @Test func `at least forty kinds of fault are told apart`() {
        #expect(Set(Self.changes.map(\.sentence)).count >= 40)
    }

    @Test func `all faults of a file are found at once, in the order they stand there`() throws {
        let text = try ShippedPolicy.textOfCareHomes().replacingOnce("days: mon-fri", with: "days: weekdays")
            .replacingOnce("take: block-vacancy", with: "take: block")
            .replacingOnce("at-most: 3", with: "at-most: 0")
            .replacingOnce("restart: { at: sourcing", with: "restart: { at: home")
        let found = #expect(throws: PolicyFaults.self) { try PolicyFile.read(text: text, named: "x") }
        #expect(
            found?.faults.map(\.sentence) == [
                "`days: weekdays` is not known; write one of mon-fri, mon-sat, mon-sun",
                "`take: block` is not known; write one of block-vacancy, framework, off-framework",
                "`at-most: 0` must be a whole number from 1 to 20",
                "`at: home` is not known; write sourcing",
            ]
        )
        let lines = found?.faults.map(\.line) ?? []
        #expect(lines == lines.sorted())
    }

    @Test func `a fault says where it is to a person and to a tool`() {
        let fault = PolicyFault(file: "bath.yaml", line: 14, column: 9, sentence: "`take: block` is not known")
        #expect(fault.text == "line 14: `take: block` is not known")
        #expect(fault.description == "bath.yaml:14:9: `take: block` is not known")
    }

    @Test(arguments: [
        (
            "tier: 1, fit: innovation", "tier: 1, fit: close",
            "`fit: close` is not known; write innovation"
        ),
        ("tier: 1, fit: innovation", "tier: 0, fit: innovation", "`tier: 0` must be a whole number from 1 to 9"),
        ("at-least: 3", "at-least: none", "`at-least: none` must be a whole number from 1 to 20"),
        (
            "consider: { at-least: 3, clause: 3.6 }", "consider: { at-least: 3 }",
            "consider needs `clause`, where the document gives it, or `local`, why the partnership decided it"
        ),
        (
            "approver: assistant-director", "approver: director",
            "`approver: director` is not known; write one of within-limit, assistant-director"
        ),
        (
            "by: [visit-times, start, price]", "by: [times, start, price]",
            "`by: times` is not known; write one of preferred-place, distance, visit-times, start, price"
        ),
        (
            "clause: 3.2.iii,", "clause: 3.2.ii,",
            "clause 3.2.ii already stands on line LINE; give each sourcing rule its own clause"
        ),
        (
            "wait: choice\n        due: 1 working day after presenting",
            "wait: bed-hold\n        due: 48h after holding",
            "`waits` must say how long; add a rule with `wait: choice`"
        ),
    ])
    func `a fault of the homecare pathway is told with its line`(old: String, new: String, sentence: String) throws {
        let found = #expect(throws: PolicyFaults.self) {
            try ShippedPolicy.policy(replacingInHomecare: old, with: new)
        }
        let whole = try ShippedPolicy.text()
        let homecare = try #require(whole.firstRange(of: "# Section 3"))
        let place = try #require(whole[homecare.lowerBound...].firstRange(of: old))
        let line = 1 + whole[..<place.lowerBound].count { $0 == "\n" }
        let told = sentence.replacing("LINE", with: "\(line - 1)")
        let fault = try #require(found?.faults.first { $0.sentence == told }, "\(found?.description ?? "nothing")")
        // Of what is missing, the line of the list it is missing in is told.
        #expect(fault.line == line || told.contains("must say"))
    }

    @Test func `a file of clocks alone is a policy, and one with a pathway has to say what a referral needs`() throws {
        let clocks = try PolicyFile.read(text: try ShippedPolicy.text(of: "derbyshire"), named: "derbyshire.yaml")
        #expect(clocks.pathways.isEmpty && clocks.referral.toSend.isEmpty && clocks.stale.vacancyHours == 72)
        #expect(throws: PolicyRefusal.unknownPathway("homecare", known: [])) {
            try clocks.pathway("homecare", for: .homecare())
        }
        let text = try ShippedPolicy.textOfCareHomes()
        let start = try #require(text.firstRange(of: "referral:\n"))
        let end = try #require(text.firstRange(of: "clocks:\n"))
        let without = String(text[..<start.lowerBound]) + String(text[end.lowerBound...])
        let found = #expect(throws: PolicyFaults.self) { try PolicyFile.read(text: without, named: "x") }
        #expect(found?.faults.map(\.sentence) == ["a policy needs `referral`"])
    }

    @Test func `a vacancy is relied on for three days where the policy says nothing of it`() throws {
        let passage =
            "stale:\n  vacancy: 72h\n"
            + "  local: the policy gives no age; after three days a vacancy is more likely to be filled than free\n"
        let policy = try ShippedPolicy.policy(replacing: passage, with: "")
        #expect(policy.stale.vacancyHours == 72 && policy.stale.basis.isLocal)
    }

    @Test func `two pathways for the same needs are a fault`() throws {
        let text = try ShippedPolicy.textOfCareHomes()
        let start = try #require(text.firstRange(of: "  care-home-in-area:\n"))
        let again = "  again:\n" + text[start.upperBound...]
        let found = #expect(throws: PolicyFaults.self) { try PolicyFile.read(text: text + again, named: "x") }
        #expect(
            found?.faults.map(\.sentence) == [
                "pathways `care-home-in-area` and `again` are for the same needs; change `when` in one of them"
            ]
        )
        let other = again.replacing("funder: council, area: inside", with: "funder: council, area: outside")
        #expect(
            try PolicyFile.read(text: text + other, named: "x").pathways.map(\.id) == ["care-home-in-area", "again"]
        )
    }
}
