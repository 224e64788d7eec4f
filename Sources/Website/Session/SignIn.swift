import Brokerage

enum SignIn {
    static func show(_ visit: Visit) async throws -> Reply {
        if visit.session != nil { return .redirect(next(visit)) }
        return .page(
            SignInPage(
                step: .password,
                email: "",
                proof: nil,
                next: visit.query.one("next"),
                key: visit.formKey(),
                problem: nil
            )
        )
    }

    static func take(_ visit: Visit) async throws -> Reply {
        let email = visit.fields.one("email") ?? ""
        let proof = visit.fields.one("proof")
        let outcome = try await visit.partnership.signIn(
            Credentials(
                email: email,
                password: visit.fields.raw("password") ?? "",
                proof: proof,
                code: visit.fields.one("code"),
                device: visit.cookies[CookieName.full(CookieName.device, secure: visit.site.settings.secureCookies)]
            ),
            passwords: visit.site.passwords
        )
        func again(_ step: SignInPage.Step, proof: String? = nil, problem: String? = nil) -> Reply {
            .page(
                SignInPage(
                    step: step,
                    email: email,
                    proof: proof,
                    next: visit.query.one("next"),
                    key: visit.formKey(),
                    problem: problem
                ),
                problem == nil ? .ok : .invalid
            )
        }
        switch outcome {
        case .signedIn(let session, let device):
            visit.changes.set(CookieName.session, session)
            visit.changes.set(CookieName.device, device, for: 365 * 24 * 60 * 60)
            return .redirect(next(visit))
        case .codeWanted(let proof): return again(.code, proof: proof)
        case .enrolmentWanted(let secret, let proof): return again(.enrolment(secret: secret), proof: proof)
        case .wrong where proof != nil:
            return again(.password, problem: "The code was wrong or came too late. Sign in again")
        case .wrong:
            return again(.password, problem: "Enter the e-mail address and password of your account")
        case .throttled(let until):
            return again(
                .password,
                problem: "There were too many wrong tries. Try again after \(until.london.time)"
            )
        }
    }

    static func out(_ visit: Visit) async throws -> Reply {
        if let session = visit.session { try await visit.partnership.signOut(session) }
        visit.changes.set(CookieName.session, "", for: 0)
        return .redirect("/sign-in", Flash("You have signed out."))
    }

    private static func next(_ visit: Visit) -> Path {
        visit.query.one("next").flatMap(Path.init(cameFromOutside:)) ?? "/"
    }
}
