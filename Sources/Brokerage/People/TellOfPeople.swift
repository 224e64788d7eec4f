/// What the journal says of the acts in this folder.
func tellOfPeople(_ entry: ToldEntry, in reading: Reading) throws -> ToldSentence? {
    entry.action == RecordView.name ? ToldSentence("Looked at the person’s record") : nil
}
