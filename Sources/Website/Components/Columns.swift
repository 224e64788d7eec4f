/// A list beside the views one can choose from.
package func beside(_ views: HTML, _ contents: () -> HTML) -> HTML {
    "<div class=\"cb-beside\">\(views)<div class=\"cb-beside__main\">\(contents())</div></div>"
}

/// The main part and, to its right, what goes with it. On a telephone the second follows the first.
package func columns(main: () -> HTML, aside: () -> HTML) -> HTML {
    """
    <div class="cb-columns"><div class="cb-columns__main">\(main())</div>\
    <div class="cb-columns__aside">\(aside())</div></div>
    """
}
