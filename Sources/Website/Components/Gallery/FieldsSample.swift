/// Every form component, as it is and with an error.
struct FieldsSample: Page {
    var title: String { "Fields" }
    var back: Link? { Link("Back to the task list", to: "/gallery") }
    var errors: [FieldError] {
        [
            FieldError(field: "postcode", "Enter the postcode"),
            FieldError(field: "birth-year", "Date of birth must include a year"),
            FieldError(field: "route", "Choose where she is now"),
        ]
    }

    var body: HTML {
        """
        \(pageHeading(title))
        \(form(to: "/gallery/fields", key: sampleKey, draft: "/drafts/\(sampleKey.key)", uploads: true) {
            "\(texts)\(dates)\(picks)\(words)\(buttons([Button("Save and continue"), Button("Save as draft", .secondary)]))"
        })
        """
    }

    private var texts: HTML {
        """
        \(textInput(Field("family-name", "Family name", value: "O’Brien <b>")))
        \(textInput(
            Field("postcode", "Postcode", hint: "Where she lives, not the ward", error: "Enter the postcode"),
            purpose: .postcode, width: .ten
        ))
        \(textInput(
            Field("nhs-number", "NHS number", hint: "Ten digits, as 999 012 3454", value: "999 012 3454"),
            purpose: .digits, width: .twenty
        ))
        \(moneyInput(Field("price", "Price", value: "1,020.00"), per: "a week"))
        \(timeInput(Field("held-until", "Bed held until", hint: "As 16:00", value: "16:00")))
        """
    }

    private var dates: HTML {
        """
        \(dateInput(
            Field("birth", "Date of birth", hint: "For example, 27 3 1942", error: "Date of birth must include a year"),
            typed: TypedDate(day: "14", month: "9"), wrong: [.year]
        ))
        """
    }

    private var picks: HTML {
        """
        \(radios(
            Field("route", "Where is she now?", error: "Choose where she is now"),
            [
                FieldOption("hospital", "In hospital", reveals: textInput(Field("ward", "Ward"), width: .twenty)),
                FieldOption("home", "At home"),
                FieldOption("care-home", "In a care home", hint: "Also where she is only there for respite"),
            ]
        ))
        \(radios(
            Field("urgent", "Is it urgent?", value: "no"),
            [FieldOption("yes", "Yes"), FieldOption("no", "No")],
            inline: true
        ))
        \(checkboxes(
            Field("told", "Who has been told?", hint: "Tick all that apply"),
            [
                FieldOption("person", "The person"), FieldOption("family", "Their family"),
                FieldOption("ward", "The ward"),
            ],
            chosen: ["person", "ward"]
        ))
        \(checkbox(Field("leaflet", "The leaflet was given", value: "yes")))
        \(select(
            Field("category", "Category", value: "nursing"),
            [FieldOption("nursing", "Nursing"), FieldOption("residential", "Residential")]
        ))
        """
    }

    private var words: HTML {
        """
        \(textarea(
            Field("picture", "Pen picture", hint: "What the home needs to know, without her name",
                value: "She likes her tea strong.\nShe was a teacher."),
            atMost: 2_000, lookUp: "/gallery/look-up"
        ))
        \(fileUpload(Field("file", "Assessment", hint: "PDF or Word, 20 MB at most"), accepts: [".pdf", ".docx"]))
        """
    }
}
