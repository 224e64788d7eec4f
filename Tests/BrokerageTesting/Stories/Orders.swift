package import Brokerage

extension Scenario {
    /// A small PDF, different for each text.
    package func pdf(_ text: String = "Signed") throws -> ArrivedFile {
        try ArrivedFile(Array("%PDF-1.7\n% \(text)\n%%EOF\n".utf8))
    }

    /// Issues the agreement, or its next version, and sends it as printed.
    @discardableResult
    package func orders(
        _ options: StoryOptions,
        from start: LocalDate? = nil,
        conditions: String? = nil
    ) async throws -> Identifier<Order> {
        let id = try await does(
            IssueOrder(
                caseID: options.caseID,
                startOn: start ?? clock.now.london.date.adding(days: 3),
                conditions: conditions
            ),
            as: .broker
        )
        try await does(SendOrder(orderID: id, agreement: try pdf(id.text)), as: .broker)
        return id
    }

    /// What takes in a signed copy.
    package func signing(
        _ order: Identifier<Order>,
        version: Int? = 1,
        by name: String? = "Ruth Dale",
        on day: LocalDate? = nil
    ) throws -> RecordSignedOrder {
        RecordSignedOrder(
            orderID: order,
            version: version,
            signedBy: name,
            signedOn: day ?? clock.now.london.date,
            fileName: "signed.pdf",
            file: try pdf()
        )
    }

    /// The money is agreed, the agreement went out and came back signed.
    package func signs(
        from offered: [(name: String, weekly: Money)] = underRate,
        includesFNC: Bool = false
    ) async throws -> (options: StoryOptions, order: Identifier<Order>) {
        let options = try await funds(from: offered, includesFNC: includesFNC)
        let order = try await orders(options)
        try await does(try signing(order), as: .broker)
        return (options, order)
    }

    /// Somebody else of the same market, for whom the panel agreed a home over the rate and the home signed.
    package func signs(
        _ person: String,
        at home: String,
        in homes: [String: Identifier<Location>]
    ) async throws -> (options: StoryOptions, order: Identifier<Order>) {
        let options = try await sendsOptions(person, from: [(home, .pounds(1_400))], in: homes)
        try await shows([home], of: options)
        try await chooses(home, of: options)
        try await assesses(options)
        try await breaksDown(options, [PricePart(.accommodation, .pounds(600)), PricePart(.care, .pounds(800))])
        let request = try await does(AskForFunding(caseID: options.caseID), as: .broker)
        try await panel(.agreed, on: request)
        let order = try await orders(options)
        try await does(try signing(order), as: .broker)
        return (options, order)
    }

    /// The page of a case's agreement as somebody in this role sees it.
    package func orderPage(_ id: Identifier<Case>, as role: Role = .broker) async throws -> OrderToIssue.Answer {
        guard let page = try await asks(OrderToIssue(caseID: id), as: role) else { throw Refusal.notFound }
        return page
    }
}
