/// Gathers everything that is wrong with a section of a referral, so that it is said at once. A section may be
/// half-empty; what stands in it must be sound.
struct SectionCheck {
    private var faults: [FieldFault] = []

    mutating func fault(_ field: String, _ sentence: String) {
        faults.append(FieldFault(field: field, sentence: sentence))
    }

    /// Words without blanks around them; nothing for blank ones.
    mutating func words(_ typed: String?, _ field: String, longest: Int = Words.text) -> String? {
        do {
            return try Words.optional(typed, field, longest: longest)
        } catch {
            if let refusal = error as? Refusal { faults += refusal.faults }
            return typed
        }
    }

    mutating func line(_ typed: String?, _ field: String) -> String? { words(typed, field, longest: Words.line) }

    mutating func notInFuture(_ date: LocalDate?, today: LocalDate, _ field: String, _ name: String) {
        if let date, date > today { fault(field, "\(name) must be today or in the past") }
    }

    /// `names`: what the later and the earlier date are called.
    mutating func inOrder(_ early: LocalDate?, _ late: LocalDate?, _ field: String, _ names: (String, String)) {
        if let early, let late, late < early {
            fault(field, "\(names.0) must be on or after \(names.1), \(early.long)")
        }
    }

    /// - Throws: ``Refusal`` `.invalid` with all that was wrong.
    func finish() throws {
        if !faults.isEmpty { throw Refusal.invalid(faults) }
    }
}
