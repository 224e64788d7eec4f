/// A question. What is missing and what is another's both come back as nothing.
package protocol Query: Sendable {
    associatedtype Answer: Sendable

    static var permission: Permission { get }

    /// - Returns: nothing when there is no such thing in the actor's scope.
    func answer(in reading: Reading) throws -> Answer?
}
