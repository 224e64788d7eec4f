import Database

/// Something a person or the passing of time does. The only way to write: `partnership.perform(action, by:, key:)`.
///
/// An action's stored properties are its input; their canonical JSON is digested with the key, so the same key with
/// other input is refused.
package protocol Action: Encodable, Sendable {
    associatedtype Output: Codable & Sendable

    /// What the actor must be allowed to even try. The action asks for more once it knows what it touches.
    static var permission: Permission { get }

    /// - Throws: ``Refusal``. Whatever was written is undone.
    func perform(in work: Work) throws -> Acted<Output>
}

extension Action {
    /// As it stands in the journal: `ConfirmSuitability` is `confirm-suitability`.
    package static var name: String {
        ColumnName.of(String(describing: Self.self)).replacing("_", with: "-")
    }
}

/// The output of an action that has nothing to say but that it was done.
package struct Done: Codable, Sendable, Hashable {
    package init() {}
}

/// What an action leaves behind: its output, and its entry in the journal.
package struct Acted<Output: Codable & Sendable>: Sendable {
    package let output: Output
    let subject: String
    let caseID: Identifier<Case>?
    let facts: Facts

    ///
    /// - `subject`: the row it was about.
    /// - `facts`: codes, amounts, dates and ids for the journal; never a name or a typed word.
    package init(_ output: Output, on subject: some Record, of caseID: Identifier<Case>? = nil, _ facts: Facts = [:]) {
        self.output = output
        self.subject = subject.reference
        self.caseID = caseID
        self.facts = facts
    }

    /// For acts about no row of their own, such as a sign-out everywhere.
    package init(_ output: Output, about subject: StaticString, _ facts: Facts = [:]) {
        self.output = output
        self.subject = subject.description
        caseID = nil
        self.facts = facts
    }
}

extension Acted where Output == Done {
    package init(on subject: some Record, of caseID: Identifier<Case>? = nil, _ facts: Facts = [:]) {
        self.init(Done(), on: subject, of: caseID, facts)
    }

    package init(about subject: StaticString, _ facts: Facts = [:]) {
        self.init(Done(), about: subject, facts)
    }
}
