/// The call to the home after the discharge, with its four questions (2.2.10b).
package struct FollowUpCall: Record {
    package static let table = "follow_up_calls"

    package let id: Identifier<FollowUpCall>
    package let caseID: Identifier<Case>
    package let dischargeID: Identifier<Discharge>
    package let spokeTo: String
    package let calledAt: Instant
    package let wentWell: Bool
    package let medication: Bool
    package let dischargeLetter: Bool
    package let equipment: Bool
    /// Asked for when any answer is no: what is wrong, and what is done about it.
    package let words: String?
    package let calledBy: Identifier<Account>
}
