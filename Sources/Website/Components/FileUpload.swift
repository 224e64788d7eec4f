/// A file to send. The form it stands in must be made with `uploads: true`.
/// - `accepts`: kinds offered first by the browser's dialogue, as `.pdf` or `text/csv`. What is really sent is
///   told by its content when it arrives.
package func fileUpload(_ field: Field, accepts: [String] = [], severalAtOnce: Bool = false) -> HTML {
    formGroup(field) {
        """
        <input class="nhsuk-file-upload__input" type="file"\(attribute("id", field.id))\(attribute("name", field.name))\
        \(attribute("accept", accepts.isEmpty ? nil : accepts.joined(separator: ",")))\
        \(attribute("multiple", if: severalAtOnce))\(field.describedBy)>
        """
    }
}
