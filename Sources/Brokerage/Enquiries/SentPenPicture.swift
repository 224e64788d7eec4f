/// What homes were shown: an anonymised pen picture and the outward part of a postcode.
package struct SentPenPicture: Record {
    package static let table = "pen_pictures"

    package let id: Identifier<SentPenPicture>
    package let caseID: Identifier<Case>
    package let roundID: Identifier<Round>
    package let text: String
    /// The outward code of where the person wants to live, or lives now.
    package let outward: OutwardCode
    /// What the finder lit up and the broker kept on purpose, each with its reason.
    package let kept: [KeptIdentifier]
    package let writtenBy: Identifier<Account>
    package let writtenAt: Instant

    package var penPicture: PenPicture { PenPicture(text: text, kept: kept) }
}
