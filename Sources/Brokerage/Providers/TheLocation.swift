extension Work {
    /// The location an act is about.
    /// - Throws: ``Refusal`` `.notFound`; `.locationDeregistered` where it must still be registered and isn't.
    func theLocation(_ id: Identifier<Location>, mustBeRegistered: Bool = false) throws -> Location {
        let location = try require(id)
        if mustBeRegistered, location.registration == .deregistered {
            throw Refusal(
                .locationDeregistered,
                "\(location.name) has left the regulator’s directory, so nobody can be placed there."
            )
        }
        return location
    }

    /// The location an act is about, which must be registered for a category of care in a home.
    /// - Throws: ``Refusal`` `.notFound`, `.locationDeregistered`, `.notRegisteredFor`.
    func theHome(_ id: Identifier<Location>, for category: CareCategory) throws -> Location {
        let location = try theLocation(id, mustBeRegistered: true)
        guard category.isCareHome, location.categories.contains(category) else {
            throw Refusal(.notRegisteredFor, "\(location.name) is not registered for \(category.text) care.")
        }
        return location
    }
}
