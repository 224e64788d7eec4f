@testable import Brokerage
import Testing

/// `docs/domain.md` says what the program says: who may do what, on whose data, and which state follows which. Serial,
/// because each part is written into the same file when it is recorded.
@Suite(.serialized) struct DomainPageTests {
    private static let page = "docs/domain.md"

    @Test func `who may do what is what the table of roles says`() throws {
        let roles = Role.allCases
        var lines = [
            "| Permission | " + roles.map(\.inWords.capitalised).joined(separator: " | ") + " |",
            "| --- |" + String(repeating: " --- |", count: roles.count),
        ]
        for permission in Permission.allCases {
            let scopes = roles.map { RoleTable.permissions(of: $0)[permission].map(\.rawValue) ?? "" }
            if scopes.allSatisfy(\.isEmpty) { continue }
            lines.append("| \(permission.inWords.capitalised) | " + scopes.joined(separator: " | ") + " |")
        }
        try expectMade(lines.joined(separator: "\n") + "\n", named: "roles and permissions", in: Self.page)
    }

    /// What the people of the partnership work with, and which permission shows it and which change it.
    private static let nouns: [(noun: String, seen: Permission, changed: [Permission])] = [
        ("Referral", .seeCases, [.refer, .fillInReferrals, .takeTelephoneReferrals]),
        ("Case", .seeCases, [.allocate, .broker, .endCases]),
        ("Round, enquiry, offer", .seeCases, [.broker]),
        ("Commissioner's word", .seeCases, [.broker, .giveCommissionersWord]),
        ("Suitability", .seeCases, [.confirmSuitability]),
        ("Choice, assessment, price", .seeCases, [.broker]),
        ("Funding request", .seeCases, [.askForFunding]),
        ("Funding decision", .seeCases, [.approveFunding, .decideAtPanel]),
        ("Order", .seeCases, [.broker]),
        ("Discharge, start, follow-up", .seeCases, [.arrangeDischarge, .putRight]),
        ("Provider, rate card, block contract", .seeMarket, [.keepMarket]),
        ("Regulator's directory", .importDirectory, [.importDirectory]),
        ("Outbox", .seeOutbox, [.broker]),
        ("Policy", .seePolicy, [.proposePolicy, .keepPolicy]),
        ("Account", .keepAccounts, [.keepAccounts]),
        ("Journal", .seeJournal, []),
    ]

    @Test func `who sees and changes what is what the table of roles says`() throws {
        var lines = ["| Role | Noun | Sees | Changes |", "| --- | --- | --- | --- |"]
        for role in Role.allCases {
            let table = RoleTable.permissions(of: role)
            for (noun, seen, changed) in Self.nouns {
                let changes = Set(changed.compactMap { table[$0]?.rawValue }).sorted().joined(separator: ", ")
                guard table[seen] != nil || !changes.isEmpty else { continue }
                lines.append("| \(role.inWords.capitalised) | \(noun) | \(table[seen]?.rawValue ?? "") | \(changes) |")
            }
        }
        try expectMade(lines.joined(separator: "\n") + "\n", named: "roles and nouns", in: Self.page)
    }

    @Test func `every permission but those of everybody and of the machine stands at some noun`() {
        let told = Set(Self.nouns.flatMap { [$0.seen] + $0.changed })
        let others: Set<Permission> = [.useOwnAccount, .answerSurvey, .passTime]
        #expect(told.union(others) == Set(Permission.allCases))
    }

    @Test func `every scope is explained`() throws {
        let text = try SourceFile.text(Self.page)
        for scope in RoleTable.Scope.allCases {
            #expect(text.contains("- **\(scope.rawValue)**: "), "\(Self.page) doesn't say what \(scope.rawValue) is")
        }
    }

    @Test func `which state follows which is what the transition tables say`() throws {
        let diagrams = Schema.records.compactMap { $0 as? any Stateful.Type }.map { diagram($0) }
        try #require(diagrams.count >= 8)
        try expectMade(diagrams.joined(separator: "\n"), named: "states", in: Self.page)
    }

    private func diagram<Noun: Stateful>(_ noun: Noun.Type) -> String {
        let states = Array(Noun.State.allCases)
        let reached = Set(states.flatMap(\.next))
        var lines = ["### \(String(describing: noun).spacedWords)", "", "```mermaid", "stateDiagram-v2"]
        for state in states where state.rawValue.contains("-") {
            lines.append("    state \"\(state.rawValue.replacing("-", with: " "))\" as \(state.id)")
        }
        for (index, state) in states.enumerated() where index == 0 || !reached.contains(state) {
            lines.append("    [*] --> \(state.id)")
        }
        for state in states {
            for next in state.next { lines.append("    \(state.id) --> \(next.id)") }
            if state.next.isEmpty { lines.append("    \(state.id) --> [*]") }
        }
        return (lines + ["```", ""]).joined(separator: "\n")
    }

    /// The words of the field, which the code uses and no second ones.
    @Test(arguments: [
        "Referral", "Case", "Practitioner", "Broker", "Commissioner", "Provider", "Location", "Framework", "Lot",
        "Tier",
        "Rate card", "Block contract", "Vacancy", "Suspension", "Enquiry", "Offer", "Ring-round", "Option", "Choice",
        "Assessment", "Cost breakdown", "Negotiation", "Panel", "Order", "Package", "Variation", "Delivery", "Invoice",
        "Payment run", "Recharge", "Follow-up", "Review",
    ])
    func `every word of the field is said in a sentence`(word: String) throws {
        let line = try SourceFile.text(Self.page).split(separator: "\n").first { $0.hasPrefix("- **\(word)**: ") }
        #expect(line?.hasSuffix(".") == true, "\(Self.page) doesn't say what \(word) is")
    }
}

extension TransitionTable {
    fileprivate var id: String { rawValue.replacing("-", with: "_") }
}

extension String {
    fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }

    /// `FundingRequest` is "Funding request".
    fileprivate var spacedWords: String {
        var text = ""
        for letter in self {
            if letter.isUppercase, !text.isEmpty { text += " " + letter.lowercased() } else { text.append(letter) }
        }
        return text
    }
}
