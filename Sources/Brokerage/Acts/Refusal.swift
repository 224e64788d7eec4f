import Database

/// Why something can't be done: a code for the program, a sentence for the person and, where policy refuses, the clause.
package struct Refusal: Error, Sendable, Hashable {
    package let code: Code
    /// A plain sentence: what is wrong and what to do.
    package let sentence: String
    /// The clause of the policy that refuses, such as `2.2.7`.
    package let clause: String?
    /// What is wrong with which field, where input is refused.
    package let faults: [FieldFault]

    package init(_ code: Code, _ sentence: String, clause: String? = nil, faults: [FieldFault] = []) {
        self.code = code
        self.sentence = sentence
        self.clause = clause
        self.faults = faults
    }

    /// Input that can't be taken, field by field.
    package static func invalid(_ faults: [FieldFault]) -> Refusal {
        Refusal(.invalid, faults.first?.sentence ?? "Check what you entered.", faults: faults)
    }

    package static func invalid(_ field: String, _ sentence: String) -> Refusal {
        .invalid([FieldFault(field: field, sentence: sentence)])
    }

    /// The same for what is missing and what is another's.
    package static let notFound = Refusal(.notFound, "There is nothing here that you can see.")
    package static let stale = Refusal(
        .stale,
        "Somebody else changed this while you were editing it. Compare both and save again."
    )
    package static let movedOn = Refusal(
        .movedOn,
        "This has moved on since you opened the page. Look at where it stands now."
    )
    package static let taken = Refusal(.taken, "Somebody else was first. Look at where it stands now.")
    package static let keyReused = Refusal(
        .keyReused,
        "This form was sent before with other answers. Open the page again and send it from there."
    )
    package static let signedOut = Refusal(.signedOut, "Sign in to go on.")
    package static let unavailable = Refusal(
        .unavailable,
        "CareBroker can't save anything just now. What you typed is kept; try again in a minute."
    )

    static func notPermitted(_ permission: Permission) -> Refusal {
        Refusal(.notPermitted, "Your role doesn't let you \(permission.inWords).")
    }

    static func of(_ fault: DatabaseFault) -> any Error {
        switch fault {
        case .taken: Refusal.taken
        case .unavailable: Refusal.unavailable
        default: fault
        }
    }
}

/// What is wrong with one field of a form. `field` is the input's name there.
package struct FieldFault: Sendable, Hashable, Codable {
    package let field: String
    package let sentence: String

    package init(field: String, sentence: String) {
        self.field = field
        self.sentence = sentence
    }
}
