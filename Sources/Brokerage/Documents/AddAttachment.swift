/// Adds a file to a case: an assessment, a support plan, a consent form.
package struct AddAttachment: Action {
    package let caseID: Identifier<Case>
    package let kind: Attachment.Kind
    /// As the file was called where it came from.
    package let name: String
    package let file: ArrivedFile

    package static let permission = Permission.fillInReferrals

    package init(caseID: Identifier<Case>, kind: Attachment.Kind, name: String, file: ArrivedFile) {
        self.caseID = caseID
        self.kind = kind
        self.name = name
        self.file = file
    }

    /// - Throws: ``Refusal`` `.caseOver`; `.invalid` for a kind that isn't added by hand.
    package func perform(in work: Work) throws -> Acted<Identifier<Attachment>> {
        let found = try work.theCase(caseID, for: Self.permission)
        guard found.isOpen else {
            throw Refusal(.caseOver, "\(found.reference) is over, so nothing can be added to it any more.")
        }
        guard Attachment.Kind.addedByHand.contains(kind) else {
            throw Refusal.invalid("kind", "Select what the file is")
        }
        let name = try Words.required(name, "file", "Choose a file that has a name")
        let attachment = try work.store(file, as: kind, named: name, of: caseID)
        return Acted(
            attachment.id,
            on: attachment,
            of: caseID,
            ["kind": .code(kind), "type": .code(file.type), "size": .count(file.size), "digest": .code(file.digest)]
        )
    }
}
