/// What stands round every page: who is signed in, the navigation, the search box, what just happened.
package struct PageFrame: Sendable, Hashable {
    package let assets: Assets
    package let visitor: Visitor?
    /// What was searched for, when this page shows what was found.
    package let searched: String
    package let flash: Flash?
    /// A line above everything, such as "Demonstration: nobody here is real".
    package let notice: String?

    package init(
        assets: Assets,
        visitor: Visitor?,
        searched: String = "",
        flash: Flash? = nil,
        notice: String? = nil
    ) {
        self.assets = assets
        self.visitor = visitor
        self.searched = searched
        self.flash = flash
        self.notice = notice
    }

    /// The whole document.
    package func show(_ page: some Page) -> HTML {
        let heading = page.errors.isEmpty ? page.title : "Error: \(page.title)"
        return """
            <!DOCTYPE html>
            <html lang="en-GB"\(classes("cb-\(page.setting.rawValue)"))>
            <head>
            <meta charset="utf-8">
            <title>\(heading) – CareBroker</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <meta name="referrer" content="same-origin">
            <meta name="theme-color" content="#0f4c5c">
            <link rel="stylesheet"\(href(assets.asset("nhsuk.css")))>
            <link rel="stylesheet"\(href(assets.asset("carebroker.css")))>
            <script type="module"\(src(assets.asset("carebroker.js")))\
            \(attribute("data-nhsuk", assets.asset("nhsuk.js")))></script>
            </head>
            <body>
            <a class="nhsuk-skip-link" href="#main" data-module="nhsuk-skip-link">Skip to main content</a>
            \(header(page))
            <div class="cb-page">
            \(optional(page.back) { backLink($0) })
            \(breadcrumbs(page.breadcrumbs))
            <main id="main">
            \(optional(flash) { notificationBanner($0) })
            \(errorSummary(page.errors))
            \(page.body)
            </main>
            </div>
            \(footer)
            </body>
            </html>

            """
    }

    private func header(_ page: some Page) -> HTML {
        """
        <header class="cb-header">\(optional(notice) { "<p class=\"cb-notice\">\($0)</p>" })<div class="cb-header__inner">
        <a class="cb-header__name" href="/">CareBroker</a>
        \(optional(visitor) { visitor in
            """
            <nav class="cb-nav" aria-label="Main">\(each(visitor.sections) { section in
                """
                <a\(href(section.path))\(attribute("aria-current", section == page.section ? "page" : nil))>\
                \(section.name)</a>
                """
            })</nav>
            \(optional(visitor.search) { search in
                """
                <form class="cb-search" role="search" method="get"\(action(search.path))>\
                <label class="nhsuk-u-visually-hidden" for="search">\(search.label)</label>\
                <input id="search" name="q" type="search" autocomplete="off" spellcheck="false"\
                \(attribute("placeholder", search.label))\(attribute("value", searched.isEmpty ? nil : searched))>\
                <button type="submit">\(icon(.search))<span class="nhsuk-u-visually-hidden">Search</span></button></form>
                """
            })
            <div class="cb-visitor"><a\(href(visitor.account))>\(visitor.name)</a>\
            \(form(to: visitor.signOut, key: visitor.signOutKey) { "<button type=\"submit\">Sign out</button>" })</div>
            """
        })
        </div></header>
        """
    }

    private var footer: HTML {
        """
        <footer class="cb-footer"><div class="cb-footer__inner"><h2 class="nhsuk-u-visually-hidden">About this site</h2>\
        <ul><li>\(link("Help", to: "/help"))</li>\
        <li>\(link("Accessibility statement", to: "/accessibility"))</li>\
        <li>\(link("Privacy", to: "/privacy"))</li></ul></div></footer>
        """
    }
}

/// Who is signed in and where they may go.
package struct Visitor: Sendable, Hashable {
    package let name: String
    package let sections: [Section]
    package let search: Search?
    package let account: Path
    package let signOut: Path
    package let signOutKey: FormKey

    package init(
        name: String,
        sections: [Section],
        search: Search?,
        account: Path = "/account",
        signOut: Path = "/sign-out",
        signOutKey: FormKey
    ) {
        self.name = name
        self.sections = sections
        self.search = search
        self.account = account
        self.signOut = signOut
        self.signOutKey = signOutKey
    }
}

/// The search box: what can be searched for, and where the question goes (as `q`).
package struct Search: Sendable, Hashable {
    package let label: String
    package let path: Path

    package init(_ label: String, at path: Path = "/search") {
        self.label = label
        self.path = path
    }
}
