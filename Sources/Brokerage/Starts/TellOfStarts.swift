/// What is said on the timeline of the acts in this folder.
func tellOfStarts(_ entry: ToldEntry, in reading: Reading) throws -> ToldSentence? {
    let facts = entry.facts
    switch entry.action {
    case ArrangeDischarge.name:
        return arranged(facts)
    case CancelDischarge.name:
        let planned = facts.at("planned").map { " of \($0.london.shortText)" } ?? ""
        let discharge = try entry.subject(Discharge.self).flatMap { try reading.find($0) }
        let notes = [facts.code("change", as: Discharge.Change.self)?.inWords, discharge?.changeWords]
        return ToldSentence("The move\(planned) called off", note: notes.joinedSentences)
    case ConfirmStart.name:
        let home = try facts.id("home", of: Location.self).flatMap { try reading.find($0)?.name } ?? "the home"
        let started = facts.at("started").map { " on \($0.london.shortText)" } ?? ""
        let bed = try facts.id("bed", of: BlockBed.self).flatMap { try reading.find($0) }
        let informant = facts.code("informant", as: Discharge.Informant.self)
        let notes = [informant.map { "Said by \($0.inWords.decapitalised)" }, bed.map { "Block bed \($0.name)" }]
        return ToldSentence("Moved to \(home)\(started)", note: notes.joinedSentences)
    case RecordUnansweredCall.name:
        let outcome = facts.code("outcome", as: FollowUpAttempt.Outcome.self)
        let attempt = try entry.subject(FollowUpAttempt.self).flatMap { try reading.find($0) }
        let what = outcome?.inWords.decapitalised ?? "no answer"
        return ToldSentence("Follow-up call tried: \(what)", note: attempt?.words)
    case RecordFollowUpCall.name:
        return try called(entry, in: reading)
    case PutRight.name:
        let finding = try entry.subject(FollowUpFinding.self).flatMap { try reading.find($0) }
        let about = facts.code("question", as: AfterRule.Question.self)?.about ?? "what was found"
        return ToldSentence("Put right: \(about)", note: finding?.settledWords)
    case SendSurvey.name:
        return ToldSentence("Survey sent")
    case SendSurveyNow.name:
        return ToldSentence(facts.flag("again") == true ? "Survey sent again, with a new link" : "Survey sent")
    case AnswerSurvey.name:
        return ToldSentence("Survey answered")
    default: return nil
    }
}

private func arranged(_ facts: ToldFacts) -> ToldSentence {
    let planned = facts.at("planned")?.london.shortText ?? "a day"
    let along = facts.list("along").compactMap(Discharge.Item.init(rawValue:)).map(\.inWords.decapitalised)
    let notes = [
        facts.code("change", as: Discharge.Change.self)?.inWords,
        facts.code("transport", as: Discharge.Transport.self)?.inWords,
        along.isEmpty ? nil : "Along: \(along.joined(separator: ", "))",
    ].joinedSentences
    guard let before = facts.at("before")?.london.shortText else {
        return ToldSentence("The move arranged for \(planned)", note: notes)
    }
    let what =
        before == planned ? "The arrangement for \(planned) changed" : "The move changed from \(before) to \(planned)"
    return ToldSentence(what, note: notes)
}

private func called(_ entry: ToldEntry, in reading: Reading) throws -> ToldSentence {
    let call = try entry.subject(FollowUpCall.self).flatMap { try reading.find($0) }
    let amiss = call?.replies.filter { $0.answer == .no }.map(\.question.about) ?? []
    let note = [call.map { "Spoke to \($0.spokeTo)" }, call?.words].joinedSentences
    return amiss.isEmpty
        ? ToldSentence("Follow-up call made: all is well", note: note)
        : ToldSentence("Follow-up call made: something is wrong with \(amiss.joined(separator: ", "))", note: note)
}

extension [String?] {
    /// Those there are, as sentences one after the other.
    fileprivate var joinedSentences: String? {
        let sentences = compactMap(\.self)
        return sentences.isEmpty ? nil : sentences.joined(separator: ". ")
    }
}

extension String {
    /// To stand inside a sentence.
    fileprivate var decapitalised: String { prefix(1).lowercased() + dropFirst() }
}
