/// A link: what it says and where it leads.
package struct Link: Sendable, Hashable {
    package let text: String
    package let path: Path

    package init(_ text: String, to path: Path) {
        self.text = text
        self.path = path
    }
}

/// A link inside a sentence or cell.
/// - `about`: what it is about where the text alone doesn't say, read out and not shown: "Change" the postcode.
package func link(_ text: String, to path: Path, about: String? = nil) -> HTML {
    "<a\(href(path))>\(text)\(hidden(about))</a>"
}

/// A link away from here. It says so by its address; no new tab opens.
package func link(_ text: String, to address: OutsideAddress) -> HTML {
    "<a\(href(address)) rel=\"noreferrer\">\(text)</a>"
}

/// A telephone number that a telephone can ring; plain text where it can't be one.
package func telephone(_ number: String) -> HTML {
    optional(OutsideAddress(telephone: number)) { address in
        "<a class=\"cb-telephone\"\(href(address))>\(number)</a>"
    } else: {
        "\(number)"
    }
}

/// An e-mail address that can be written to; plain text where it can't be one.
package func email(_ address: String) -> HTML {
    optional(OutsideAddress(email: address)) {
        link(address, to: $0)
    } else: {
        "\(address)"
    }
}

/// Words for those who hear the page and not for those who see it.
package func hidden(_ text: String?) -> HTML {
    optional(text) { "<span class=\"nhsuk-u-visually-hidden\"> \($0)</span>" }
}
