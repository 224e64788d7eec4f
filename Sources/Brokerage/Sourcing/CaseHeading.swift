/// Whose case a page is about, for the top of every page of it.
package struct CaseHeading: Sendable, Hashable {
    package let id: Identifier<Case>
    package let reference: String
    package let personName: String
    package let state: CaseState
    package let category: CareCategory?
    package let brokerName: String?
    package let practitionerName: String?
}

extension Reading {
    /// Shows whose case it is, which counts as a view of the person's record.
    package func heading(of found: Case) throws -> CaseHeading {
        views(found.personID)
        let person = try find(found.personID)
        return CaseHeading(
            id: found.id,
            reference: found.reference,
            personName: person?.details.name ?? "Name not known",
            state: found.state,
            category: found.category,
            brokerName: try found.brokerID.flatMap { try find($0)?.name },
            practitionerName: try found.practitionerID.flatMap { try find($0)?.name }
        )
    }
}
