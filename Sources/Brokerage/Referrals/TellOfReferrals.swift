/// What is said on the timeline of the acts in this folder.
func tellOfReferrals(_ entry: ToldEntry, in reading: Reading) throws -> ToldSentence? {
    switch entry.action {
    case StartReferral.name:
        return ToldSentence(entry.facts.flag("again") == true ? "Referral started again" : "Referral started")
    case SavePersonDetails.name, SaveSituation.name, SaveNeeds.name, SaveWishes.name, SaveFunding.name:
        let section: ReferralSection? = entry.facts.code("section")
        return ToldSentence("Referral filled in", part: section?.title.decapitalisedFirst ?? "a section")
    case SendReferral.name:
        let priority: Priority? = entry.facts.code("priority")
        return ToldSentence("Referral sent, \(priority?.rawValue ?? Priority.routine.rawValue)")
    case TakeTelephoneReferral.name:
        let referral = try entry.caseID.flatMap { try reading.referral(of: $0) }
        let caller = referral?.caller.map { " from \($0)" } ?? ""
        return ToldSentence("Taken by telephone\(caller), emergency", note: referral?.callerTelephone?.typed)
    case NamePractitioner.name:
        let name = try entry.facts.id("practitioner", of: Account.self).map { try reading.accountName($0) }
        return ToldSentence("\(name ?? "Somebody") named as the practitioner")
    default: return nil
    }
}

extension String {
    fileprivate var decapitalisedFirst: String { prefix(1).lowercased() + dropFirst() }
}
