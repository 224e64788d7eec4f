extension Work {
    /// What a call found amiss goes to whoever is to put it right: a row that stays open until they have, and a letter.
    /// `due`: by when; nothing where the policy hurries nobody.
    func passOn(_ call: FollowUpCall, of found: Case, due: Instant?) throws -> [FollowUpFinding] {
        var findings: [FollowUpFinding] = []
        for reply in call.replies {
            guard reply.answer == .no, let words = reply.words, let party = reply.goesTo else { continue }
            let finding = FollowUpFinding(
                id: newID(),
                caseID: found.id,
                dischargeID: call.dischargeID,
                callID: call.id,
                question: reply.question,
                words: words,
                goesTo: party,
                state: .open,
                foundAt: now
            )
            try insert(finding)
            try write(of: finding, on: found, due: due)
            findings.append(finding)
        }
        return findings
    }

    /// The broker who made the call need not be written to: it stands on their desk.
    private func write(of finding: FollowUpFinding, on found: Case, due: Instant?) throws {
        func write(to addressee: String, at address: String?) throws {
            try self.write(of: finding, on: found, due: due, to: addressee, at: address)
        }
        switch finding.goesTo {
        case .broker:
            guard let broker = try found.brokerID.flatMap({ try find($0) }), broker.id != standing.accountID else {
                return
            }
            try write(to: broker.name, at: broker.email)
        case .practitioner:
            guard let practitioner = try find(found.practitionerID ?? found.referredBy) else { return }
            try write(to: practitioner.name, at: practitioner.email)
        case .ward:
            let hospital = try found.hospitalID.flatMap { try find($0)?.name }
            let place = [found.ward, hospital].compactMap(\.self).joined(separator: ", ")
            let accounts = try wardAccounts(of: found)
            for address in accounts.isEmpty ? [nil] : accounts.map({ Optional($0.email) }) {
                try write(to: place.isEmpty ? "The ward" : place, at: address)
            }
        case .home:
            guard let home = try chosenOffer(of: found).flatMap({ try find($0.locationID) }) else { return }
            let address = try contacts(of: [home.id])[home.id]?.email
            try write(to: home.name, at: address)
        }
    }

    /// Only the case's number stands in it, and what it is about: what was said is read there, or told by telephone.
    private func write(
        of finding: FollowUpFinding,
        on found: Case,
        due: Instant?,
        to addressee: String,
        at address: String?
    ) throws {
        let sender = try letterSender(of: found)
        let byWhen = due.map { "by \($0.london.timeInWords) on \($0.london.date.full)" } ?? "as soon as you can"
        try insert(
            Message(
                id: newID(),
                kind: .notice,
                caseID: found.id,
                enquiryID: nil,
                address: address,
                addressee: addressee,
                subject: "\(found.reference): something to put right after the move",
                body: """
                    To \(addressee)

                    We called the care home after the move under \(found.reference). Something is wrong with \
                    \(finding.question.about), and we ask you to put it right \(byWhen).
                    Sign in to CareBroker to read what it is, or ring us.

                    \(sender.signature)
                    """,
                attachmentID: nil,
                writtenAt: now
            )
        )
    }
}
