import Brokerage

struct DirectoryPage: Page {
    let imports: [DirectoryImportLine]
    let today: LocalDate
    let state: FormState
    let marketTabs: HTML
    let seesMarket: Bool

    var title: String { "Regulator’s directory" }
    var section: Section? { seesMarket ? Navigation.providers : Navigation.directory }
    var errors: [FieldError] { state.errors }

    var body: HTML {
        """
        \(pageHeading(title, below: "Where the names, addresses and registrations of locations come from."))
        \(marketTabs)
        \(card("Take in this week’s file") {
            """
            <p>The Care Quality Commission publishes its directory every week. Download the CSV file from \
            \(optional(OutsideAddress(website: "https://www.cqc.org.uk/about-us/transparency/using-cqc-data")) {
                link("using CQC data", to: $0)
            }) and send it here.</p>
            <p>Rows that can’t be read are shown with their line, and the others are taken in. A location that isn’t in \
            the file any more stays here, marked as having left.</p>
            \(form(to: "/directory", key: state.key, uploads: true) {
                """
                \(fileUpload(
                    Field("file", "The directory", hint: "A CSV file of up to 100 MB", error: state.error("file")),
                    accepts: [".csv", "text/csv"]
                ))
                \(button("Send the file"))
                """
            })
            """
        })
        \(card("Taken in") {
            table(
                imports, caption: "Files taken in", captionIsHidden: true,
                whenEmpty: "<p>No file has been taken in yet.</p>",
                columns: [
                    Column("File", .rowHeader) { line in "\(line.name)" },
                    Column("Made on", .short) { line in
                        optional(line.fileDate) { "\($0.long)" } else: { quiet("Not said") }
                    },
                    Column("New", .number) { line in "\(grouped(line.counts.new))" },
                    Column("Changed", .number) { line in "\(grouped(line.counts.changed))" },
                    Column("Gone", .number) { line in "\(grouped(line.counts.gone))" },
                    Column("Refused", .number) { line in "\(grouped(line.counts.refused))" },
                    Column("By") { line in
                        "\(line.takenInBy ?? "The command line")\(note("\(line.takenInAt.london.short)"))"
                    },
                ]
            )
        })
        \(regulatorsLicence)
        """
    }
}
