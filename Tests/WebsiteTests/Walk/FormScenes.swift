import Brokerage
import BrokerageTesting
import Testing
import Website

/// A form on a page, as somebody in this role sees it.
struct StandingForm: Sendable {
    let route: Route
    let role: Role
    let form: ShownForm
}

/// A story, and forms that stand on its pages.
struct FormScene: Sendable {
    let story: Scenario
    let site: Site
    let forms: [StandingForm]

    /// Where a form stands: who sees it, on which page, and where it is sent.
    typealias Place = (role: Role, page: String, action: String)

    init(_ story: Scenario, _ site: Site, forms: [StandingForm]) {
        self.story = story
        self.site = site
        self.forms = forms
    }

    private init(_ story: Scenario, _ places: [Place]) async throws {
        let site = try await story.site()
        var forms: [StandingForm] = []
        for place in places {
            let page = try await site.signedIn(as: place.role).get(place.page)
            let route = routes.filter { $0.method == .post }.min { $0.misfit(place.action) < $1.misfit(place.action) }
            guard let route, let form = ShownForm.all(on: page.body).first(where: { $0.action == place.action }) else {
                Issue.record("\(place.page) answers \(page.status) to \(place.role), without a form to \(place.action)")
                continue
            }
            forms.append(StandingForm(route: route, role: place.role, form: form))
        }
        self.init(story, site, forms: forms)
    }

    /// Forms that stand only in states of which the walked world has nothing.
    static func others() async throws -> [FormScene] {
        [
            try await asking(), try await answered(), try await held(), try await assessedInVain(),
            try await priced(), try await asked(), try await ordered(), try await arranged(), try await movedIn(),
            try await over(), try await notDelivered(),
        ]
    }

    private static func asking() async throws -> FormScene {
        let story = try await Scenario()
        let pages = "/cases/\(try await story.ranks())"
        return try await FormScene(
            story,
            [(.broker, "\(pages)/ask?homes%5B%5D=\(StoryHomes.abbey.id)", "\(pages)/ask")]
        )
    }

    private static func answered() async throws -> FormScene {
        let story = try await Scenario()
        let id = try await story.ranks()
        try await story.asks([StoryHomes.abbey, StoryHomes.riverside], of: id)
        try await story.offers(StoryHomes.abbey, of: id, .pounds(1_020))
        let enquiry = "/cases/\(id)/enquiries/\(try await story.enquiry(StoryHomes.riverside, of: id).id)"
        return try await FormScene(
            story,
            [(.broker, enquiry, enquiry), (.broker, "/cases/\(id)/answers", "/cases/\(id)/options")]
        )
    }

    private static func held() async throws -> FormScene {
        let story = try await Scenario()
        let options = try await story.agreesToMeet()
        let offer = options.offer("Abbey Fields")
        try await story.does(HoldBed(caseID: options.caseID, offerID: offer), as: .broker)
        let page = "/cases/\(options.caseID)/beds/\(offer)"
        return try await FormScene(story, [(.broker, page, "\(page)/release")])
    }

    private static func assessedInVain() async throws -> FormScene {
        let story = try await Scenario()
        let options = try await story.sendsOptions()
        try await story.shows(["Abbey Fields", "Oldfield"], of: options)
        try await story.chooses("Abbey Fields", of: options, reserve: "Oldfield")
        try await story.assesses(options, canMeet: false)
        let pages = "/cases/\(options.caseID)"
        return try await FormScene(story, [(.broker, "\(pages)/assessment", "\(pages)/reserve")])
    }

    private static func priced() async throws -> FormScene {
        let story = try await Scenario()
        let page = "/cases/\(try await story.knowsPrice().caseID)/funding"
        return try await FormScene(story, [(.broker, page, page)])
    }

    private static func asked() async throws -> FormScene {
        let story = try await Scenario()
        let page = "/cases/\(try await story.asksFunding().options.caseID)/decision"
        try await story.limits(to: .pounds(1_500))
        return try await FormScene(story, [(.assistantDirector, page, page)])
    }

    private static func ordered() async throws -> FormScene {
        let story = try await Scenario()
        let options = try await story.funds()
        try await story.orders(options)
        let pages = "/cases/\(options.caseID)"
        return try await FormScene(
            story,
            [(.broker, "\(pages)/signed", "\(pages)/signed"), (.broker, "\(pages)/order", "\(pages)/order/send")]
        )
    }

    private static func arranged() async throws -> FormScene {
        let story = try await Scenario()
        var move = try await story.signsAgreement()
        try await story.arranges(&move, at: "2026-03-05 14:00")
        let pages = "/cases/\(move.caseID)"
        return try await FormScene(
            story,
            ["\(pages)/discharge/cancel", "\(pages)/moved-in"].map { (.broker, $0, $0) }
        )
    }

    private static func movedIn() async throws -> FormScene {
        let story = try await Scenario()
        let page = "/cases/\(try await story.hasMovedIn().caseID)/follow-up"
        try await story.passes(to: "2026-03-06 14:00")
        return try await FormScene(story, [(.broker, page, page), (.broker, page, "\(page)/no-answer")])
    }

    private static func notDelivered() async throws -> FormScene {
        let story = try await Scenario()
        _ = try await story.writesToAbbey()
        let page = "/outbox/\(try await story.failsToReachAbbey().id)"
        return try await FormScene(
            story,
            [(.broker, page, "\(page)/send-again"), (.broker, page, "\(page)/told")]
        )
    }

    private static func over() async throws -> FormScene {
        let story = try await Scenario()
        let id = try await story.starts()
        try await story.does(EndCase(caseID: id, ending: .declined), as: .practitioner)
        try await story.does(DisableAccount(accountID: story.account(.finance)), as: .administrator)
        let account = "/accounts/\(story.account(.finance))"
        return try await FormScene(
            story,
            [
                (.practitioner, "/cases/\(id)", "/cases/\(id)/refer-again"),
                (.administrator, account, "\(account)/enable"),
            ]
        )
    }
}

extension Route {
    /// How badly an address fits the pattern: the number of holes where it does.
    fileprivate func misfit(_ path: String) -> Int {
        let (wanted, given) = (pattern.split(separator: "/"), path.split(separator: "/"))
        guard wanted.count == given.count, zip(wanted, given).allSatisfy({ $0.hasPrefix("{") || $0 == $1 }) else {
            return .max
        }
        return holes.count
    }
}
