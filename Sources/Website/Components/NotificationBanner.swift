/// What has just happened, said once on the next page.
package struct Flash: Sendable, Hashable, Codable {
    package enum Kind: String, Sendable, Hashable, Codable {
        /// It is done.
        case success
        /// Something the person needs to know before going on.
        case important
    }

    package let kind: Kind
    package let sentence: String
    /// What follows from it, in a sentence.
    package let detail: String?

    package init(_ sentence: String, _ kind: Kind = .success, detail: String? = nil) {
        self.kind = kind
        self.sentence = sentence
        self.detail = detail
    }
}

package func notificationBanner(_ flash: Flash) -> HTML {
    let titleID = "notification-\(flash.kind.rawValue)"
    let isSuccess = flash.kind == .success
    return """
        <div\(classes("nhsuk-notification-banner", isSuccess ? "nhsuk-notification-banner--success" : nil))\
        \(attribute("role", isSuccess ? "alert" : "region"))\(attribute("aria-labelledby", titleID))\
         data-module="nhsuk-notification-banner">\
        <div class="nhsuk-notification-banner__header"><h2 class="nhsuk-notification-banner__title"\
        \(attribute("id", titleID))>\(isSuccess ? "Done" : "Important")</h2></div>\
        <div class="nhsuk-notification-banner__content"><p class="nhsuk-notification-banner__heading">\
        \(flash.sentence)</p>\(optional(flash.detail) { "<p>\($0)</p>" })</div></div>
        """
}
