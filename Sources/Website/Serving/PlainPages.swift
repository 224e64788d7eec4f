import Brokerage

/// Pages that say something to anybody.
struct PlainPage: Page {
    let title: String
    let sentences: [String]

    var setting: PageSetting { .plain }
    var body: HTML { "\(pageHeading(title))\(each(sentences) { "<p>\($0)</p>" })" }

    static let help = PlainPage(
        title: "Help",
        sentences: [
            "CareBroker is where councils and their NHS partners find, agree and order care.",
            "If you can't sign in, ask the administrator of your partnership to reset your password.",
            "What you type into a form is kept while you type. If you are signed out, sign in again and go on.",
        ]
    )
    static let accessibility = PlainPage(
        title: "Accessibility statement",
        sentences: [
            "CareBroker aims at the Web Content Accessibility Guidelines, version 2.2, level AA.",
            "Every page works with the keyboard alone, without scripts, and on a telephone. Our tests check each with axe.",
            "If something is hard to use, tell the people who run CareBroker in your partnership.",
        ]
    )
    static let privacy = PlainPage(
        title: "Privacy",
        sentences: [
            "CareBroker keeps what is needed to find and arrange care, and who looked at it.",
            "It sets cookies to keep you signed in and to know this device again. It sends nothing to anybody else.",
        ]
    )
}

enum PlainPages {
    static func help(_ visit: Visit) async throws -> Reply { .page(PlainPage.help) }
    static func accessibility(_ visit: Visit) async throws -> Reply { .page(PlainPage.accessibility) }
    static func privacy(_ visit: Visit) async throws -> Reply { .page(PlainPage.privacy) }
}
