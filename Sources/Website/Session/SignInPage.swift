import Brokerage

/// `/sign-in`: e-mail and password; the second factor's code where the account has one or the role requires one.
struct SignInPage: Page {
    enum Step: Sendable, Hashable {
        case password
        case code
        /// The secret to be put into an authenticator app, and confirmed with a first code.
        case enrolment(secret: String)
    }

    let step: Step
    let email: String
    /// That the password was right, sealed, so that it isn't typed again for the code.
    let proof: String?
    let next: String?
    let key: FormKey
    let problem: String?

    var title: String { step == .password ? "Sign in" : "Enter your sign-in code" }
    var setting: PageSetting { .plain }
    var errors: [FieldError] { problem.map { [FieldError(field: step == .password ? "email" : "code", $0)] } ?? [] }

    var body: HTML {
        """
        \(pageHeading(title))
        \(form(to: Path("/sign-in").query("next", next), key: key) {
            switch step {
            case .password: passwordFields
            case .code: codeFields
            case .enrolment(let secret): enrolment(secret)
            }
        })
        """
    }

    private var passwordFields: HTML {
        """
        \(textInput(Field("email", "Email address", value: email, error: problem), purpose: .username))
        \(passwordInput(Field("password", "Password")))
        \(button("Sign in"))
        """
    }

    private var codeFields: HTML {
        """
        <input type="hidden" name="email"\(attribute("value", email))>
        <input type="hidden" name="proof"\(attribute("value", proof))>
        \(textInput(Field("code", "Code", hint: "The six digits that your authenticator app shows", error: problem), purpose: .oneTimeCode, width: .ten))
        \(button("Go on"))
        """
    }

    private func enrolment(_ secret: String) -> HTML {
        """
        <p>Your role asks for a second factor. Put this key into an authenticator app on your telephone, then enter the \
        code it shows.</p>
        \(insetText { "<p>Key: <strong>\(secret.inFours)</strong></p>" })
        \(codeFields)
        """
    }
}

extension String {
    fileprivate var inFours: String {
        var text = ""
        for (index, letter) in enumerated() {
            if index > 0, index.isMultiple(of: 4) { text.append(" ") }
            text.append(letter)
        }
        return text
    }
}
