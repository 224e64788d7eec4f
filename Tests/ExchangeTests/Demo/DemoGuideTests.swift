import Demo
import Testing

@Suite struct DemoGuideTests {
    @Test func `it says whom to sign in as in a table, the password and where to begin`() {
        let guide = DemoGuide(
            accounts: [
                "broker": DemoAccount(
                    name: "Ada Moss",
                    email: "ada.moss@bnes.example",
                    password: "three random words",
                    totp: nil
                ),
                "team manager": DemoAccount(
                    name: "Sian Pugh",
                    email: "sian.pugh@bnes.example",
                    password: "three random words",
                    totp: nil
                ),
            ],
            address: "http://127.0.0.1:8080"
        )
        #expect(
            guide.text == """
                The demonstration is at http://127.0.0.1:8080; nobody in it is real.

                  Sign in as    E-mail address          and see
                  broker        ada.moss@bnes.example   a desk with what is due next, and why
                  team manager  sian.pugh@bnes.example  referrals to allocate, and who holds what

                The password of each is: three random words

                Where to begin: sign in as Ada Moss, the broker. The desk says what is due next, and why.

                """
        )
    }
}
