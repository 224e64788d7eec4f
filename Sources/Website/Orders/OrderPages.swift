import Brokerage

/// The placement agreement: issued and sent, printed, and taken in signed.
enum OrderPages {
    static func show(_ visit: Visit) async throws -> Reply {
        .page(try await page(visit, try await visit.openForm()))
    }

    private static func page(_ visit: Visit, _ state: FormState) async throws -> OrderPage {
        OrderPage(
            answer: try await visit.ask(OrderToIssue(caseID: try visit.id("case"))),
            state: state,
            draft: visit.draftPath,
            now: visit.now
        )
    }

    /// Issues a version and sends it as printed. Two acts: should the machine stop between them, the page offers to send
    /// what was issued.
    static func issue(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            let id = try visit.id("case", Case.self)
            var form = FormReader(visit.fields)
            let start = form.date("start-on", "the day the placement starts", required: false)
            try form.finish()
            let order = try await visit.perform(
                IssueOrder(caseID: id, startOn: start, conditions: form.text("conditions")),
                part: "issue"
            )
            return try await send(order, of: id, visit, part: "send")
        } again: {
            try await page(visit, $0)
        }
    }

    /// Sends the version that is out to be signed, once more or for the first time.
    static func sendAgain(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            let id = try visit.id("case", Case.self)
            guard let current = try await visit.ask(OrderToIssue(caseID: id)).current else { throw Refusal.movedOn }
            return try await send(current.order.id, of: id, visit, part: nil)
        } again: {
            try await page(visit, $0)
        }
    }

    private static func send(
        _ orderID: Identifier<Order>,
        of caseID: Identifier<Case>,
        _ visit: Visit,
        part: String?
    ) async throws -> Reply {
        let agreement = try await visit.ask(ShowAgreement(caseID: caseID, orderID: orderID))
        let pdf = await visit.site.pdf(of: agreement.letter)
        try await visit.perform(
            SendOrder(orderID: orderID, agreement: try pdf.map { try ArrivedFile($0) }),
            part: part
        )
        let home = agreement.home.name
        let hasAddress = try await visit.ask(OrderToIssue(caseID: caseID)).email != nil
        let flash =
            switch (pdf != nil, hasAddress) {
            case (true, true): Flash("\(agreement.order.reference) is sent to \(home).")
            case (true, false):
                Flash(
                    "\(agreement.order.reference) is in the outbox.",
                    .important,
                    detail: "No e-mail address of \(home) is known. Print the agreement and post it."
                )
            case (false, _):
                Flash(
                    "\(agreement.order.reference) is in the outbox, without a PDF.",
                    .important,
                    detail: "A PDF could not be made here. Print the agreement from this page and post it to \(home)."
                )
            }
        return .redirect("/cases/\(caseID)/order", flash)
    }

    static func print(_ visit: Visit) async throws -> Reply {
        let agreement = try await visit.ask(
            ShowAgreement(caseID: try visit.id("case"), orderID: try visit.id("order"))
        )
        return await visit.site.print(agreement.letter, named: agreement.order.fileName)
    }

    // MARK: The signed copy

    static func showSigning(_ visit: Visit) async throws -> Reply {
        .page(try await signing(visit, try await visit.openForm()))
    }

    private static func signing(_ visit: Visit, _ state: FormState) async throws -> SignedOrderPage {
        SignedOrderPage(answer: try await visit.ask(OrderToSign(caseID: try visit.id("case"))), state: state)
    }

    static func takeIn(_ visit: Visit) async throws -> Reply {
        try await visit.takeForm {
            let id = try visit.id("case", Case.self)
            let page = try await visit.ask(OrderToSign(caseID: id))
            try page.signing.check()
            guard let order = page.order else { throw Refusal.movedOn }
            var form = FormReader(visit.fields)
            let file = visit.files.first { $0.field == "file" && !$0.name.isEmpty }
            let version = form.number("version", "the version on the paper", in: 1...9_999)
            let name = form.text("signed-by", missing: "Enter who signed for the home")
            let on = form.date("signed-on", "the day it was signed")
            if file == nil { form.fault("file", "Choose the signed agreement") }
            try form.finish()
            guard let file else { throw Refusal.invalid("file", "Choose the signed agreement") }
            try await visit.perform(
                RecordSignedOrder(
                    orderID: order.id,
                    version: version,
                    signedBy: name,
                    signedOn: on,
                    fileName: file.name,
                    file: try ArrivedFile(file.bytes)
                )
            )
            return .redirect(
                "/cases/\(id)",
                Flash("\(order.reference) is signed.", detail: "The move can be arranged now.")
            )
        } again: {
            try await signing(visit, $0)
        }
    }
}
