/// Whose case a page is about, for the top of every page of it.
package struct CaseHeading: Sendable, Hashable {
    package let id: Identifier<Case>
    package let reference: String
    package let state: CaseState
    package let name: String
    package let category: CareCategory?
    package let broker: String?
    package let practitioner: String?
}

extension Reading {
    /// Shows whose case it is, which counts as a view of the person's record.
    package func heading(of found: Case) throws -> CaseHeading {
        views(found.personID)
        let person = try find(found.personID)
        return CaseHeading(
            id: found.id,
            reference: found.reference,
            state: found.state,
            name: person?.details.name ?? "Name not known",
            category: found.category,
            broker: try found.brokerID.flatMap { try find($0)?.name },
            practitioner: try found.practitionerID.flatMap { try find($0)?.name }
        )
    }
}
