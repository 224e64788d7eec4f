import Brokerage

/// What a referral still has to have, each with its clause and a link to where it is entered.
func missingList(_ missing: [MissingFromReferral], of caseID: Identifier<Case>) -> HTML {
    when(!missing.isEmpty) {
        """
        <ul class="nhsuk-list nhsuk-list--bullet">\(each(missing) { missing in
            "<li>\(link(missing.sentence, to: missing.path(of: caseID))) \(missing.basis.mark)</li>"
        })</ul>
        """
    }
}

extension MissingFromReferral {
    /// The field in which it is entered.
    func path(of caseID: Identifier<Case>) -> Path {
        requirement == .practitioner
            ? "/cases/\(caseID)/referral/practitioner"
            : Path("/cases/{case}/referral/{section}", caseID, section.rawValue).fragment(requirement.field)
    }
}

/// Others on record who are likely the same person: what speaks for it, and where to look. Nobody is merged.
func duplicateList(_ duplicates: [FoundDuplicate]) -> HTML {
    """
    <ul class="nhsuk-list nhsuk-list--bullet">\(each(duplicates) { duplicate in
        let reasons = duplicate.likeness.reasons.map(\.text).joined(separator: ", ")
        return """
            <li>\(optional(duplicate.seen) { seen in
                """
                \(link("\(seen.name), \(duplicate.reference)", to: "/cases/\(seen.caseID)"))\
                \(optional(seen.birthDate) { ", born \($0.long)" })
                """
            } else: {
                "\(duplicate.reference), held by \(duplicate.team). Ring them: it isn’t yours to see"
            }). \(duplicate.likeness.strength.text): \(reasons).\
            \(when(!duplicate.isOpen) { " That case is over." })</li>
            """
    })</ul>
    """
}
