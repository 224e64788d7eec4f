/// A quiet line under the main one, in a cell or a list.
package func note(_ text: HTML) -> HTML {
    "<span class=\"cb-note\">\(text)</span>"
}

/// Words that matter less than those around them.
package func quiet(_ text: HTML) -> HTML {
    "<span class=\"cb-quiet\">\(text)</span>"
}

/// A figure better than what it is compared with. Its sign says so too.
package func better(_ text: String) -> HTML {
    "<span class=\"cb-better\">\(text)</span>"
}
