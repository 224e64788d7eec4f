/// The few signs we draw ourselves. They are decoration: words say the same.
enum Icon: Sendable, Hashable {
    case search
}

func icon(_ icon: Icon) -> HTML {
    switch icon {
    case .search:
        """
        <svg class="cb-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">\
        <circle cx="8.5" cy="8.5" r="5.75" fill="none" stroke="currentColor" stroke-width="2"/>\
        <path d="M13 13l4.5 4.5" stroke="currentColor" stroke-width="2" stroke-linecap="round"/></svg>
        """
    }
}
