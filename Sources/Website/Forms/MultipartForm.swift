/// Gathers a `multipart/form-data` form: its plain fields are kept, its files are handed on as they come.
package struct MultipartForm: Sendable {
    package private(set) var fields = FormFields()

    private var multipart: Multipart
    private let fieldLimits: FormFields.Limits
    private var part: MultipartPart?
    private var value: [UInt8] = []

    /// - Parameters:
    ///   - contentType: the request's header.
    ///   - limits: what may come at most, files included.
    ///   - fieldLimits: of the plain fields together.
    /// - Throws: `MultipartFault.noBoundary`.
    package init(
        contentType: String,
        limits: Multipart.Limits,
        fieldLimits: FormFields.Limits = FormFields.Limits()
    ) throws(MultipartFault) {
        multipart = try Multipart(contentType: contentType, limits: limits)
        self.fieldLimits = fieldLimits
    }

    /// Takes the next bytes of the body.
    /// - Parameters:
    ///   - chunk: any number of bytes.
    ///   - file: called in order with the beginning, the bytes and the end of each file. A file field in which nothing
    ///     was chosen is left out.
    /// - Throws: `MultipartFault`, `FormFault`, and whatever `file` throws.
    package mutating func read(
        _ chunk: ArraySlice<UInt8>,
        file: (Multipart.Event) async throws -> Void
    ) async throws {
        for event in try multipart.read(chunk) {
            if case .began(let began) = event {
                part = began
                value.removeAll(keepingCapacity: true)
            }
            guard let part else { continue }
            switch (part.fileName, event) {
            case (""?, _): break
            case (_?, _): try await file(event)
            case (nil, .began): break
            case (nil, .bytes(let bytes)): value += bytes
            case (nil, .ended):
                guard let text = String(validating: value, as: UTF8.self) else { throw MultipartFault.notUTF8 }
                try fields.add(name: part.name, value: text, limits: fieldLimits)
            }
        }
    }

    /// Says that the body ends here, and gives the plain fields.
    /// - Throws: `MultipartFault.cutOff` where the closing boundary hasn't come.
    package func finish() throws(MultipartFault) -> FormFields {
        try multipart.finish()
        return fields
    }
}
