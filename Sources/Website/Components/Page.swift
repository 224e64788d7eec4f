/// A page: plain data and how it is drawn. The shell (``PageFrame``) puts the header, the errors and the footer round it.
///
///     struct DeskPage: Page {
///         let cases: [DeskLine]
///         var title: String { "My desk" }
///         var section: Section? { .desk }
///         var body: HTML { "\(pageHeading(title)) \(table(…))" }
///     }
package protocol Page: Sendable {
    /// What the page is called, in the browser's tab; most pages use it as their heading too.
    var title: String { get }
    /// What stands in the main part, its `<h1>` included.
    var body: HTML { get }
    /// Where in the navigation it belongs.
    var section: Section? { get }
    /// For whom it is set.
    var setting: PageSetting { get }
    /// The page before this one, shown above the heading.
    var back: Link? { get }
    /// The pages above this one, from the top.
    var breadcrumbs: [Link] { get }
    /// What is wrong with what was sent: drawn on top, and "Error:" comes before the title.
    var errors: [FieldError] { get }
}

extension Page {
    package var section: Section? { nil }
    package var setting: PageSetting { .reading }
    package var back: Link? { nil }
    package var breadcrumbs: [Link] { [] }
    package var errors: [FieldError] { [] }
}

/// Whom a page is set for.
package enum PageSetting: String, Sendable, Hashable {
    /// Case work: the whole width, close lines.
    case work
    /// One column of questions or text for those who work here.
    case reading
    /// Large, plain and short, for a person or their family.
    case plain
}

/// An entry of the main navigation.
package struct Section: Sendable, Hashable {
    package let name: String
    package let path: Path

    package init(_ name: String, _ path: Path) {
        self.name = name
        self.path = path
    }
}

/// The page's heading.
/// - `aside`: what stands beside the name in smaller letters, such as age and number.
/// - `below`: a quiet line under it.
package func pageHeading(_ text: String, aside: HTML = .empty, below: HTML = .empty) -> HTML {
    """
    <h1 class="cb-heading">\(text)\(when(!aside.isEmpty) { " <span class=\"cb-heading__aside\">\(aside)</span>" })</h1>
    \(when(!below.isEmpty) { "<p class=\"cb-heading__below\">\(below)</p>" })
    """
}
