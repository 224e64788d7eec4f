/// The keys that move through a list, shown only where there is JavaScript, with a switch to turn them off (WCAG 2.2,
/// 2.1.4: single keys can be turned off by those who speak or mistype them).
package func keyboardHints() -> HTML {
    """
    <div class="cb-keys" data-keys hidden><p>\
    <kbd>j</kbd> <kbd>k</kbd> move <span aria-hidden="true">·</span> <kbd>x</kbd> select \
    <span aria-hidden="true">·</span> <kbd>Enter</kbd> open <span aria-hidden="true">·</span> <kbd>/</kbd> search \
    <span aria-hidden="true">·</span> <kbd>?</kbd> all keys</p>
    <dialog class="cb-keys__all" aria-labelledby="keys-heading"><h2 id="keys-heading">Keys</h2>
    <dl>\(each(keys) { "<div><dt><kbd>\($0)</kbd></dt><dd>\($1)</dd></div>" })</dl>
    <form method="dialog"><label class="cb-keys__switch"><input type="checkbox" data-keys-switch> \
    Use these keys</label> <button class="nhsuk-button nhsuk-button--secondary">Close</button></form></dialog></div>
    """
}

private let keys: [(String, String)] = [
    ("j", "Next line"),
    ("k", "Line before"),
    ("x", "Select the line, or take it off"),
    ("Enter", "Open the line"),
    ("/", "Search"),
    ("?", "Show these keys"),
    ("Esc", "Close, or leave the search"),
]
