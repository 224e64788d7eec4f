import Brokerage

/// Whom to write to and ring at a location.
enum Contacts {
    static func new(_ visit: Visit) async throws -> Reply {
        .page(page(try await visit.location(), try await visit.openForm(), visit))
    }

    static func add(_ visit: Visit) async throws -> Reply {
        let file = try await visit.location()
        return try await visit.takeForm {
            var form = FormReader(visit.fields)
            let name = form.text("name", missing: "Enter the contact’s name")
            let startsOn = form.date("starts-on", "the day they are a contact from")
            try form.finish()
            guard let startsOn else { throw Refusal.notFound }
            try await visit.perform(
                AddContact(
                    locationID: file.location.id,
                    name: name,
                    post: form.text("post"),
                    email: form.text("email"),
                    telephone: form.text("telephone"),
                    startsOn: startsOn
                )
            )
            return .redirect(file.path, Flash("\(name) is a contact at \(file.location.name)."))
        } again: { state in
            page(file, state, visit)
        }
    }

    private static func page(_ file: LocationFile, _ state: FormState, _ visit: Visit) -> FactPage {
        file.factPage("Add a contact", visit, state, submit: "Add the contact") {
            """
            \(textInput(state.field("name", "Name")))
            \(textInput(state.field("post", "Post", hint: "Such as registered manager. Leave it empty where you don’t know")))
            \(textInput(
                state.field("email", "E-mail address", hint: "Enquiries and orders go here"), purpose: .email
            ))
            \(textInput(state.field("telephone", "Telephone number"), purpose: .telephone, width: .twenty))
            \(dateInput(state.field("starts-on", "From which day"), typed: state.date("starts-on", file.today)))
            """
        }
    }

    static func askEnd(_ visit: Visit) async throws -> Reply {
        let file = try await visit.location()
        return .page(endPage(file, try visit.fact("contact", of: file.contacts), try await visit.openForm(), visit))
    }

    static func end(_ visit: Visit) async throws -> Reply {
        let file = try await visit.location()
        let contact = try visit.fact("contact", of: file.contacts)
        return try await visit.takeForm {
            let endsOn = try visit.lastDay(startsOn: contact.startsOn)
            try await visit.perform(EndContact(contactID: contact.id, endsOn: endsOn))
            return .redirect(file.path, Flash.ended("\(contact.name) as a contact", endsOn, contact.startsOn))
        } again: { state in
            endPage(file, contact, state, visit)
        }
    }

    private static func endPage(
        _ file: LocationFile,
        _ contact: LocationContact,
        _ state: FormState,
        _ visit: Visit
    ) -> FactPage {
        file.factPage("End \(contact.name) as a contact", visit, state, submit: "End the contact") {
            lastDayField(state, known: file.today)
        }
    }
}
