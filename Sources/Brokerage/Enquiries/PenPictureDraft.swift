/// The beginning of a pen picture, out of what the referral says already, so that nobody types it again. The broker
/// reads it, betters it and takes out what could tell who the person is.
package enum PenPictureDraft {
    /// - Returns: one line for each part of life that the referral has words for; empty where it has none.
    package static func text(_ needs: Needs, _ wishes: Wishes, _ person: PersonDetails, on today: LocalDate) -> String {
        var lines: [String] = []
        func line(_ heading: String, _ words: String?) {
            guard let words = words?.split(whereSeparator: \.isNewline).joined(separator: " "), !words.isEmpty else {
                return
            }
            lines.append("\(heading): \(words)")
        }
        line("Age", person.birthDate?.age(on: today).map(String.init))
        line("Needs", needs.summary)
        line("Mobility", needs.mobility)
        line("Personal care", needs.personalCare)
        line("Communication", needs.communication)
        line("Memory and understanding", needs.cognition)
        line("Behaviour", needs.behaviour)
        line("Eating and drinking", needs.eatingAndDrinking)
        line("Continence", needs.continence)
        line("Skin", needs.skin)
        line("Medication", needs.medication)
        line("Nights", needs.nights)
        line("Equipment", needs.equipment)
        line("Allergies", needs.allergies)
        line("Also", needs.other)
        line("What matters to the person", wishes.whatMatters)
        line("Must have", wishes.mustHave)
        line("Must not have", wishes.mustNotHave)
        line("Faith, diet, language", wishes.faithDietLanguage)
        return lines.joined(separator: "\n")
    }
}
