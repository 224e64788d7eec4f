/// The letter that goes with a placement agreement. It says what was agreed by itself, for a home that can't open the
/// enclosure and for a machine that can't print one.
package struct OrderLetter: Sendable, Hashable {
    package let subject: String
    package let body: String

    init(_ agreement: Agreement, encloses: Bool) {
        let order = agreement.order
        let parts = order.parts.map { "- \($0.kind.label): \($0.amount)" }.joined(separator: "\n")
        let nursing = agreement.nursingInWords.map { "\n\($0)" }
        let name = [agreement.personName, agreement.nickname.map { "(known as \($0))" }].compactMap(\.self)
            .joined(separator: " ")
        let asking =
            encloses
            ? "The agreement is enclosed. Sign it and send it back to \(agreement.sender.email)."
            : "We will send you the agreement on paper. Sign it and send it back to \(agreement.sender.email)."
        subject = "Placement agreement \(order.reference) to sign"
        body = """
            To \(agreement.home.name)

            This is placement agreement \(order.reference) for \(name), starting on \
            \(order.startOn.long). Our reference is \(agreement.caseReference).

            It costs \(order.weekly) a week:
            \(parts)\(nursing ?? "")
            \(order.conditions.map { "\nConditions: \($0)\n" } ?? "")
            \(asking) Only this version, \(order.version), can be signed.

            \(agreement.sender.signature)
            """
    }
}
