/// What stands where there is nothing to show: that there is nothing, and what to do about it.
package func emptyState(_ sentence: String, detail: HTML = .empty, next: Button? = nil) -> HTML {
    """
    <div class="cb-empty"><p class="cb-empty__sentence">\(sentence)</p>\
    \(when(!detail.isEmpty) { "<p>\(detail)</p>" })\
    \(optional(next) { buttons([$0]) })</div>
    """
}
