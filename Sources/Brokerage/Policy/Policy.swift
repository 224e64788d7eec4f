/// What differs between partnerships, as one readable file gives it: who is asked first, what needs approval, how
/// many homes are shown, when to call after discharge. Each rule carries the clause it comes from.
///
/// A policy is made by ``PolicyFile/read(text:named:)`` alone, and its coded form is the file's text: a case holds
/// the ``hash`` it runs under and the text is kept under that hash.
package struct Policy: Sendable, Hashable {
    /// A short name without spaces: `bath-and-north-east-somerset`.
    package let id: String
    /// The document, with its version and date.
    package let source: String
    /// SHA-256 of the file's bytes, 64 hexadecimal digits in lower case. Two policies are the same when it is.
    package let hash: String
    package let commissioners: [Commissioner]
    package private(set) var workingTime: WorkingTimeRule
    package let stale: StaleLimits
    package let referral: ReferralRules
    package let clocks: Clocks
    /// In the order of the file; none in a file that holds clocks for others to take.
    package let pathways: [Pathway]

    /// The same policy with a list of bank holidays that the partnership keeps itself.
    package func reckoning(with holidays: BankHolidays) -> Policy {
        var policy = self
        policy.workingTime = workingTime.reckoning(with: holidays)
        return policy
    }

    package static func == (left: Policy, right: Policy) -> Bool { left.hash == right.hash }

    package func hash(into hasher: inout Hasher) { hasher.combine(hash) }

    /// The pathway a need is met by.
    /// - Throws: ``PolicyRefusal/noPathway(_:)`` where the policy has none for such a need, with what each pathway of
    ///   the service is not for, or each of all where the service has none. No need has two pathways: a file in which it had is not sound.
    package func pathway(for need: Need) throws(PolicyRefusal) -> Pathway {
        var mismatches: [PolicyRefusal.NotFor] = []
        for pathway in pathways {
            let found = pathway.mismatches(with: need)
            if found.isEmpty { return pathway }
            mismatches.append(PolicyRefusal.NotFor(pathway: pathway.id, clause: pathway.basis.clause, because: found))
        }
        // Why homecare is not for somebody who needs a home helps nobody, where there is a pathway for homes.
        let services = Set(pathways.filter { $0.when.service == need.service }.map(\.id))
        let near = mismatches.filter { services.contains($0.pathway) }
        throw .noPathway(near.isEmpty ? mismatches : near)
    }

    /// The pathway of this id, provided that it is for the need.
    /// - Throws: ``PolicyRefusal/unknownPathway(_:known:)``, ``PolicyRefusal/otherNeed(_:)``.
    package func pathway(_ id: String, for need: Need) throws(PolicyRefusal) -> Pathway {
        guard let pathway = pathways.first(where: { $0.id == id }) else {
            throw .unknownPathway(id, known: pathways.map(\.id))
        }
        let found = pathway.mismatches(with: need)
        guard found.isEmpty else {
            throw .otherNeed(
                PolicyRefusal.NotFor(pathway: pathway.id, clause: pathway.basis.clause, because: found)
            )
        }
        return pathway
    }
}
