struct SignInSample: Page {
    var title: String { "Sign in" }

    var body: HTML {
        """
        \(pageHeading(title))
        \(form(to: "/sign-in", key: sampleKey) {
            """
            \(textInput(Field("name", "User name"), purpose: .username, width: .twenty))
            \(passwordInput(Field("password", "Password")))
            \(button("Sign in"))
            """
        })
        """
    }
}
