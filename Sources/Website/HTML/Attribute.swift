/// An attribute of an element. Its name is a literal and its value is always quoted and escaped; addresses have a type
/// of their own (``Path``, ``OutsideAddress``) so that no text a person typed can become a link's target.
package struct Attribute: Sendable, Hashable {
    /// The attribute as it is written, or nothing for one that is left out.
    private let markup: String?

    fileprivate init(name: StaticString, value: String) {
        var markup = "\(name)=\""
        HTML.escape(value, into: &markup)
        markup += "\""
        self.markup = markup
    }

    fileprivate init(flag name: StaticString, isOn: Bool) {
        markup = isOn ? "\(name)" : nil
    }

    fileprivate init() {
        markup = nil
    }

    /// An attribute that isn't written.
    package static let none = Attribute()

    func append(to page: inout String) {
        guard let markup else { return }
        if page.utf8.last != UInt8(ascii: " ") { page += " " }
        page += markup
    }
}

/// An attribute with any text as its value; left out when there is no text. For a link use ``href(_:)``.
package func attribute(_ name: StaticString, _ value: String?) -> Attribute {
    if let value { Attribute(name: name, value: value) } else { .none }
}

package func attribute(_ name: StaticString, _ value: (some BinaryInteger)?) -> Attribute {
    attribute(name, value.map { String($0) })
}

/// An attribute that is there or not and has no value, as `disabled` and `checked`.
package func attribute(_ name: StaticString, if isOn: Bool) -> Attribute {
    Attribute(flag: name, isOn: isOn)
}

/// `class`, from the names that are there: `classes("nhsuk-input", hasError ? "nhsuk-input--error" : nil)`.
package func classes(_ names: String?...) -> Attribute {
    let names = names.compactMap(\.self).filter { !$0.isEmpty }
    return names.isEmpty ? .none : Attribute(name: "class", value: names.joined(separator: " "))
}

package func href(_ path: Path) -> Attribute {
    Attribute(name: "href", value: path.text)
}

package func href(_ address: OutsideAddress) -> Attribute {
    Attribute(name: "href", value: address.text)
}

/// Where a form is sent.
package func action(_ path: Path) -> Attribute {
    Attribute(name: "action", value: path.text)
}

package func src(_ path: Path) -> Attribute {
    Attribute(name: "src", value: path.text)
}

/// A `data-` attribute or any other that holds one of our addresses.
package func attribute(_ name: StaticString, _ path: Path?) -> Attribute {
    attribute(name, path?.text)
}
