/// A value that goes along with a form. It can be changed by whoever sends it, so it is checked on the way in like any
/// other.
package func hiddenInput(_ name: String, _ value: String) -> HTML {
    "<input type=\"hidden\"\(attribute("name", name))\(attribute("value", value))>"
}
