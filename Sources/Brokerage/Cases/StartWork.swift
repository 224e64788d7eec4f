/// The broker starts on a case: from now on homes are looked for.
package struct StartWork: Action {
    package let caseID: Identifier<Case>

    package static let permission = Permission.broker

    package init(caseID: Identifier<Case>) {
        self.caseID = caseID
    }

    /// - Throws: ``Refusal`` `.notWaitingToStart`, `.notHolder`.
    package func perform(in work: Work) throws -> Acted<Done> {
        let found = try work.theCase(caseID, for: .broker)
        try Self.availability(of: found, in: work).check()
        var started = found
        started.state = .sourcing
        try work.move(started, from: found.state)
        try work.stopClocks([.startWork], of: caseID, because: .done)
        return Acted(on: started, of: caseID)
    }

    static func availability(of found: Case, in reading: Reading) throws -> Availability {
        guard found.state == .allocated else {
            let sentence =
                switch found.state {
                case .draft: "The referral hasn't been sent yet."
                case .referred: "A team manager allocates the case first."
                default: "Work on this case was started already."
                }
            return .unavailable(Refusal(.notWaitingToStart, sentence))
        }
        guard let holder = found.brokerID, holder == reading.standing.accountID else {
            let name = try found.brokerID.map { try reading.accountName($0) } ?? "Somebody else"
            return .unavailable(
                Refusal(.notHolder, "\(name) holds this case. A team manager can pass it to you.")
            )
        }
        return .available
    }
}
