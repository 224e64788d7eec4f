/// A part of something larger that can be done in any order.
package struct TaskListItem: Sendable, Hashable {
    package enum Status: Sendable, Hashable {
        case completed
        /// Begun, or not: "To do", "In progress".
        case incomplete(String)
        /// Something is wrong with it.
        case problem(String)
        /// It can't be begun, and why.
        case cannotStartYet(Unavailable)
    }

    package let title: String
    package let path: Path
    package let hint: String?
    package let status: Status

    package init(_ title: String, to path: Path, hint: String? = nil, _ status: Status) {
        self.title = title
        self.path = path
        self.hint = hint
        self.status = status
    }
}

package func taskList(_ items: [TaskListItem]) -> HTML {
    "<ul class=\"nhsuk-task-list\">\n\(each(items) { "\(line($0))\n" })</ul>"
}

private func line(_ item: TaskListItem) -> HTML {
    let statusID = elementID(item.title).lowercased() + "-status"
    var waits: Unavailable?
    var linkTo: Path? = item.path
    if case .cannotStartYet(let reason) = item.status {
        waits = reason
        linkTo = nil
    }
    return """
        <li\(classes("nhsuk-task-list__item", linkTo == nil ? nil : "nhsuk-task-list__item--with-link"))>\
        <div class="nhsuk-task-list__name-and-hint">\
        \(optional(linkTo) { path in
            """
            <a class="nhsuk-link nhsuk-task-list__link"\(href(path))\(attribute("aria-describedby", statusID))>\
            \(item.title)</a>
            """
        } else: {
            "<span>\(item.title)</span>"
        })\
        \(optional(item.hint) { "<div class=\"nhsuk-task-list__hint\">\($0)</div>" })\
        \(optional(waits) { unavailable($0) })</div>\
        \(statusElement(item.status, id: statusID))</li>
        """
}

private func statusElement(_ status: TaskListItem.Status, id: String) -> HTML {
    func element(_ modifier: String?, _ contents: HTML) -> HTML {
        """
        <div\(classes("nhsuk-task-list__status", modifier.map { "nhsuk-task-list__status--" + $0 }))\
        \(attribute("id", id))>\(contents)</div>
        """
    }
    return switch status {
    case .completed: element("completed", "Completed")
    case .incomplete(let words): element(nil, tag(words, .blue))
    case .problem(let words): element(nil, tag(words, .red))
    case .cannotStartYet: element("cannot-start-yet", "Cannot start yet")
    }
}
