/// What the journal says of the acts in this folder.
func tellOfAccounts(_ entry: ToldEntry, in reading: Reading) throws -> ToldSentence? {
    let facts = entry.facts
    func whose() throws -> String {
        try entry.subject(Account.self).flatMap { try reading.find($0)?.name } ?? "somebody"
    }
    switch entry.action {
    case RecordSignIn.name:
        return ToldSentence("Signed in", note: facts.flag("second-factor") == true ? "With a code" : nil)
    case ChangeOwnPassword.name:
        return ToldSentence("Changed their own password")
    case AddAccount.name:
        let roles = facts.list("roles").compactMap(Role.init(rawValue:)).map(\.inWords)
        let what = roles.isEmpty ? "" : ", \(roles.joined(separator: ", "))"
        return ToldSentence("Account of \(try whose()) added\(what)")
    case SetPassword.name:
        return ToldSentence("New password set for \(try whose())")
    case DisableAccount.name:
        return ToldSentence("Account of \(try whose()) \(facts.flag("disabled") == false ? "enabled" : "disabled")")
    case ResetSecondFactor.name:
        return ToldSentence("Second factor of \(try whose()) taken away")
    case SetApprovalLimit.name:
        let money = facts.code("commissioner").map { " of \($0)" } ?? ""
        guard let weekly = facts.money("weekly") else {
            return ToldSentence("\(try whose().capitalisedFirst) may approve nothing\(money) any more")
        }
        return ToldSentence("\(try whose().capitalisedFirst) may approve up to \(weekly) a week\(money)")
    case SetRoleRule.name:
        let rule = try entry.subject(RoleRule.self).flatMap { try reading.find($0) }
        let who = rule.map { "every \($0.role.inWords)" } ?? "a role"
        return ToldSentence(
            facts.flag("second-factor") == false
                ? "No code asked of \(who) at sign-in any more" : "A code asked of \(who) at sign-in"
        )
    case AddOrganisation.name:
        let organisation = try entry.subject(Organisation.self).flatMap { try reading.find($0) }
        return ToldSentence("\(organisation?.name ?? "An organisation") added")
    case AddTeam.name:
        let team = try entry.subject(Team.self).flatMap { try reading.find($0) }
        return ToldSentence("Team \(team?.name ?? "of an organisation") added")
    default: return nil
    }
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
