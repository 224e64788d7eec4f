/// A sample of every component and of the kinds of page made from them, to be looked at and to be tested.
/// Everybody in it is invented.
package enum Gallery {
    /// Name in an address to the page.
    package static let pages: [(name: String, page: any Page)] = [
        ("components", ComponentsSample()),
        ("fields", FieldsSample()),
        ("desk", DeskSample()),
        ("case", CaseSample()),
        ("question", QuestionSample()),
        ("choice", ChoiceSample()),
        ("provider", ProviderSample()),
        ("sign-in", SignInSample()),
    ]

    package static let documents: [(name: String, document: LetterDocument)] = [
        ("letter", letterSample),
        ("sheet", sheetSample),
    ]

    package static let sections = [
        Section("Desk", "/desk"), Section("Cases", "/cases"), Section("Providers", "/providers"),
        Section("Panels", "/panels"), Section("Reports", "/reports"),
    ]

    /// What stands round a sample page. Sign-in and what a person or a provider sees have nobody signed in.
    package static func frame(of name: String, assets: Assets = Assets(versions: [:])) -> PageFrame {
        let visitor = Visitor(
            name: "Ada Moss",
            sections: sections,
            search: Search("Name, NHS number, postcode or provider"),
            signOutKey: sampleKey
        )
        let isForAnyone = ["choice", "provider", "sign-in"].contains(name)
        return PageFrame(
            assets: assets,
            visitor: isForAnyone ? nil : visitor,
            flash: name == "components" ? Flash("Two options sent to Tom Reed", detail: "He has until 13:05.") : nil,
            notice: "Demonstration. Nobody here is real."
        )
    }
}

let sampleKey = FormKey(key: "01JNFQ0Z8V", token: "sample")
