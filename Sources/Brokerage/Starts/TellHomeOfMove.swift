/// What a home is told of a move.
enum MoveNews: Sendable, Hashable {
    case arranged
    case changed
    case calledOff
}

extension Work {
    /// Writes to the home that somebody comes, when and with what, or that they don't. The agreement's number says who:
    /// no name goes out by e-mail.
    func tellHome(of discharge: Discharge, _ news: MoveNews, on found: Case) throws {
        guard let order = try find(discharge.orderID), let home = try find(order.locationID) else { return }
        let sender = try letterSender(of: found)
        let planned = discharge.plannedAt.london
        let when = "\(planned.date.full) at \(planned.timeInWords)"
        let along = discharge.along.map { $0.inWords.lowercased() }.joined(separator: ", ")
        let what =
            switch news {
            case .arranged:
                "Under placement agreement \(order.reference) the person moves in on \(when)."
            case .changed:
                "The move under placement agreement \(order.reference) is changed: it is now on \(when)."
            case .calledOff:
                "The move under placement agreement \(order.reference) on \(when) isn’t going ahead. The agreement "
                    + "stands, and you hear from us when there is a new day."
            }
        let details =
            news == .calledOff
            ? []
            : [
                discharge.transport.map { "They come by: \($0.inWords.lowercased())." },
                along.isEmpty ? nil : "With them come: \(along).",
                "If you can’t take them then, tell us at once.",
            ].compactMap(\.self)
        try insert(
            Message(
                id: newID(),
                kind: .notice,
                caseID: found.id,
                enquiryID: nil,
                address: try contacts(of: [home.id])[home.id]?.email,
                addressee: home.name,
                subject: "\(news.subject): placement agreement \(order.reference)",
                body: """
                    To \(home.name)

                    \(([what] + details).joined(separator: "\n"))
                    Our reference is \(found.reference).

                    \(sender.signature)
                    """,
                attachmentID: nil,
                writtenAt: now
            )
        )
    }
}

extension MoveNews {
    fileprivate var subject: String {
        switch self {
        case .arranged: "The move is arranged"
        case .changed: "The move is changed"
        case .calledOff: "The move is called off"
        }
    }
}
