/// What the journal says of loading a policy and putting forward a change of it, and the bank holidays it reckons with.
func tellOfPolicy(_ entry: ToldEntry, in reading: Reading) throws -> ToldSentence? {
    switch entry.action {
    case LoadPolicy.name:
        let stored = try entry.subject(StoredPolicy.self).flatMap { try reading.find($0) }
        let source = try stored.flatMap { try reading.policy($0.id.text) }?.source
        return ToldSentence("Policy loaded: \(stored?.name ?? entry.facts.code("policy") ?? "a file")", note: source)
    case ProposePolicy.name:
        return ToldSentence("Change of the policy put forward")
    case ReplaceBankHolidays.name:
        return ToldSentence("Bank holidays replaced")
    default: return nil
    }
}
