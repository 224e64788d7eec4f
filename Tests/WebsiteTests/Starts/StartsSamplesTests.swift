import Brokerage
import BrokerageTesting
import Foundation
import Testing

@testable import Website

/// Every page of a move and what follows it, as it was and sound.
@Suite struct StartsSamplesTests {
    private func state(_ typed: [(String, String)]? = nil, _ faults: [FieldFault] = []) throws -> FormState {
        let body = (typed ?? []).map { "\($0.0)=\($0.1)" }.joined(separator: "&")
        return FormState(
            typed: try FormFields(urlEncoded: Array(body.utf8)),
            isTyped: typed != nil,
            faults: faults,
            refusal: nil,
            key: FormKey(key: "a-key", token: "a-token"),
            draftKept: nil
        )
    }

    /// Ids change with every step of a story, so they are made alike.
    private func expectAlike(_ html: HTML, named name: String) throws {
        let alike = html.markup.replacing(try Regex("[0-9a-hjkmnp-tv-z]{26}"), with: "ID")
        try expectSnapshot(HTML(trusted: alike), named: name)
    }

    /// Compares a page with its snapshot; the whole of it is written to the folder `SHOW_PAGES_IN`, to be looked at.
    private func show(_ page: some Page, named name: String) throws {
        if let folder = ProcessInfo.processInfo.environment["SHOW_PAGES_IN"] {
            let file = "\(folder)/\(name.replacing("/", with: "-")).html"
            try Gallery.frame(of: name).show(page).markup.write(toFile: file, atomically: true, encoding: .utf8)
        }
        let held: HTML = "<title>\(page.title)</title>\n\(errorSummary(page.errors))\n\(page.body)\n"
        try expectAlike(held, named: name)
    }

    @Test func `the pages of the move`() async throws {
        let story = try await Scenario()
        var move = try await story.signsAgreement(blockBeds: ["Room 4", "Room 5"])
        func answer() async throws -> MoveOfCase.Answer { try await story.move(move) }
        func discharge() async throws -> DischargePage {
            DischargePage(answer: try await answer(), state: try state(), draft: "/drafts")
        }
        try show(try await discharge(), named: "starts/discharge")
        let wrong = DischargePage(
            answer: try await answer(),
            state: try state(
                [("hour", "two"), ("along%5B%5D", "equipment")],
                [FieldFault(field: "planned", sentence: "Enter the day")]
            ),
            draft: "/drafts"
        )
        try show(wrong, named: "starts/discharge-refused")
        try await story.arranges(&move, at: "2026-03-05 14:00")
        try await story.arranges(&move, at: "2026-03-05 16:00", because: .transport)
        try show(try await discharge(), named: "starts/discharge-changed")
        try show(
            CallOffPage(answer: try await answer(), state: try state(), draft: "/drafts"),
            named: "starts/call-off"
        )
        try show(
            MovedInPage(answer: try await answer(), state: try state(), draft: "/drafts"),
            named: "starts/moved-in"
        )
    }

    @Test func `the pages of the follow-up`() async throws {
        let story = try await Scenario()
        let move = try await story.hasMovedIn { $0.person.email = "irene@example.org" }
        try await story.passes(to: "2026-03-06 14:00")
        try await story.does(RecordUnansweredCall(caseID: move.caseID, outcome: .message), as: .broker)
        func answer() async throws -> MoveOfCase.Answer { try await story.move(move) }
        func call(_ state: FormState) async throws -> FollowUpPage {
            FollowUpPage(answer: try await answer(), state: state, unanswered: try self.state(), now: story.clock.now)
        }
        try show(try await call(try state()), named: "starts/follow-up")
        let wrong = try state(
            [("spoke-to", "Ruth"), ("medication", "no")],
            [FieldFault(field: "words-medication", sentence: "Enter what is wrong with the medication")]
        )
        try show(try await call(wrong), named: "starts/follow-up-refused")
        try await story.calls(move, wrong: [.medication: .ward, .equipment: .home])
        let finding = try #require(try await answer().findings.first)
        try await story.does(PutRight(findingID: finding.id, words: "Sent by taxi"), as: .ward)
        let open = try await answer().findings.filter { $0.state == .open }
        let forms = Dictionary(uniqueKeysWithValues: try open.map { ($0.id, try state()) })
        try show(PutRightPage(answer: try await answer(), forms: forms), named: "starts/put-right")
        try show(
            SendSurveyPage(answer: try await answer(), state: try state()),
            named: "starts/send-survey"
        )
        try await story.does(SendSurveyNow(caseID: move.caseID), as: .broker)
        try await story.answers(survey: try await story.surveyToken(), words: "Everybody was kind")
        let card = MoveCard(answer: try await answer(), now: story.clock.now)
        try expectAlike(card.body, named: "starts/card")
    }

    @Test func `the survey's own pages`() throws {
        try show(SurveyPage(path: "/survey/token", state: try state()), named: "starts/survey")
        let links: [(String, SurveyLink)] = [
            ("answered", .answered(LocalDate(testing: "2026-03-12"))),
            ("over", .over(LocalDate(testing: "2026-05-11"))),
            ("unknown", .unknown),
        ]
        for (name, link) in links {
            try show(SurveyOverPage(link: link), named: "starts/survey-\(name)")
        }
    }
}
