import Brokerage

/// A change that was put forward: what for, what is different, and the file to load.
struct ProposalPage: Page {
    let answer: ShowProposal.Answer
    let now: Instant

    var title: String { "Change put forward" }
    var section: Section? { Navigation.policy }
    var setting: PageSetting { .work }
    var back: Link? { Link("Policy", to: "/policy") }

    var body: HTML {
        """
        \(pageHeading(title, below: "By \(answer.line.proposedBy), \(answer.line.proposedAt.relative(to: now))"))
        \(card("What it is for") { "<p class=\"cb-text\">\(answer.line.why)</p>" })
        \(card("What is different") {
            table(
                LineDifference.of(answer.base.text, answer.text), caption: "What is different", captionIsHidden: true,
                whenEmpty: "<p>Nothing but blank lines.</p>",
                columns: [
                    Column("Line", .number) { "\($0.number)" },
                    Column("What happens", .short) { tag($0.isAdded ? "Added" : "Removed", $0.isAdded ? .green : .red) },
                    Column("Words") { "<code class=\"cb-text\">\($0.words)</code>" },
                ]
            )
        })
        \(card("What happens next") {
            """
            <p>\(answer.line.wasLoaded
                ? "This file was loaded." : "The policy stays as it is until an administrator loads this file.")</p>
            \(details("The whole file") { "<pre class=\"cb-code\">\(answer.text)</pre>" })
            """
        })
        """
    }
}
