import Brokerage

/// `/policy`: every rule of the policy in a plain sentence beside its clause, to be read aloud; the file itself; and the
/// versions before it.
struct PolicyPage: Page {
    let answer: ShowPolicy.Answer
    let proposals: [ProposalLine]
    let mayTry: Bool

    private var policy: Policy { answer.policy }
    private var version: PolicyVersion { answer.version }

    var title: String { version.isInForce ? "The policy" : "The policy, an earlier version" }
    var section: Section? { Navigation.policy }
    var setting: PageSetting { .work }
    var back: Link? { version.isInForce ? nil : Link("The policy in force", to: "/policy") }

    var body: HTML {
        """
        \(pageHeading(title, below: "\(policy.source)"))
        \(when(!version.isInForce) {
            insetText {
                "<p>New referrals don’t come under it any more. \(version.holding.capitalisedFirst).</p>"
            }
        })
        \(when(mayTry && version.isInForce) { button("Try a change", .secondary, to: "/policy/try") })
        \(versionCard)
        \(columns {
            each(policy.chapters, chapter)
        } aside: {
            "\(contentsCard)\(versionsCard)\(proposalsCard)"
        })
        \(fileCard)
        """
    }

    // MARK: The rules

    private func chapter(_ chapter: PolicyChapter) -> HTML {
        card(chapter.title, id: chapter.id) {
            each(chapter.sections) { section in
                """
                \(optional(section.title) { "<h3>\($0)</h3>" })
                <ul class="cb-policy">\(each(section.statements) { rule($0, of: chapter) })</ul>
                """
            }
        }
    }

    private func rule(_ rule: PolicyStatement, of chapter: PolicyChapter) -> HTML {
        let clause = rule.basis.clause
        let isTarget = clause.map { targets[$0] == rule } ?? false
        return """
            <li\(attribute("id", isTarget ? clause.map { clauseID($0.text) } : nil))>\
            <p class="cb-policy__clause">\(optional(clause) { clause in
                Website.clause(clause.text, at: here.fragment(clauseID(clause.text)))
            } else: {
                when(rule.basis.isLocal) { "Local" }
            })</p>\
            <p class="cb-policy__rule">\(rule.sentence)</p>\
            \(when(clause != nil && !chapter.followsOneDocument) {
                optional(rule.basis.source) { "<p class=\"cb-policy__more\">From \($0)</p>" }
            })\
            \(optional(rule.basis.local) { reason in
                "<p class=\"cb-policy__more cb-policy__more--local\"><b>Local rule:</b> \(reason)</p>"
            })</li>
            """
    }

    private var targets: [Clause: PolicyStatement] { policy.rulesByClause }

    private var here: Path { version.isInForce ? "/policy" : "/policy/\(version.id)" }

    // MARK: Where it comes from

    private var versionCard: HTML {
        card(version.isInForce ? "In force" : "This version") {
            """
            \(facts([
                SummaryRow("Since", "\(version.loadedAt.london.long)"),
                SummaryRow("Loaded by", "\(version.loadedBy ?? "The command line")"),
                SummaryRow("Cases", "\(version.holding.capitalisedFirst)"),
                SummaryRow("File", "\(version.name)"),
                SummaryRow("Fingerprint", "<code>\(version.short)</code>"),
            ]))
            <p class="cb-card__foot">§ is the clause of the document. <b>Local rule</b> marks what the partnership \
            decided where the document gives no rule or no figure, and why. \
            \(link("The file itself", to: here.fragment("file"))) stands below.</p>
            """
        }
    }

    private var contentsCard: HTML {
        card("On this page") {
            """
            <ul class="cb-plain-list">\(each(policy.chapters) { chapter in
                "<li>\(link(chapter.title, to: here.fragment(chapter.id)))</li>"
            })</ul>
            """
        }
    }

    private var versionsCard: HTML {
        let others = answer.versions.filter { $0.id != version.id }
        return when(!others.isEmpty) {
            card(version.isInForce ? "Earlier versions" : "Other versions") {
                """
                <ul class="cb-plain-list">\(each(others) { other in
                    let path: Path = other.isInForce ? "/policy" : "/policy/\(other.id)"
                    return """
                        <li>\(link("Loaded on \(other.loadedAt.london.date.long)", to: path))\
                        \(when(other.isInForce) { " \(tag("In force", .green))" })\
                        \(note("\(other.source)"))\(note("\(other.holding.capitalisedFirst)"))</li>
                        """
                })</ul>
                """
            }
        }
    }

    private var proposalsCard: HTML {
        when(!proposals.isEmpty) {
            card("Changes put forward") {
                """
                <ul class="cb-plain-list">\(each(proposals) { line in
                    """
                    <li>\(link("\(line.proposedAt.london.date.long), \(line.proposedBy)", to: "/policy/proposals/\(line.id)"))\
                    \(note("\(line.wasLoaded ? "Loaded" : "Not loaded")"))</li>
                    """
                })</ul>
                """
            }
        }
    }

    private var fileCard: HTML {
        card("The file as it was loaded", id: "file") {
            """
            <p>CareBroker acts on these lines, and on nothing else that the document says.</p>
            \(button("Keep a copy of the file", .secondary, to: "/policy/\(version.id)/file"))
            \(details("Read the file here") { 
                """
                <pre class="cb-file" tabindex="0" role="region" aria-label="The policy file">\(answer.text)</pre>
                """
             })
            """
        }
    }
}

/// Where no policy is loaded yet.
struct NoPolicyPage: Page {
    var title: String { "The policy" }
    var section: Section? { Navigation.policy }

    var body: HTML {
        """
        \(pageHeading(title))
        \(emptyState(
            "No policy is loaded yet.",
            detail: """
            No referral can be sent before there is one. Whoever runs CareBroker loads it with \
            <code>carebroker policy load</code>.
            """
        ))
        """
    }
}

extension PolicyChapter {
    /// Whether all its clauses stand in one and the same document, which its first rule names.
    fileprivate var followsOneDocument: Bool {
        let sources = sections.flatMap(\.statements).filter { $0.basis.clause != nil }.map(\.basis.source)
        return Set(sources).count == 1
    }

    /// To be linked to: "before-a-referral-is-sent".
    fileprivate var id: String {
        title.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }
}

extension PolicyVersion {
    /// "12 open cases run under it", "no open case runs under it".
    fileprivate var holding: String {
        switch openCases {
        case 0: "no open case runs under it"
        case 1: "1 open case runs under it"
        default: "\(grouped(openCases)) open cases run under it"
        }
    }
}
