import Foundation
import Website

/// What a practitioner types into a referral, section by section: all that Bath and North East Somerset asks for of
/// somebody in hospital who needs nursing care and whom the council pays for.
enum ReferralForms {
    typealias Fields = [(String, String)]

    static let person: Fields =
        [
            ("title", "Mrs"), ("given-name", "Irene"), ("family-name", "Ellis"), ("nhs-number", "943 476 5919"),
            ("address", "4 High Street\nKeynsham"), ("postcode", "bs31 1aa"), ("interpreter", "no"),
            ("consent", "given"), ("capacity", "has"), ("attorney", "none"), ("representative-name", "Joan Ellis"),
            ("representative-relationship", "daughter"),
        ] + date("birth-date", 7, 6, 1941)

    static let situation: Fields =
        [
            ("reason", "discharge"), ("route", "hospital-discharge-team"), ("place", "hospital"),
            ("ward", "Combe ward"), ("discharge-pathway", "3"), ("priority", "urgent"), ("wanted-by", "2:30pm"),
            ("site", "St Elsewhere"),
        ] + date("admitted-on", 5, 2, 2026) + date("ready-on", 1, 3, 2026) + date("wanted-from", 5, 3, 2026)

    static let needs: Fields =
        [
            ("category", "nursing"), ("summary", "Hoisted by two, needs a nurse at night"),
            ("mobility", "Hoist and two people"), ("nursing-confirmed-by", "A nurse assessor"),
        ] + date("nursing-confirmed-on", 27, 2, 2026)

    static let wishes: Fields = [
        ("area", "inside"), ("preferred-place", "Keynsham"), ("farthest-miles", "8"), ("what-matters", "A garden"),
    ]

    static let funding: Fields =
        [("funder", "council"), ("leaflet-given-by", "Tom Reed")] + date("leaflet-given-on", 28, 2, 2026)

    static let all: [(section: String, fields: Fields)] = [
        ("person", person), ("situation", situation), ("needs", needs), ("wishes", wishes), ("funding", funding),
    ]

    static func date(_ name: String, _ day: Int, _ month: Int, _ year: Int) -> Fields {
        [("\(name)-day", "\(day)"), ("\(name)-month", "\(month)"), ("\(name)-year", "\(year)")]
    }
}

extension Browser {
    /// Opens a form, types into it and sends it, with the version that it was opened at.
    func fill(_ page: String, _ fields: ReferralForms.Fields) async throws -> Answer {
        let opened = try await get(page)
        let hidden = ["form-key", "version"].compactMap { name in opened.input(name).map { (name, $0) } }
        return try await post(page, hidden + fields)
    }
}

extension Answer {
    /// Whether the page holds these words, as they are escaped in it.
    func says(_ words: String) -> Bool { body.contains(HTML.escape(words)) }

    /// The value of every attribute of this name that fits a pattern.
    func all(_ attribute: String, _ pattern: String) throws -> [String] {
        body.matches(of: try Regex("\(attribute)=\"(\(pattern))\"")).compactMap {
            $0.output[1].substring.map(String.init)
        }
    }
}
