/// The pages of one thing, as links: each has an address of its own.
package func tabs(_ tabs: [Link], current: Path, label: String) -> HTML {
    """
    <nav class="cb-tabs"\(attribute("aria-label", label))><ul>\(each(tabs) { tab in
        """
        <li><a\(href(tab.path))\(attribute("aria-current", tab.path == current ? "page" : nil))>\(tab.text)</a></li>
        """
    })</ul></nav>
    """
}
