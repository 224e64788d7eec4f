import CCurl

/// Sends e-mails by SMTP (libcurl), one after another, on a lane of its own.
package actor SMTPSender: MailSending {
    private let configuration: SMTPConfiguration
    private let lane = BlockingLane(label: "carebroker.mail")

    package nonisolated var unownedExecutor: UnownedSerialExecutor {
        lane.asUnownedSerialExecutor()
    }

    package init(configuration: SMTPConfiguration) {
        self.configuration = configuration
    }

    package func send(_ email: Email) async -> Delivery {
        let letter = Array(email.onTheWire(from: configuration.from).utf8)
        let outcome = ccurl_send(
            configuration.url,
            configuration.security == .none ? 0 : 1,
            configuration.authorities,
            configuration.login?.user,
            configuration.login?.password.revealed,
            "<\(configuration.from.address)>",
            "<\(email.to.address)>",
            letter,
            letter.count,
            milliseconds(configuration.connectLimit),
            milliseconds(configuration.limit)
        )
        return Delivery(outcome)
    }

    private func milliseconds(_ duration: Duration) -> Int {
        // At least one, because libcurl takes none to mean for ever; a day at most.
        Int(min(max(duration / .milliseconds(1), 1), 86_400_000))
    }
}

extension Delivery {
    fileprivate init(_ outcome: ccurl_outcome) {
        let answer = Answer(outcome)
        self =
            switch outcome.end {
            case CCURL_ACCEPTED: .accepted
            case CCURL_LOGIN: .tryLater(.loginRefused)
            case CCURL_UNREACHABLE: .tryLater(.unreachable)
            case CCURL_UNTRUSTED: .tryLater(.certificateNotTrusted)
            case CCURL_UNENCRYPTED: .tryLater(.notEncrypted)
            case CCURL_ANSWERED:
                switch answer.code {
                // Sign in first, or in another way (RFC 4954 section 6): no fault of the e-mail's.
                case 530, 534, 535, 538: .tryLater(.loginRefused)
                case 500...: .refused(answer)
                default: .tryLater(.busy(answer))
                }
            default: .tryLater(outcome.letter_gone != 0 ? .answerLost : .brokenOff)
            }
    }
}

extension Delivery.Answer {
    fileprivate init(_ outcome: ccurl_outcome) {
        code = Int(outcome.code)
        let line = withUnsafeBytes(of: outcome.words) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        // The line opens with the number.
        let said = line.unicodeScalars.dropFirst(4).map { $0.properties.generalCategory == .control ? " " : $0 }
        words = String(String.UnicodeScalarView(said))
    }
}
