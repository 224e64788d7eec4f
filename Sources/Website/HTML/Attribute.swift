/// An attribute of an element. Its name is a literal and its value is always quoted and escaped; addresses have a type
/// of their own (``Path``, ``OutsideAddress``) so that no text a person typed can become a link's target.
package struct Attribute: Sendable {
    private enum Form: Sendable {
        case valued(StaticString, String)
        case flag(StaticString)
        case leftOut
    }

    private let form: Form

    fileprivate init(name: StaticString, value: String) {
        form = .valued(name, value)
    }

    fileprivate init(flag name: StaticString, isOn: Bool) {
        form = isOn ? .flag(name) : .leftOut
    }

    private init() {
        form = .leftOut
    }

    /// An attribute that isn't written.
    package static let none = Attribute()

    func append(to page: inout [UInt8]) {
        switch form {
        case .leftOut: break
        case .flag(let name): Self.append(name, to: &page)
        case .valued(let name, let value):
            Self.append(name, to: &page)
            page += [UInt8(ascii: "="), UInt8(ascii: "\"")]
            HTML.escape(value, into: &page)
            page.append(UInt8(ascii: "\""))
        }
    }

    private static func append(_ name: StaticString, to page: inout [UInt8]) {
        if page.last != UInt8(ascii: " ") { page.append(UInt8(ascii: " ")) }
        name.withUTF8Buffer { page += $0 }
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
    var value = ""
    for case let name? in names where !name.isEmpty {
        if !value.isEmpty { value += " " }
        value += name
    }
    return value.isEmpty ? .none : Attribute(name: "class", value: value)
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
