/// Who acts. What they may do is looked up within each transaction, so that a change holds from the next act on.
package enum Actor: Sendable, Hashable, Codable {
    case account(Identifier<Account>)
    /// Somebody with a personal link and no account: the person answering the survey.
    case link(Identifier<Invitation>)
    /// Time passing, or the command line of the machine itself.
    case system

    package var text: String {
        switch self {
        case .account(let id): "account/\(id)"
        case .link(let id): "link/\(id)"
        case .system: "system"
        }
    }
}
