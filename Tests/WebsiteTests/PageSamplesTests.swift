import Foundation
import Testing

/// Every page of the website has a sample under `Snapshots/`.
@Suite struct PageSamplesTests {
    /// A sample of each page, by the name of its type.
    private static let samples = [
        "AccountPage": "accounts/account",
        "AccountsPage": "accounts/list",
        "AgreePage": "choices/assessment",
        "AllocatePage": "cases/allocate",
        "AnswerPage": "sourcing/answer",
        "AnswersPage": "sourcing/answers",
        "AskFundingPage": "funding/ask-approver",
        "BedPage": "choices/bed",
        "BlockContractsPage": "market/block-contracts",
        "CallOffPage": "starts/call-off",
        "CaseDetailPage": "cases/referred",
        "CaseListPage": "cases/list",
        "ChoicePage": "choices/choice",
        "CommissionersWordPage": "sourcing/commissioner-word",
        "DecisionPage": "funding/decision-approver",
        "DeskPage": "desks/broker",
        "DirectoryPage": "market/directory",
        "DirectoryStagingPage": "market/directory-doubted",
        "DischargePage": "starts/discharge",
        "DocumentsPage": "referrals/documents",
        "EndCasePage": "cases/end",
        "EnquiryPage": "sourcing/ask",
        "FactPage": "market/vacancies-new",
        "FollowUpPage": "starts/follow-up",
        "FundingListPage": "funding/list-panel",
        "JournalPage": "journal/administrator",
        "LetterPage": "sourcing/letter",
        "LimitPage": "accounts/limit",
        "LocationPage": "market/location",
        "LocationsPage": "market/locations",
        "MovedInPage": "starts/moved-in",
        "NewAccountPage": "accounts/new",
        "NewPasswordPage": "accounts/new-password",
        "NoPolicyPage": "policy/none",
        "OrderPage": "orders/order-issued",
        "OutboxPage": "sourcing/outbox",
        "OwnAccountPage": "session/account",
        "OwnPasswordPage": "accounts/own-password",
        "PlainPage": "plain/help",
        "PolicyPage": "policy/in-force",
        "PractitionerPage": "referrals/practitioner",
        "PresentPage": "choices/present",
        "ProblemPage": "problems/not-found",
        "ProposalPage": "policy/proposal",
        "PutRightPage": "starts/put-right",
        "RankedHomesPage": "sourcing/homes",
        "RatesPage": "market/rates",
        "RoundsPage": "sourcing/rounds",
        "SectionPage": "referrals/person",
        "SendPage": "referrals/send",
        "SendSurveyPage": "starts/send-survey",
        "SheetPage": "choices/sheet",
        "SignInPage": "session/sign-in",
        "SignedOrderPage": "orders/signed",
        "StartPage": "referrals/new",
        "SuitabilityPage": "choices/suitability",
        "SurveyOverPage": "starts/survey-over",
        "SurveyPage": "starts/survey",
        "TaskListPage": "referrals/list",
        "TelephonePage": "referrals/telephone",
        "TryPolicyPage": "policy/try",
        "TurnBackPage": "sourcing/turn-back",
        "WaitingForWordPage": "sourcing/commissioner",
        "WardPage": "desks/ward",
        "WithdrawPage": "sourcing/withdraw",
    ]

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

    @Test func `every page has a sample`() throws {
        let sources = Self.folder.deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/Website")
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        var pages: Set<String> = []
        for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
            // The gallery's are samples themselves.
            if file.pathComponents.contains("Gallery") { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            for page in text.matches(of: #/^(?:package )?struct (\w+): (?:\w+, )*Page\b/#.anchorsMatchLineEndings()) {
                pages.insert(String(page.1))
            }
        }
        #expect(pages.count > 50)
        for page in pages.subtracting(Self.samples.keys).sorted() {
            Issue.record(
                """
                \(page) has no sample: keep one with expectSnapshot, and name it in Tests/WebsiteTests/PageSamplesTests.swift
                """
            )
        }
        for page in Set(Self.samples.keys).subtracting(pages).sorted() {
            Issue.record("\(page) is no page any more")
        }
        for (page, sample) in Self.samples {
            let file = Self.folder.appending(path: "Snapshots/\(sample).html")
            #expect(FileManager.default.fileExists(atPath: file.path), "\(page): there is no sample \(sample)")
        }
    }
}
