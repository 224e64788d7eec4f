import Crypto

/// A personal link that needs no account: the survey after a placement (B&NES 2.2.10c).
package struct Invitation: Record, Hashable {
    package static let table = "invitations"

    package let id: Identifier<Invitation>
    package let caseID: Identifier<Case>
    package let dischargeID: Identifier<Discharge>
    /// SHA-256 of the link's token, hex. The token itself stands in the letter alone.
    package let token: String
    package let sentAt: Instant
    /// Brought forward when another link takes its place.
    package var expiresAt: Instant
    package var answeredAt: Instant?

    /// How long a link can be answered.
    package static let hoursGood = 60 * 24

    package static func digest(of token: String) -> String {
        Hex.encode(SHA256.hash(data: Array(token.utf8)))
    }
}
