import Brokerage
import BrokerageTesting
import Testing

@testable import Website

/// The pages of signing in and of one's own account, as they were and sound.
@Suite struct SessionSamplesTests {
    private func signIn(
        _ step: SignInPage.Step,
        email: String = "",
        proof: String? = nil,
        next: String? = nil,
        problem: String? = nil
    ) -> SignInPage {
        SignInPage(step: step, email: email, proof: proof, next: next, key: sampleKey, problem: problem)
    }

    @Test func `signing in, with a code, and setting one up`() throws {
        let email = "ada@example.org"
        try expectSnapshot(of: signIn(.password, next: "/cases?q=Ellis"), named: "session/sign-in")
        let wrong = "Enter the e-mail address and password of your account"
        try expectSnapshot(of: signIn(.password, email: email, problem: wrong), named: "session/sign-in-wrong")
        try expectSnapshot(of: signIn(.code, email: email, proof: "sealed"), named: "session/sign-in-code")
        let secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
        try expectSnapshot(
            of: signIn(.enrolment(secret: secret), email: email, proof: "sealed"),
            named: "session/sign-in-enrolment"
        )
    }

    @Test func `one's own account`() throws {
        let page = OwnAccountPage(name: "Ada Moss", roles: [.broker, .teamManager], key: sampleKey)
        try expectSnapshot(of: page, named: "session/account")
    }

    @Test func `pages for anybody`() throws {
        try expectSnapshot(of: PlainPage.help, named: "plain/help")
        try expectSnapshot(of: PlainPage.accessibility, named: "plain/accessibility")
        try expectSnapshot(of: PlainPage.privacy, named: "plain/privacy")
    }

    @Test func `pages that say what is wrong`() throws {
        let pages: [(String, ProblemPage)] = [
            ("not-found", .refused(.notFound)),
            ("forbidden", .notPermitted(.approveFunding)),
            ("refused", .refused(Refusal(.caseOver, "Three homes at most may be shown.", clause: "2.2.7"))),
            ("failed-page", .failed(reference: "ABCD2345", method: .get, isKept: false)),
            ("failed-form-kept", .failed(reference: "ABCD2345", method: .post, isKept: true)),
            ("failed-form", .failed(reference: "ABCD2345", method: .post, isKept: false)),
            ("timed-out", .timedOut),
            ("file-too-large", .fileTooLarge(most: FileType.maximumBytes)),
            ("form-too-large", .formTooLarge),
            ("unreadable", .unreadable),
            ("from-elsewhere", .fromElsewhere),
            ("wrong-method", .wrongMethod),
        ]
        for (name, page) in pages { try expectSnapshot(of: page, named: "problems/\(name)") }
    }
}
